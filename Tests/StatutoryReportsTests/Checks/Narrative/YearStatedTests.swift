import TestSupport
import Testing

@testable import StatutoryReports

struct YearStatedTests {
    @Test(arguments: [
        ("报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", ["passed"]),
        ("报告所列数据的统计期限为2023年1月1日至12月31日。", ["passed"]),
        ("报告所列数据为2023年1月1日至2023年12月31日。", ["passed"]),
        ("报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。", ["2023年1月1日至2023年12月31日 ≠ 2022年1月1日至2022年12月31日"]),
        ("报告所列数据的统计期限自2023年1月1日起至2023年12月30日止。", ["2023年1月1日至2023年12月31日 ≠ 2023年1月1日至2023年12月30日"]),
        ("统计期限自2023年1月1日起至2022年12月31日止。", ["2023年1月1日至2023年12月31日 ≠ 2023年1月1日至2022年12月31日"]),
        ("现将我局2023年政府信息公开工作情况报告如下：", ["passed"]),
        ("现将我局2022年政府信息公开工作情况报告如下：", ["2023 ≠ 2022"]),
        ("2023年，我局公开信息12条，较2022年增加3条。", ["passed"]),
        ("2022年，我局公开信息12条。", ["2023 ≠ 2022"]),
        ("2022年12月以来，我局公开信息12条。", ["open"]),
        ("2018年财政决算及时公开，公开信息12条。", ["open"]),
        ("按照《2022年政务公开工作要点》要求，公开信息12条。", ["open"]),
        ("我局公开信息12条。", ["open"]),
    ])
    func theTextSpeaksOfTheYearOfTheTitle(sentence: String, answers: [String]) {
        #expect(Check.yearStated.answers(NarrativeSample(sentence)) == answers)
    }

    @Test func thePrefaceIsReadToo() {
        var sample = NarrativeSample("我局公开信息12条。")
        sample.preface = ["本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。"]
        #expect(Check.yearStated.answers(sample) == ["2023年1月1日至2023年12月31日 ≠ 2021年1月1日至2021年12月31日"])
    }

    @Test func withoutAYearItIsOpen() {
        var report = NarrativeSample("我局公开信息12条。").report
        report.year = nil
        #expect(Check.yearStated.log(report).open == ["N-YEAR"])
    }
}
