import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

/// What the passing of days does, on both engines: each thing once, however often it is run.
struct TimelyWorkTests {
    private struct Setting: Sendable {
        let work: TimelyWork
        let ledger: SQLLedger
        let requests: SQLRequestStore
        let notices: SQLNoticeStore
        let clock: SetClock

        init(_ database: any Database, _ clock: SetClock) {
            self.clock = clock
            ledger = SQLLedger(database, clock: clock.now)
            requests = SQLRequestStore(database, log: ledger.log, clock: clock.now)
            notices = SQLNoticeStore(database)
            work = TimelyWork(ledger, requests, SQLAgencyStore(database, log: ledger.log))
        }

        func submit() async throws -> SubjectID {
            let intake = RequestIntake(
                channel: .online,
                kind: .naturalPerson,
                applicant: PersonID(rawValue: ""),
                submittedOn: clock.moment.day,
                items: [RequestItem(number: 1, description: "技术改造补助资金分配明细")]
            )
            let submission = Submission(intake: intake, person: PersonDetails(name: "王某"))
            return try await requests.submit(submission, by: .applicant(to: .first, from: "203.0.113.7")).number
        }

        func count(_ name: String) async throws -> Int {
            var query = ActQuery(agency: .first)
            query.name = name
            return try await ledger.count(query)
        }
    }

    @Test(arguments: Backend.available)
    func eachDayIsDoneOnceWhoeverRunsItTwice(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let setting = Setting(database, clock)
            let id = try await setting.submit()
            let head = Actor(account: AccountID(rawValue: "00000000000000aa"), agency: .first, roles: [.head])
            for _ in 0..<45 {
                clock.advance(by: 86_400_000)
                let today = clock.moment.day
                let first = try await setting.work.run(for: .first, on: today)
                // Two nodes at once, and the same node again.
                async let one = setting.work.run(for: .first, on: today)
                async let other = setting.work.run(for: .first, on: today)
                let again = try await (one, other)
                #expect(again.0.isNothing && again.1.isNothing, "\(first)")
            }
            let request = try #require(try await setting.ledger.standing(DisclosureRequest.self, id, of: .first))
            #expect(request.subject.state == .received)
            #expect(try await setting.count("registered") == 1)
            let told = try await setting.notices.notices(to: head, before: nil, limit: 200)
            #expect(!told.isEmpty)
            #expect(told.allSatisfy { $0.subject == id && $0.sentence.contains("已过") })
            #expect(Set(told.map(\.at.day)).count == told.count)
            #expect(try await setting.count("monthSummarized") == 2)
            let summary = try await setting.work.summary(of: .first, month: clock.moment.day)
            #expect(summary.whole.overdue == 1)
            #expect(summary.units.count == 1)
        }
    }

    /// What is over and waits for nothing is never read again, however much of it there is.
    @Test(arguments: Backend.available)
    func oneHundredThousandClosedCasesCostNothing(backend: Backend) async throws {
        let clock = SetClock()
        let today = clock.moment.day
        try await backend.withDatabase { plain in
            let database = CountingDatabase(database: plain)
            let sql = SQLLedger(database, clock: clock.now)
            let ledger = CountingLedger(ledger: sql)
            let requests = SQLRequestStore(database, log: sql.log, clock: clock.now)
            let work = TimelyWork(ledger, requests, SQLAgencyStore(database, log: sql.log))
            #expect(try await work.run(for: .first, on: today).isNothing)
            let (empty, folded) = (database.transactions.count, ledger.folded.count)
            // A third of them refused, to be looked at again within the year or already past that day.
            try await plain.write { db in
                let numbers = (0..<100_000).map { number -> [SQLValue] in
                    let looked = number % 3 == 0 ? today.adding(days: number % 700 - 350) : nil
                    let isToday = looked.map { abs($0.days(since: today)) < 9 } ?? false
                    let value: SQLValue = isToday ? .null : SQLValue(looked?.description)
                    return [.text("request/2024-\(number)"), value]
                }
                try db.execute(
                    """
                    INSERT INTO request (agency, channel, kind, applicant, submitted, received, extended, reopened,
                        fee_notified, fee_received, findings, state, decision, closed, subject, first_reevaluation,
                        last_reevaluation)
                    VALUES ($1, 'online', 'naturalPerson', 'p', '2024-03-04', '2024-03-04', 0, 0, 0, 0, 0, 'served',
                        'refusedProcess', '2024-03-28', $2, $3, $3)
                    """,
                    [.text(AgencyCode.first.rawValue)],
                    each: numbers
                )
            }
            #expect(try await work.run(for: .first, on: today).isNothing)
            #expect(database.transactions.count == empty * 2)
            #expect(ledger.folded.count == folded * 2)
        }
    }

    /// Asking only those that wake does what asking every case does, day for day.
    @Test(arguments: Backend.available)
    func theRegisterWakesWhateverTheDayBrings(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let setting = Setting(database, clock)
            try await RandomCases.record(RandomCases.histories(500..<560, until: day("2026-11-20")), in: setting.ledger)
            var (lapses, reminders) = (0, 0)
            for _ in 0..<25 {
                clock.advance(by: 86_400_000)
                let today = clock.moment.day
                let expected = try await Self.everything(setting.ledger, on: today)
                let outcome = try await setting.work.run(for: .first, on: today)
                #expect(outcome.lapses == expected.lapsing, "\(today)")
                #expect(outcome.reminders == expected.reminders, "\(today)")
                let day = try await setting.ledger.standing(ReminderDay.self, ReminderDay.subject(today), of: .first)
                #expect(day?.subject.told.count ?? 0 == expected.reminders)
                lapses += outcome.lapses
                reminders += outcome.reminders
            }
            #expect(lapses > 3 && reminders > 50, "\(lapses) \(reminders)")
            let faults = try await Verification(database).run().faults.map(\.sentence)
            #expect(faults == [])
            // What acts about reminders tell of requests is made again too.
            let told = try await Self.told(database)
            try await Rebuilding(database).run()
            #expect(try await Self.told(database) == told)
            #expect(told.count > reminders)
        }
    }

    private static func told(_ database: any Database) async throws -> [SQLRow] {
        try await database.read { db in try db.rows("SELECT * FROM notice ORDER BY agency, position, number") }
    }

    /// How many cases lapse, and what is told of each afterwards, by folding all of them.
    private static func everything(
        _ ledger: SQLLedger,
        on today: CivilDate
    ) async throws -> (lapsing: Int, reminders: Int) {
        var query = DeskQuery(agency: .first, kind: DisclosureRequest.kind)
        query.limit = 1_000
        let program = Actor.program(for: .first)
        var (lapsing, reminders) = (0, 0)
        for row in try await ledger.desk(query) {
            guard var request = try await ledger.standing(DisclosureRequest.self, row.subject, of: .first)?.subject
            else {
                continue
            }
            var isLapsing = false
            while request.state.isOpen,
                let lapse = request.lapse(by: program, on: today, in: .national, by: .standard)
            {
                isLapsing = true
                for content in lapse.acts {
                    let at = Moment(startOf: today)
                    request.apply(Recorded(ordinal: 0, authority: .program, at: at, content: content))
                }
            }
            lapsing += isLapsing ? 1 : 0
            reminders += Set(request.alerts(on: today, in: .national).map { Reminder($0, about: row.subject) }).count
        }
        return (lapsing, reminders)
    }
}
