import TestSupport
import Testing

@testable import StatutoryReports

struct NonNegativeTests {
    let check = Check.nonNegative

    @Test(arguments: ["T3/1/np", "T4/rev/sum", "T2/5.license/decisions", "T3/3.3/np"])
    func aNegativeCountIsFound(cell: String) throws {
        let log = check.log(.sample(cells: [cell: -3]))
        #expect(log.failed == ["V-NONNEG"])
        #expect(log.findings.first?.cells.map(\.rawValue) == [cell])
        #expect(log.findings.first?.found == "-3")
        #expect(log.passed.isEmpty)
    }

    @Test func aNegativeAmountIsFound() {
        #expect(
            check.log(.sample(cells: ["T2/8.adminFee/feeAmount": "-0.5"])).findings.first?.message
                == "“行政事业性收费”的“本年收费金额（单位：万元）”为 -0.5000，不应是负数"
        )
    }

    @Test func aDecreaseIsNoFault() {
        let log = check.log(.sample(format: .gk2019, cells: ["T2/6.penalty/delta": -13]))
        #expect(log.passed == ["V-NONNEG"])
    }
}
