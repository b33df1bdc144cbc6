import StatutoryReports
import Testing

struct PercentageTests {
    @Test(arguments: [
        (1, 3, "33.33"), (2, 3, "66.67"), (-1, 8, "-12.50"), (1, -8, "-12.50"), (0, 5, "0.00"), (5, 5, "100.00"),
        (1, 20_000, "0.01"), (-1, 1_000_000, "0.00"), (7, 2, "350.00"), (111, 115, "96.52"),
        (Int.max, Int.max, "100.00"), (Int.min, Int.max, "-100.00"),
    ])
    func twoDecimalsRoundedHalfUp(part: Int, whole: Int, text: String) {
        #expect(Percentage.text(part, of: whole) == text)
    }

    @Test func nothingOfNothingIsNoPercentage() {
        #expect(Percentage.text(1, of: 0) == nil)
        #expect(Percentage.text(Int.max, of: 1) == nil)
    }
}
