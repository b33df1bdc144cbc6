import Disclosure
import LegalClock
import StatutoryReports
import TestSupport
import Testing

struct TableFourTests {
    /// The three groups with four columns and a sum: the same cells in both formats.
    @Test(arguments: ReportFormat.all)
    func everyCellOfTheFormatIsFilled(format: ReportFormat) {
        let table = TableFour([], year: 2025)
        let cells = format.cells.filter { $0.id.table == .t4 }.map(\.id)
        #expect(cells.count == 15)
        #expect(Set(table.cells.keys) == Set(cells))
        #expect(table.cells.values.allSatisfy { $0 == 0 })
    }

    @Test func aCasePendsOverNewYear() throws {
        var review = try ReviewCase(.sample(receivedOn: day("2025-12-22")))
        #expect(TableFour([review.review], year: 2025)[.t4("rev", "pending")] == 1)
        #expect(TableFour([review.review], year: 2024)[.t4("rev", "sum")] == 0)
        try review.conclude(.requestRejected, on: day("2026-01-20"))
        #expect(TableFour([review.review], year: 2025)[.t4("rev", "pending")] == 1)
        #expect(TableFour([review.review], year: 2026)[.t4("rev", "upheld")] == 1)
        #expect(TableFour([review.review], year: 2026).cases[.t4("rev", "sum")] == [review.review.id])
        #expect(TableFour([review.review], year: 2027)[.t4("rev", "sum")] == 0)
    }

    @Test func theYearSoFarIsCountedToo() throws {
        var review = try ReviewCase(.sample(receivedOn: day("2025-05-14")))
        try review.conclude(.heldUnlawful, on: day("2025-07-01"))
        func column(_ through: String) -> ReviewResult.Column? { review.review.column(in: 2025, through: day(through)) }
        #expect(column("2025-05-13") == nil)
        #expect(column("2025-05-14") == .pending)
        #expect(column("2025-06-30") == .pending)
        #expect(column("2025-07-01") == .corrected)
        #expect(TableFour([review.review], year: 2025, through: day("2025-06-30"))[.t4("rev", "sum")] == 1)
    }

    @Test func casesComeFromTheLedger() async throws {
        let ledger = MemoryLedger { Moment(startOf: day("2026-11-20")) }
        let agency = AgencyCode(rawValue: "a0000000001")
        let officer = Actor(account: RequestCase.officer, agency: agency, roles: [.disclosureOfficer])
        for _ in 0..<3 {
            try await ledger.record(
                Command<Review>(.openReview, .next(series: "review", digits: 4), by: officer) { _, setting in
                    try Review.open(.sample(receivedOn: setting.day), on: setting.day, in: .national)
                }
            )
        }
        let reviews = try await ledger.reviews(of: agency)
        #expect(reviews.map(\.id.key) == ["2026-0001", "2026-0002", "2026-0003"])
        #expect(TableFour(reviews, year: 2026)[.t4("rev", "pending")] == 3)
    }

    /// Random histories: in each year a case stands in one column at most, sums are sums, and what is open at the end of
    /// a year is what was open before or came, less what ended.
    @Test(arguments: 0..<4)
    func everyYearAddsUp(part: Int) throws {
        var random = SeededGenerator(seed: UInt64(part) + 40)
        let reviews = try (0..<300).map { try Self.history($0, &random).review }
        for year in 2020...2027 {
            let (table, before) = (TableFour(reviews, year: year), TableFour(reviews, year: year - 1))
            for group in ReviewGroup.allCases {
                let columns = ReviewResult.Column.allCases.map { table[.t4(group.rawValue, $0.rawValue)] ?? -1 }
                #expect(table[.t4(group.rawValue, "sum")] == columns.reduce(0, +))
                let came = reviews.count { $0.notice?.group == group && $0.notice?.receivedOn.year == year }
                let again = reviews.count { $0.notice?.group == group && Self.isOpenedAgain($0, in: year) }
                let open = before[.t4(group.rawValue, "pending")] ?? -1
                #expect(open + came + again == columns.reduce(0, +))
            }
        }
    }

    /// Concluded in an earlier year, and appealed in this one.
    private static func isOpenedAgain(_ review: Review, in year: Int) -> Bool {
        guard let last = review.turns.last(where: { $0.day.year < year }), case .concluded = last else { return false }
        return review.turns.contains { if case .appealed(let day) = $0 { day.year == year } else { false } }
    }

    private static func history(_ number: Int, _ random: inout SeededGenerator) throws -> ReviewCase {
        let kind: ReviewKind = Bool.random(using: &random) ? .reconsideration : .litigation
        let received = day("2020-01-01").adding(days: .random(in: 0..<2_200, using: &random))
        let notice = ReviewNotice.sample(
            kind,
            after: kind == .litigation && Bool.random(using: &random),
            matter: number % 3 == 0 ? .proactiveDisclosure("目录") : .request("2025-0001"),
            procedure: Bool.random(using: &random) ? .simplified : .general,
            receivedOn: received
        )
        var review = try ReviewCase(notice, key: "2025-\(number)")
        var today = received.adding(days: .random(in: 1...200, using: &random))
        guard Int.random(in: 0..<5, using: &random) > 0 else { return review }
        try review.conclude(ReviewResult.results(of: kind).randomElement(using: &random) ?? .heldVoid, on: today)
        let canAppeal = review.review.conclusion.flatMap { review.review.furtherLimit($0.result) } != nil
        guard kind == .litigation, canAppeal, Bool.random(using: &random) else { return review }
        today = today.adding(days: .random(in: 0...15, using: &random))
        let appeal = ReviewAppeal(on: today, court: "某高院", caseNumber: "", byAgency: false)
        try review.take(on: today) { (review, today) throws(ReviewRefusal) in try review.appeal(appeal, on: today) }
        guard Bool.random(using: &random) else { return review }
        try review.conclude(.heldUnlawful, on: today.adding(days: .random(in: 1...300, using: &random)))
        return review
    }
}
