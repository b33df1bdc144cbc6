import Documents
import TestSupport
import Testing

@testable import StatutoryReports

struct ManyFindingsTests {
    private func repeats(_ count: Int) throws -> [Finding] {
        let text = "某某局2023年政府信息公开工作年度报告\n" + String(repeating: "一、总体情况\n", count: count + 1)
        let report = AnnualReport(reading: try DocumentReader.read(Array(text.utf8)))
        return Check.run(report).findings.filter { $0.id == "N-HEAD-DUP" }
    }

    @Test func theSameFindingIsToldTwoHundredTimesAndThenCounted() throws {
        let findings = try repeats(5_000)
        #expect(findings.count == Check.mostOfOneID + 1)
        #expect(findings.last?.message == "另有 4800 处同样的问题，没有逐条列出")
    }

    @Test func twoHundredAreToldEach() throws {
        let findings = try repeats(200)
        #expect(findings.count == 200)
        #expect(findings.allSatisfy { $0.place != nil })
    }
}
