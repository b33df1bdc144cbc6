import TestSupport
import Testing

@testable import StatutoryReports

struct DeadlineTests {
    @Test(arguments: [
        ("甲市水利局", "发布时间：2024-01-31", ["passed"]), ("甲市水利局", "发布时间:2024-02-01", ["2024 年 1 月 31 日 ≠ 2024 年 2 月 1 日"]),
        ("甲县乙镇", "来源:甲县人民政府办公室 时间:2024-01-31", ["passed"]),
        ("甲县乙镇人民政府", "发布日期：2024年3月1日 浏览次数：12", ["2024 年 1 月 31 日 ≠ 2024 年 3 月 1 日"]),
        ("甲市乙街道办事处", "发布日期：2024/2/3", ["2024 年 1 月 31 日 ≠ 2024 年 2 月 3 日"]),
        ("甲市人民政府", "发布日期：2024-03-31", ["passed"]), ("甲市", "发布日期：2024-03-20", ["passed"]),
        ("甲市人民政府", "发布日期：2024-04-01", ["2024 年 3 月 31 日 ≠ 2024 年 4 月 1 日"]),
        ("甲高新区管理委员会", "发布日期：2024-03-01", ["passed"]), ("甲市水利局", "发布日期：2029-03-01", ["open"]),
        ("甲市水利局", "更新时间：2024-05-31", ["open"]), ("甲市水利局", "发文日期:", ["open"]), ("甲市水利局", "公开信息12条。", ["open"]),
    ])
    func theDayOfPublicationIsInTime(agency: String, line: String, answers: [String]) {
        var sample = NarrativeSample("公开信息12条。")
        sample.title = "\(agency)2023年政府信息公开工作年度报告"
        sample.preface = [line]
        #expect(Check.deadline.answers(sample) == answers)
    }

    @Test(arguments: [
        ("甲市水利局 2024年1月10日", ["passed"]), ("2024年2月10日", ["2024 年 1 月 31 日 ≠ 2024 年 2 月 10 日"]),
        ("甲市水利局2024年2月10日", ["2024 年 1 月 31 日 ≠ 2024 年 2 月 10 日"]), ("2024年2月10日前完成整改，确保落实。", ["open"]),
    ])
    func elseTheSignatureCounts(line: String, answers: [String]) {
        var sample = NarrativeSample("公开信息12条。")
        sample.ending = [line]
        #expect(Check.deadline.answers(sample) == answers)
    }
}
