import Disclosure
import LegalClock
import TestSupport
import Testing

/// Figures against a slow and obvious count over random legal histories.
struct RequestStatisticsTests {
    static let rows: [RequestRow] = (0..<600 as Range<UInt64>).compactMap { seed in
        RandomRequest.history(
            seed: seed,
            from: day("2022-01-04"),
            to: day("2024-06-30"),
            until: day("2024-12-31")
        ).request.row
    }

    @Test(arguments: 2021...2025)
    func figuresAreAsCountedByHand(year: Int) {
        let statistics = RequestStatistics(Self.rows, year: year)
        let closed = Self.rows.filter { $0.received != nil && $0.counted?.on.year == year }
        #expect(statistics.received == Self.rows.count { $0.received?.year == year })
        #expect(statistics.closed == closed.count)
        #expect(statistics.inTime == closed.count { $0.isInTime == true })
        #expect(statistics.late == closed.count { $0.isInTime == false })
        for decision in Decision.allCases {
            #expect(statistics.outcomes[decision, default: 0] == closed.count { $0.counted?.decision == decision })
        }
        let lengths = closed.compactMap { row in row.received.flatMap { row.counted?.on.days(since: $0) } }.sorted()
        #expect(statistics.medianDays == (lengths.isEmpty ? nil : lengths[(lengths.count - 1) / 2]))
    }

    /// From groups, as a database counts them, the same comes out.
    @Test(arguments: 2021...2025)
    func groupsComeToTheSame(year: Int) {
        let rows = Self.rows.filter { $0.received != nil && $0.counted?.on.year == year }
        let groups = rows.compactMap { row -> RequestStatistics.Closed? in
            guard let received = row.received, let counted = row.counted else { return nil }
            return RequestStatistics.Closed(
                decision: counted.decision,
                isInTime: row.isInTime,
                days: counted.on.days(since: received),
                count: 1
            )
        }
        let expected = RequestStatistics(Self.rows, year: year)
        let fees = RequestStatistics.Fees(
            notices: expected.feeNotices,
            notified: expected.feesNotified,
            received: expected.feesReceived
        )
        #expect(
            RequestStatistics(year: year, received: expected.received, closed: groups, fees: fees) == expected
        )
    }
}
