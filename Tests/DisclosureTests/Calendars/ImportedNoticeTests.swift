import Disclosure
import LegalClock
import TestSupport
import Testing

struct ImportedNoticeTests {
    private static let agency = AgencyCode(rawValue: "a0000000001")
    private static let administrator = Actor(
        account: AccountID(rawValue: "00000000000000dd"),
        agency: agency,
        roles: [.systemAdministrator]
    )

    private func imported(_ notices: HolidayNotice...) -> [ImportedNotice] {
        notices.enumerated().map { index, notice in
            folded(index, [.imported(notice, file: "2027.json", checksum: "00")])
        }
    }

    private func folded(_ index: Int, _ acts: [ImportedNoticeAct]) -> ImportedNotice {
        var subject = ImportedNotice(id: SubjectID(ImportedNotice.kind, "2026-000\(index + 1)"))
        for (ordinal, act) in acts.enumerated() {
            subject.apply(
                Recorded(
                    ordinal: ordinal + 1,
                    authority: .program,
                    at: Moment(startOf: day("2026-11-21")),
                    content: act
                )
            )
        }
        return subject
    }

    @Test func theAgencysCalendarHasWhatWasImported() {
        let calendar = WorkingCalendar.agency(imported(.sample(2027), .sampleFestival(2027)))
        #expect(calendar.announcedYears.last == 2027)
        #expect(!calendar.isWorkingDay(day("2027-04-21")))
        // What the program has learnt itself meanwhile, or was withdrawn, is left out.
        #expect(WorkingCalendar.agency(imported(.sample(2026))).changes(to: .national).isEmpty)
        let withdrawn = folded(0, [.imported(.sample(2027), file: "f", checksum: "0"), .withdrawn(reason: "误导入")])
        #expect(WorkingCalendar.agency([withdrawn]).changes(to: .national).isEmpty)
    }

    @Test func aFaultyFileIsRefusedWithItsFaults() {
        #expect(throws: ImportedNoticeRefusal.self) {
            try ImportedNotice.take(Array("{}".utf8), file: "2027.json", checksum: "00", into: .national)
        }
        let again = HolidayNotice.sample(2026)
        do throws(ImportedNoticeRefusal) {
            _ = try ImportedNotice.take(again.json, file: "2026.json", checksum: "00", into: .national)
            Issue.record("it was taken")
        } catch {
            #expect(error.sentence == "2026年已由国办发明电〔2025〕7号安排；要改动其中的日子，请作为调整通知导入。")
            #expect(error.field == "file")
        }
    }

    @Test(arguments: [
        ImportedNoticeAct.imported(.sample(2027), file: "放假通知.json", checksum: "ab12"),
        .imported(.sampleFestival(2025), file: "x", checksum: ""), .withdrawn(reason: "误导入"),
    ])
    func actsAreReadAgain(act: ImportedNoticeAct) throws {
        let fields = try ActFields(json: act.fields.json)
        #expect(try ImportedNoticeAct(name: act.name, version: 1, fields: fields) == act)
    }

    @Test func anAmendedNoticeIsNotWithdrawnFirst() throws {
        let amendment = HolidayNotice(
            scope: .amendment,
            number: "国办发明电〔2027〕1号",
            year: 2027,
            published: day("2027-01-20"),
            source: "通知",
            daysOff: [HolidayNotice.Day(day("2027-02-15"), "春节")],
            makeUpWorkdays: []
        )
        let both = imported(.sample(2027), amendment)
        #expect(throws: ImportedNoticeRefusal.needed(by: "国办发明电〔2027〕1号")) {
            try both[0].withdraw(reason: "误导入", beside: both)
        }
        #expect(try both[1].withdraw(reason: "误导入", beside: both) == [.withdrawn(reason: "误导入")])
    }

    @Test(arguments: [
        ("2026-10-31", NextYearAnnouncement.complete), ("2026-11-01", .expected(2027)), ("2026-12-14", .expected(2027)),
        ("2026-12-15", .missing(2027)), ("2027-01-01", .missing(2027)), ("2025-12-31", .complete),
    ])
    func aMissingNoticeIsSaidInTime(today: String, announcement: NextYearAnnouncement) {
        #expect(WorkingCalendar.national.announcement(on: day(today)) == announcement)
        #expect(announcement.sentence.isEmpty == (announcement == .complete))
    }

    /// A case that is open over New Year gets its new due day as an act; a second run finds nothing to do.
    @Test func aNewNoticeMovesOpenCases() async throws {
        let ledger = MemoryLedger { Moment(startOf: day("2026-12-22")) }
        try await ledger.record(
            Command<Review>(.openReview, .next(series: "review", digits: 4), by: Self.officer) { _, setting in
                let notice = ReviewNotice.sample(procedure: .general, receivedOn: setting.day)
                return try Review.open(notice, on: setting.day, in: .national)
            }
        )
        let notice = HolidayNotice.sample(2027)
        let calendar = try WorkingCalendar.national.adding(notice)
        let recomputing = Recomputing(ledger, nil, Self.agency)
        #expect(try await recomputing.run(by: notice.number, in: calendar) == 1)
        #expect(try await recomputing.run(by: notice.number, in: calendar) == 0)
        let id = SubjectID(Review.kind, "2026-0001")
        let review = try #require(try await ledger.standing(Review.self, id, of: Self.agency)).subject
        #expect(review.answerDue == RequestDue(day: day("2027-01-07")))
        #expect(await ledger.acts(of: id, in: Self.agency).map(\.name) == ["opened", "dueMoved"])
    }

    @Test func aNoticeIsImportedByAnAdministratorAndWithdrawn() async throws {
        let ledger = MemoryLedger { Moment(startOf: day("2026-11-21")) }
        #expect(try await ledger.calendar(of: Self.agency).announcedYears.last == 2026)
        let json = HolidayNotice.sample(2027).json
        let rule: Command<ImportedNotice>.Rule = { _, _ in
            try ImportedNotice.take(json, file: "2027.json", checksum: "00", into: .national)
        }
        await #expect(throws: LedgerRefusal.self) {
            try await ledger.record(
                Command(.importNotice, .next(series: "notice", digits: 4), by: Self.officer, rule: rule)
            )
        }
        let target = Command<ImportedNotice>.Target.next(series: "notice", digits: 4)
        let done = try await ledger.record(Command(.importNotice, target, by: Self.administrator, rule: rule))
        #expect(try await ledger.calendar(of: Self.agency).announcedYears.last == 2027)
        try await ledger.record(
            Command(.withdrawNotice, ImportedNotice.self, done.id, seen: 1, by: Self.administrator) { notice, _ in
                try notice.withdraw(reason: "误导入", beside: [])
            }
        )
        #expect(try await ledger.calendar(of: Self.agency).announcedYears.last == 2026)
    }

    private static let officer = Actor(
        account: RequestCase.officer,
        agency: agency,
        roles: [.disclosureOfficer]
    )
}
