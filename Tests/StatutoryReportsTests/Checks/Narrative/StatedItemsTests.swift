import TestSupport
import Testing

@testable import StatutoryReports

struct StatedItemsTests {
    @Test(arguments: [
        ("行政处罚原有13项，现为0项。", ["passed"]),
        ("行政处罚原有13项，现为3项。", ["-13 ≠ -10"]),
        ("行政处罚原有12项，现为0项。", ["13 ≠ 12", "-13 ≠ -12"]),
        ("市水利局行政许可原有0项，现为0项，行政强制原有2项，现为2项。", ["passed"]),
        ("作出行政处罚决定5件。", ["passed"]),
        ("行政许可共处理决定62起，行政处罚共处理决定4起。", ["0 ≠ 62", "5 ≠ 4"]),
        ("公开行政处罚决定30件，公示行政许可信息62条。", ["open"]),
        ("行政检查原有1项，现为0项。", ["open"]),
        ("梳理行政处罚事项13项。", ["open"]),
        ("2018年作出行政处罚决定9件。", ["open"]),
    ])
    func comparesItemsAndDecisions(sentence: String, answers: [String]) {
        let cells: [String: SampleValue] = [
            "T2/6.penalty/prevItems": 13, "T2/6.penalty/delta": -13, "T2/6.penalty/decisions": 5,
            "T2/6.coercion/prevItems": 2,
        ]
        #expect(Check.statedItems.answers(sentence, cells, .gk2019) == answers)
    }

    @Test func decisionsAreComparedInTheNewFormat() {
        let cells: [String: SampleValue] = ["T2/5.license/decisions": 62]
        #expect(Check.statedItems.answers("行政许可共处理决定62起。", cells) == ["passed"])
        #expect(Check.statedItems.answers("行政许可共处理决定61起。", cells) == ["62 ≠ 61"])
    }
}
