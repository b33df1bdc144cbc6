import TestSupport
import Testing

@testable import StatutoryReports

struct RateTests {
    @Test(arguments: [
        ("共反映问题110个，已办结各类问题111个，正在办理问题4个，问题办结率为96.5%。", ["100.9% ≠ 96.5%"]),
        ("共反映问题115个，已办结各类问题111个，正在办理问题4个，问题办结率为96.5%。", ["passed"]),
        ("收到留言200条，办结150条，办结率80%。", ["75.0% ≠ 80%"]),
        ("收到留言200条，办结200条，办结率100%。", ["passed"]),
        ("收到留言20条，办结19条，办结率100%。", ["95.0% ≠ 100%"]),
        ("收到留言20条，办结19条，1条正在办理，办结率100%。", ["passed"]),
        ("收到留言20条，办结19条，按时办结率100%。", ["passed"]),
        ("共收到申请3607件，其中自然人申请3493件，占96.8%。", ["passed"]),
        ("共收到申请3607件，其中自然人申请3493件，占86.8%。", ["96.8% ≠ 86.8%"]),
        ("共收到申请3607件，其中自然人申请3493件，占97%。", ["passed"]),
        ("共收到申请130件，申请量同比增长103%。", ["passed"]),
        ("予以公开59件、占45.3%；不予公开32件、占24.6%。", ["passed"]),
        ("收到留言20条，办结19条，满意率超过90%。", ["passed"]),
        ("连续12个季度总体合格率达到100%。", ["passed"]),
    ])
    func percentagesAreRatiosOfTheNumbersBesideThem(sentence: String, answers: [String]) {
        #expect(Check.rate.answers(sentence, nil) == answers)
    }

    @Test func saysWhatTheTotalShouldBe() {
        let sample = NarrativeSample("共反映问题110个，已办结各类问题111个，正在办理问题4个，问题办结率为96.5%。")
        #expect(
            Check.rate.log(sample.report).findings.map(\.message)
                == ["111 ÷ 110 = 100.9%，文中写 96.5%；96.5% 是 111 ÷ 115，总数应为 115"]
        )
    }
}
