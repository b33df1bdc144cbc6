import Disclosure
import Foundation
import LegalClock
import StatutoryReports
import Storage

/// Tables three and four over many cases of one agency, five years of them, on one engine.
struct TablesBench {
    let database: any Database
    let cases: Int

    private static let agency = AgencyCode(rawValue: "a0000000001")
    private var store: SQLRequestStore {
        SQLRequestStore(database, log: ActLog(clock: systemClock), clock: systemClock)
    }

    func run() async throws -> [Measured] {
        try await Schema.current.apply(to: database)
        try await fill()
        if database.dialect == .postgresql { try await database.write { db in try db.script("ANALYZE") } }
        let store = store
        let three = try await time {
            _ = try await store.tableThree(of: Self.agency, year: 2024, through: nil, in: .gk2021)
        }
        let four = try await time { _ = try await store.tableFour(of: Self.agency, year: 2024, through: nil) }
        let statistics = try await time { _ = try await store.statistics(of: Self.agency, years: 10) }
        return [
            Measured(what: "表三 over \(cases) cases", figure: three),
            Measured(what: "表四 over \(cases / 100) reviews", figure: four),
            Measured(what: "public statistics, all years", figure: statistics),
        ]
    }

    private func fill() async throws {
        let first = CivilDate(2021, 1, 4) ?? .earliest
        let decisions = Decision.allCases
        for start in stride(from: 0, to: cases, by: 20_000) {
            let numbers = start..<min(start + 20_000, cases)
            let lists = numbers.map { number -> [SQLValue] in
                let received = first.adding(days: number % 1_800)
                let closed = number % 11 == 0 ? nil : received.adding(days: 10 + number % 37)
                let decision = decisions[number % decisions.count]
                return [
                    .text("request/\(number)"), .text(closed == nil ? "underReview" : "served"),
                    .text(ApplicantKind.allCases[number % 6].rawValue), .text(received.description),
                    closed.map { .text($0.description) } ?? .null, closed == nil ? .null : .text(decision.rawValue),
                    closed == nil ? .null : SQLValue(number % 9 == 0 ? 0 : 1),
                    closed == nil ? .null : .text(decision.row.gk2019),
                    closed == nil ? .null : .text(decision.row.gk2021),
                ]
            }
            try await database.write { db in
                try db.execute(
                    """
                    INSERT INTO request (agency, channel, applicant, submitted, extended, reopened, fee_notified,
                        fee_received, findings, subject, state, kind, received, closed, decision, in_time, row_2019, row_2021)
                    VALUES ($1, 'online', 'p', '2021-01-04', 0, 0, 0, 0, 0, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                    """,
                    [.text(Self.agency.rawValue)],
                    each: lists
                )
            }
        }
        let reviews = (0..<cases / 100).map { number -> [SQLValue] in
            let received = first.adding(days: number % 1_800)
            return [
                .text("review/\(number)"), .text(ReviewGroup.allCases[number % 3].rawValue),
                .text(received.description),
                .text(number % 5 == 0 ? "" : "\(received.adding(days: 50))=upheld"),
            ]
        }
        try await database.write { db in
            try db.execute(
                "INSERT INTO review (agency, subject, side, received, turns) VALUES ($1, $2, $3, $4, $5)",
                [.text(Self.agency.rawValue)],
                each: reviews
            )
        }
    }

    /// Median and largest of seven, in milliseconds.
    private func time(_ body: () async throws -> Void) async throws -> String {
        var times: [Int] = []
        for _ in 0..<7 {
            let taken = try await ContinuousClock().measure(body).components
            times.append(Int(taken.seconds) * 1000 + Int(taken.attoseconds / 1_000_000_000_000_000))
        }
        times.sort()
        return "\(times[3]) ms (\(times[6]))"
    }
}
