import TestSupport
import Testing

@testable import StatutoryReports

struct T2ProcurementTests {
    let check = Check.t2Procurement

    @Test(arguments: [(0, "0", true), (2, "1", true), (0, "0.0001", false), (2, "0.0000", false)])
    func projectsAndAmountGoTogether(projects: Int, amount: String, holds: Bool) {
        let log = check.log(report(projects: SampleValue(projects), amount: SampleValue(stringLiteral: amount)))
        #expect(log.failed == (holds ? [] : ["T2-PROC"]))
        #expect(log.passed == (holds ? ["T2-PROC"] : []))
    }

    @Test func saysBoth() throws {
        let finding = try #require(check.log(report(projects: 0, amount: "1")).findings.first)
        #expect(finding.message == "政府集中采购：采购项目数量为 0，采购总金额为 1.0000 万元")
    }

    @Test func aBlankAmountLeavesItOpen() {
        #expect(check.log(report(projects: 0, amount: nil)).open == ["T2-PROC"])
    }

    private func report(projects: SampleValue, amount: SampleValue) -> AnnualReport {
        .sample(
            format: .gk2019,
            cells: ["T2/9.procurement/projects": projects, "T2/9.procurement/amount": amount]
        )
    }
}
