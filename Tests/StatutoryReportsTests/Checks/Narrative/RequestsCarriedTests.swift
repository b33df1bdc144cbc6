import TestSupport
import Testing

@testable import StatutoryReports

struct RequestsCarriedTests {
    @Test(arguments: [
        ("本年新收政府信息公开申请12件，上年结转9件。", 9, 0, ["passed"]),
        ("本年新收政府信息公开申请12件，上年结转8件。", 9, 0, ["9 ≠ 8"]),
        ("2022年结转政府信息公开申请9件。", 9, 0, ["passed"]),
        ("政府信息公开申请共12件，另2件结转下一年处理。", 0, 2, ["passed"]),
        ("政府信息公开申请共12件，结转下年度继续办理3件。", 0, 2, ["2 ≠ 3"]),
        ("政府信息公开申请答复10件，1件结转至2024年办理。", 0, 2, ["2 ≠ 1"]),
        ("政府信息公开申请予以公开1191件、转下年度办理121件。", 0, 121, ["passed"]),
        ("结转上年度项目资金12万元，公开信息9条。", 9, 0, ["open"]),
        ("收到政府信息公开申请12件，均已答复，无结转。", 9, 0, ["open"]),
        ("行政许可申请结转下年3件。", 0, 2, ["open"]),
    ])
    func comparesWithRowsTwoAndFour(sentence: String, carriedIn: Int, carriedOut: Int, answers: [String]) {
        let cells: [String: SampleValue] = ["T3/2/sum": SampleValue(carriedIn), "T3/4/sum": SampleValue(carriedOut)]
        #expect(Check.requestsCarried.answers(sentence, cells) == answers)
    }
}
