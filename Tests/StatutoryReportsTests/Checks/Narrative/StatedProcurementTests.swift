import TestSupport
import Testing

@testable import StatutoryReports

struct StatedProcurementTests {
    @Test(arguments: [
        ("政府集中采购6笔，采购总金额20.66万元。", ["passed"]),
        ("政府集中采购5笔，采购总金额20.66万元。", ["6 ≠ 5"]),
        ("政府集中采购6笔，采购总金额26.06万元。", ["20.6612 ≠ 26.0600"]),
        ("政府集中采购6项，采购总金额206612元。", ["passed"]),
        ("政府集中采购6项，采购总金额20.7万元。", ["passed"]),
        ("政府集中采购6项，采购总金额20万元。", ["passed"]),
        ("政府集中采购项目资金约20万元。", ["open"]),
        ("政府采购12笔，信息公开及时。", ["open"]),
        ("公开政府集中采购信息6条。", ["open"]),
        ("项目总投资2.5亿元。", ["open"]),
    ])
    func comparesProjectsAndAmount(sentence: String, answers: [String]) {
        let cells: [String: SampleValue] = ["T2/9.procurement/projects": 6, "T2/9.procurement/amount": "20.6612"]
        #expect(Check.statedProcurement.answers(sentence, cells, .gk2019) == answers)
    }

    @Test func theNewFormatHasNoProcurement() {
        #expect(Check.statedProcurement.formats == ["gk2019"])
    }
}
