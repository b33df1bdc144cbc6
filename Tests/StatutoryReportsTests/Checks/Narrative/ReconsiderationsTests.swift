import TestSupport
import Testing

@testable import StatutoryReports

struct ReconsiderationsTests {
    @Test(arguments: [
        ("2023年被申请行政复议1次。", ["7 ≠ 1"]),
        ("我局因政府信息公开被行政复议7件，其中结果维持6件、结果纠正0件、其他结果0件、尚未审结1件。", ["passed"]),
        ("我局因政府信息公开被行政复议7件，其中结果维持5件、结果纠正1件、尚未审结1件。", ["6 ≠ 5", "0 ≠ 1"]),
        ("因政府信息公开引起的行政复议7件、行政诉讼案件1件。", ["passed"]),
        ("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。", ["7 ≠ 0"]),
        ("全年无政府信息公开行政复议案件。", ["7 ≠ 0"]),
        ("政府信息公开行政复议、行政诉讼均为0件。", ["7 ≠ 0"]),
        ("全年办理行政复议案件120件，审结110件。", ["open"]),
        ("全年共收到行政复议申请120件，受理110件。", ["open"]),
        ("全年审结行政复议案件100件，维持80件，纠正10件。", ["open"]),
        ("没有专人负责行政复议、行政诉讼工作。", ["open"]),
        ("未发生行政复议纠错、行政诉讼败诉案件。", ["open"]),
        ("有效降低行政复议、行政诉讼发生率和纠错率。", ["open"]),
        ("2022年因政府信息公开被申请行政复议1件。", ["open"]),
        ("修订完善行政复议和行政诉讼的相关程序。", ["open"]),
    ])
    func comparesWithTheFirstFiveColumns(sentence: String, answers: [String]) {
        let cells: [String: SampleValue] = ["T4/rev/upheld": 6, "T4/rev/pending": 1, "T4/rev/sum": 7]
        #expect(Check.reconsiderations.answers(sentence, cells) == answers)
    }
}
