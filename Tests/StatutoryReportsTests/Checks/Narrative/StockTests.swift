import TestSupport
import Testing

@testable import StatutoryReports

struct StockTests {
    @Test(arguments: [
        ("共反映问题110个，已办结各类问题111个，正在办理问题4个，问题办结率为96.5%。", ["115 ≠ 110"]),
        ("共反映问题115个，已办结各类问题111个，正在办理问题4个。", ["passed"]),
        ("收到网民留言120条，答复118条，2条正在办理。", ["passed"]),
        ("收到网民留言120条，答复115条，2条正在办理。", ["117 ≠ 120"]),
        ("受理信访件12件，办结10件，在办3件。", ["13 ≠ 12"]),
        ("共收到政府信息公开申请12件，上年结转2件，办结13件，结转下年度1件。", ["passed"]),
        ("共受理申请121件（其中本年度新收112件，上年结转9件），已答复119件，另2件结转下一年处理。", ["passed"]),
        ("收到留言120条，答复118条。", ["passed"]),
        ("收到留言120余条，答复118条，2条正在办理。", ["passed"]),
        ("受理咨询120人次，办结事项80件，正在办理30件。", ["passed"]),
        ("收到留言120条，按时办结90条，正在办理2条。", ["passed"]),
        ("收到提案12件，办结10件，答复9件，正在办理2件。", ["passed"]),
    ])
    func settledAndPendingMakeTheTotal(sentence: String, answers: [String]) {
        #expect(Check.stock.answers(sentence, nil) == answers)
    }
}
