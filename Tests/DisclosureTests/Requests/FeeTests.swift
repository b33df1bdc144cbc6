import Disclosure
import Testing

/// 国办函〔2020〕109号 Art. 3–4: totals of the law notes §7, in 元.
struct FeeTests {
    @Test(arguments: [
        (0, 0), (1, 0), (10, 0), (11, 100), (30, 2_000), (31, 2_200), (40, 4_000), (41, 4_300), (50, 7_000),
        (60, 11_000), (100, 37_000),
    ])
    func requestsOfAMonth(count: Int, yuan: Int) {
        #expect(Fee.perRequest(total: count) == yuan * 100)
    }

    @Test(arguments: [
        (1, 0), (30, 0), (31, 10), (100, 700), (101, 720), (200, 2_700), (201, 2_740), (300, 6_700),
    ])
    func pagesOfARequest(pages: Int, yuan: Int) {
        #expect(Fee.perPage(pages: pages) == yuan * 100)
        #expect(Fee.amount(.perPage, quantity: pages) == yuan * 100)
    }

    /// The total is the sum of what each costs.
    @Test func totalsAreSums() {
        var sum = 0
        for ordinal in 1...2_000 {
            sum += Fee.amount(.perRequest, quantity: ordinal)
            #expect(Fee.perRequest(total: ordinal) == sum)
        }
    }

    /// What is beyond all counting overflows nothing.
    @Test(arguments: [Int.min, -1, 0, .max])
    func oddQuantitiesAreBounded(quantity: Int) {
        #expect(Fee.perRequest(ordinal: quantity) >= 0)
        #expect(Fee.perRequest(total: quantity) >= 0)
        #expect(Fee.perPage(pages: quantity) >= 0)
    }

    @Test(arguments: [(0, "0元"), (70_000, "700元"), (50, "0.50元"), (105, "1.05元")])
    func amountsAreWrittenInYuan(fen: Int, text: String) {
        #expect(Fee.chinese(fen: fen) == text)
    }
}
