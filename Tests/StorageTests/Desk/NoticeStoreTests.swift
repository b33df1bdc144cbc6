import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

struct NoticeStoreTests {
    private static let (anna, ben) = (SampleAccounts.id(1), SampleAccounts.id(2))
    private static let officer = SampleAccounts.actor(anna, [.disclosureOfficer])
    private static let clerk = SampleAccounts.actor(ben, [.informationOfficer])

    private static func assign(_ name: String, _ ledger: SQLLedger) async throws {
        let target = Command<Assignment>.Target.next(series: "assignment", digits: 4)
        let command = Command<Assignment>(.assign, target, by: officer) { _, setting in
            try Assignment.assign(name, detail: "", due: nil, to: ben, on: setting.day)
        }
        try await ledger.record(command)
    }

    @Test(arguments: Backend.available)
    func noticesAreNewUntilTheyWereLookedAt(backend: Backend) async throws {
        let clock: ServerClock = { Moment(startOf: SampleAccounts.today) }
        try await backend.withDatabase { database in
            let (ledger, notices) = (SQLLedger(database, clock: clock), SQLNoticeStore(database))
            for name in ["甲", "乙", "丙"] { try await Self.assign(name, ledger) }
            #expect(try await notices.newNotices(to: Self.officer) == 0)
            #expect(try await notices.newNotices(to: Self.clerk) == 3)
            let page = try await notices.notices(to: Self.clerk, before: nil, limit: 2)
            #expect(page.map(\.position) == [3, 2])
            #expect(page.map(\.isNew) == [true, true])
            #expect(page.first?.sentence == "交办事项“丙”等您办理。")
            #expect(try await notices.notices(to: Self.clerk, before: 2, limit: 2).map(\.position) == [1])
            try await notices.look(through: 2, by: Self.ben)
            try await notices.look(through: 1, by: Self.ben)
            #expect(try await notices.newNotices(to: Self.clerk) == 1)
            let all = try await notices.notices(to: Self.clerk, before: nil, limit: 9)
            #expect(all.map(\.isNew) == [true, false, false])
        }
    }

    /// After an import of thousands of cases nobody reads how many notices there are: only that there are many.
    @Test(arguments: Backend.available)
    func newNoticesAreCountedAsFarAsAnybodyReads(backend: Backend) async throws {
        let clock: ServerClock = { Moment(startOf: SampleAccounts.today) }
        try await backend.withDatabase { database in
            let (ledger, notices) = (SQLLedger(database, clock: clock), SQLNoticeStore(database))
            let id = SubjectID(Assignment.kind, "2026-0002")
            for part in 0..<4 {
                let reminders = (0..<300).map { Reminder(id, "第 \($0) 次提醒。", to: [.role(.informationOfficer)]) }
                let day = ReminderDay.subject(SampleAccounts.today.adding(days: part))
                try await ledger.record(
                    Command<ReminderDay>(.remind, .new(day), by: .program(for: Self.clerk.agency)) { day, _ in
                        day.tell(reminders)
                    }
                )
                let count = try await notices.newNotices(to: Self.clerk)
                #expect(count == (part < 3 ? DeskCount(300 * (part + 1)) : DeskCount(atLeast: DeskCount.most)))
            }
        }
    }

    /// To whomever, about this subject and no other, the newest first.
    @Test(arguments: Backend.available)
    func whoWasToldAboutASubjectIsKnown(backend: Backend) async throws {
        let clock: ServerClock = { Moment(startOf: SampleAccounts.today) }
        try await backend.withDatabase { database in
            let (ledger, notices) = (SQLLedger(database, clock: clock), SQLNoticeStore(database))
            for name in ["甲", "乙"] { try await Self.assign(name, ledger) }
            let id = SubjectID(Assignment.kind, "2026-0002")
            let reminder = Reminder(id, "快到期了。", to: [.account(Self.anna), .role(.deputyHead)])
            let day = ReminderDay.subject(SampleAccounts.today)
            try await ledger.record(
                Command<ReminderDay>(.remind, .new(day), by: .program(for: Self.officer.agency)) { day, _ in
                    day.tell([reminder])
                }
            )
            let told = try await notices.notices(about: id, in: Self.officer.agency, limit: 9)
            #expect(told.map(\.sentence) == ["快到期了。", "快到期了。", "交办事项“乙”等您办理。"])
            #expect(told.map(\.recipient) == [.account(Self.anna), .role(.deputyHead), .account(Self.ben)])
            #expect(told.map(\.at) == Array(repeating: clock(), count: 3))
            #expect(try await notices.notices(about: id, in: Self.officer.agency, limit: 1).count == 1)
            #expect(try await notices.notices(about: id, in: SampleAgencies.elsewhere, limit: 9).isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func otherAgenciesHearNothing(backend: Backend) async throws {
        let clock: ServerClock = { Moment(startOf: SampleAccounts.today) }
        try await backend.withDatabase { database in
            let (ledger, notices) = (SQLLedger(database, clock: clock), SQLNoticeStore(database))
            try await Self.assign("甲", ledger)
            var elsewhere = Self.clerk
            elsewhere.agency = SampleAgencies.elsewhere
            #expect(try await notices.notices(to: elsewhere, before: nil, limit: 9).isEmpty)
        }
    }
}
