import TestSupport
import Testing

@testable import StatutoryReports

struct RequestsDisposedTests {
    @Test(arguments: [
        ("收到政府信息公开申请12件，办结12件。", ["passed"]),
        ("收到政府信息公开申请12件，已答复11件。", ["12 ≠ 11"]),
        ("书面答复依申请公开4件。", ["12 ≠ 4"]),
        ("办结政府信息公开申请13件。", ["12 ≠ 13"]),
        ("收到政府信息公开申请12件，按期办结11件，延期答复1件。", ["open"]),
        ("共办结市长热线4件，所有来信来电均按照要求办理。", ["open"]),
        ("办结人大代表建议3件，收到政府信息公开申请12件。", ["open"]),
        ("受理政府信息公开申请12件，均已在法定期限内予以答复。", ["open"]),
        ("收到政府信息公开申请12件，答复11件，申请人撤回1件。", ["open"]),
        ("收到政府信息公开申请12件，答复率100%。", ["open"]),
    ])
    func comparesWithTheTotalOfOutcomes(sentence: String, answers: [String]) {
        #expect(Check.requestsDisposed.answers(sentence, ["T3/3.7/sum": 12]) == answers)
    }

    @Test func whatGetsNoReplyMayBeLeftOut() {
        let cells: [String: SampleValue] = ["T3/3.7/sum": 12, "T3/3.6.1/sum": 2]
        #expect(Check.requestsDisposed.answers("收到政府信息公开申请12件，答复10件。", cells) == ["passed"])
        #expect(Check.requestsDisposed.answers("收到政府信息公开申请12件，答复9件。", cells) == ["12 ≠ 9"])
    }
}
