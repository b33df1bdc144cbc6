import Disclosure
import LegalClock
import TestSupport
import Testing

/// Which cases the hourly work asks: every one in which the day brings something, over random legal histories and the days of
/// more than a year after them.
struct WakingDayTests {
    private static let program = Actor.program(for: AgencyCode(rawValue: "a0000000001"))

    @Test(arguments: 0..<6)
    func nothingIsSleptThrough(chunk: Int) throws {
        let policy = RequestPolicy.standard
        var (asked, needed, all) = (0, 0, 0)
        for seed in chunk * 40..<(chunk + 1) * 40 {
            let until = day("2025-02-05").adding(days: seed * 13 % 600)
            let history = RandomRequest.history(
                seed: UInt64(seed),
                from: until.adding(days: -90),
                to: until.adding(days: -1),
                until: until
            )
            let request = history.request
            let row = try #require(request.row)
            // Days of the answer's first months, and around the day a refusal is looked at again.
            for offset in Array(0..<90) + Array(330..<400) {
                let today = until.adding(days: offset)
                let wakes = WakingDays(on: today, in: .national, by: policy).wake(row)
                let lapses = request.lapse(by: Self.program, on: today, in: .national, by: policy) != nil
                let alerts = request.alerts(on: today, in: .national, by: policy)
                let isNeeded = (request.state.isOpen && lapses) || !alerts.isEmpty
                #expect(wakes || !isNeeded, "\(seed) \(today) \(request.state) \(alerts)")
                asked += wakes ? 1 : 0
                needed += isNeeded ? 1 : 0
                all += 1
            }
        }
        #expect(needed > 100 && asked < all * 9 / 10, "\(needed) of \(asked) of \(all)")
    }

    /// Whatever days the agency has set.
    @Test func aLongNoticeWakesEarlier() throws {
        let request = try RequestCase.underReview(on: day("2025-03-03")).request
        let row = try #require(request.row)
        var policy = RequestPolicy.standard
        #expect(!WakingDays(on: day("2025-03-17"), in: .national, by: policy).wake(row))
        policy.alertDays = [10, 1]
        #expect(WakingDays(on: day("2025-03-17"), in: .national, by: policy).wake(row))
        #expect(request.alerts(on: day("2025-03-17"), in: .national, by: policy).map(\.urgency) == [.left(10)])
    }

    @Test func whatIsOverIsAskedAgainOnlyWhenARefusalIsLookedAtAgain() throws {
        var request = try RequestCase.underReview(on: day("2025-03-03"))
        try request.answer(
            [ItemDecision(item: 1, decision: .refusedProcess, reasons: "过程性信息")],
            on: day("2025-03-10")
        )
        try request.serve(on: day("2025-03-11"))
        let row = try #require(request.request.row)
        #expect(row.wakes == nil)
        #expect(row.firstReevaluation == day("2026-03-11"))
        func wakes(_ text: String) -> Bool { WakingDays(on: day(text), in: .national, by: .standard).wake(row) }
        #expect(!wakes("2025-04-01") && !wakes("2026-03-10") && wakes("2026-03-11") && !wakes("2026-03-12"))
    }
}
