import TestSupport
import Testing

@testable import StatutoryReports

struct ForeignTermsTests {
    @Test(arguments: [
        ("周口市科技局", "增强了教育行政工作的透明度，营造了依法治教的环境。", ["教育行政工作", "依法治教"]),
        ("周口市科技局", "在新形势下，政府法制工作任务繁重。", ["政府法制工作"]),
        ("甲县水利局", "推进民政系统政务公开。", ["民政系统政务公开"]),
        ("甲县教育局", "增强了教育行政工作的透明度，坚持依法治教。", []),
        ("甲县司法局", "政府法制工作任务繁重。", []),
        ("甲县科技局", "会同教育行政部门开展检查，落实《依法治教纲要》。", []),
        ("甲县科技局", "开展“依法治教”宣传。", []),
        ("甲县科技局", "推进科技工作公开透明。", []),
        ("甲县人民政府", "坚持依法治教，推进政府法制工作。", []),
        ("甲县乙镇", "坚持依法治教。", []),
    ])
    func findsWordsOfOtherBranches(agency: String, sentence: String, terms: [String]) {
        var sample = NarrativeSample(sentence)
        sample.title = "\(agency)2023年政府信息公开工作年度报告"
        let log = Check.foreignTerms.log(sample.report)
        #expect(log.findings.map(\.found) == terms)
        #expect(log.passed.isEmpty != terms.isEmpty)
    }

    @Test(arguments: ["2023年政府信息公开工作年度报告", "甲县事务局2023年政府信息公开工作年度报告"])
    func withoutABranchItIsOpen(title: String) {
        var sample = NarrativeSample("坚持依法治教。")
        sample.title = title
        #expect(Check.foreignTerms.answers(sample) == ["open"])
    }

    @Test func everyBranchSpeaksOfItselfOnly() {
        for sector in Sector.all {
            for term in sector.terms {
                let strangers = Sector.all.filter { $0.name != sector.name && $0.terms.contains(term) }
                #expect(strangers.isEmpty, "\(term)")
            }
        }
    }
}
