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
}
