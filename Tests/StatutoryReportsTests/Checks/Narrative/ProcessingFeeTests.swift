import TestSupport
import Testing

@testable import StatutoryReports

struct ProcessingFeeTests {
    @Test(arguments: [
        ("2023年未收取信息处理费。", ["passed"]),
        ("全年收取政府信息公开信息处理费0元。", ["passed"]),
        ("2023年有1件政府信息公开申请案件收取信息处理费380元。", ["passed"]),
        ("本年度没有发出收费通知，未收取任何费用。", ["passed"]),
        ("本机关依申请提供政府信息未收费。", ["passed"]),
        ("无", [" ≠ "]), ("无。", [" ≠ "]), ("本年度没有其他需要报告的事项。", [" ≠ "]),
        ("一是完成了年度各项工作目标、任务。", [" ≠ "]),
    ])
    func chapterSixTellsOfTheFee(text: String, answers: [String]) {
        var sample = NarrativeSample("主动公开信息12条。")
        sample.lastChapter = [text]
        #expect(Check.processingFeeTold.answers(sample) == answers)
    }

    @Test func sayingItElsewhereIsNotEnough() {
        var sample = NarrativeSample("2023年未收取信息处理费。")
        sample.lastChapter = ["无。"]
        #expect(Check.processingFeeTold.answers(sample) == [" ≠ "])
        sample.lastChapter = []
        #expect(Check.processingFeeTold.answers(sample) == [" ≠ "])
    }

    @Test func withoutChapterSixItIsOpen() {
        var report = NarrativeSample("主动公开信息12条。").report
        report.chapters.removeLast()
        #expect(Check.processingFeeTold.log(report).open == ["N-FEE-CH6"])
    }

    @Test func theOldFormatDoesNotAskForIt() {
        #expect(Check.processingFeeTold.formats == ["gk2021"])
    }

    @Test(arguments: [
        ("2023年对25件政府信息公开申请案件收取了信息处理费2950元。其中，甲局1件，收取420元。", "0.2950", ["passed"]),
        ("2023年收取信息处理费2950元。", "0.2949", ["不少于 0.2950 ≠ 0.2949"]),
        ("2023年收取信息处理费380元。", "0", ["不少于 0.0380 ≠ 0.0000"]),
        ("发出收费通知3件，应收信息处理费900元，实际收取380元。", "0.0380", ["passed"]),
        ("全年收取政府信息公开信息处理费0元。", "0", ["passed"]),
        ("未收取信息处理费。", "0", ["open"]),
        ("信息处理费按每件10元收取。", "0", ["open"]),
        ("共收取行政事业性费用1200元。", "0.1200", ["passed"]),
        ("共收取行政事业性费用1200元。", "0.2100", ["0.2100 ≠ 0.1200"]),
    ])
    func whatWasCollectedIsPartOfTheFeesOfTableTwo(sentence: String, fee: String, answers: [String]) {
        let cells = ["T2/8.adminFee/feeAmount": SampleValue(stringLiteral: fee)]
        #expect(Check.processingFeeInTable.answers(sentence, cells) == answers)
    }
}
