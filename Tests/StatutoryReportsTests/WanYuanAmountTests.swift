import StatutoryReports
import Testing

struct WanYuanAmountTests {
    @Test(arguments: [
        ("20.66", "20.6600"), ("1", "1.0000"), ("59237.2449", "59237.2449"), ("-3.5", "-3.5000"),
        ("0.000001", "0.000001"), ("1,234.5", "1234.5000"),
    ])
    func printsFourFractionDigitsOrMoreWhereNeeded(text: String, printed: String) {
        #expect(WanYuanAmount(text)?.description == printed)
    }

    @Test func yuanBecomeWanYuanExactly() {
        #expect(WanYuanAmount(yuan: "25770")?.description == "2.5770")
        #expect(WanYuanAmount(yuan: "0.01") == WanYuanAmount(fen: 1))
    }

    @Test(arguments: ["", ".", "-", "1.2.3", "1e5", "0.0000001", "1234567890123", "十"])
    func refusesWhatIsNotAnAmount(text: String) {
        #expect(WanYuanAmount(text) == nil)
    }
}
