import TestSupport
import Testing

@testable import StatutoryReports

struct T2InForceTests {
    let check = Check.t2InForce

    @Test(arguments: [(4, 0, 5, true), (4, 1, 3, true), (1, 4, 0, true), (5, 1, 3, false)])
    func whatWasMadeAndNotRepealedIsInForce(issued: Int, repealed: Int, inForce: Int, holds: Bool) {
        let report = AnnualReport.sample(cells: [
            "T2/1.normative/issued": SampleValue(issued), "T2/1.normative/repealed": SampleValue(repealed),
            "T2/1.normative/inForce": SampleValue(inForce),
        ])
        #expect(check.log(report).failed == (holds ? [] : ["T2-FORCEGE/normative"]))
    }

    @Test func saysTheNumbers() throws {
        let log = check.log(.sample(cells: ["T2/1.normative/issued": 5, "T2/1.normative/inForce": 2]))
        let finding = try #require(log.findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.message == "行政规范性文件：现行有效 2 件，少于本年制发 5 件减本年废止 0 件")
        #expect(finding.expected == "不少于 5")
        #expect(finding.found == "2")
    }

    @Test func isNoCheckOfTheOldFormat() {
        #expect(check.formats == ["gk2021"])
    }
}
