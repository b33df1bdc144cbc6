import TestSupport
import Testing

@testable import StatutoryReports

struct LitigationsTests {
    @Test(arguments: [
        ("2023年被提起行政诉讼3次。", ["passed"]),
        ("2023年被提起行政诉讼2次。", ["3 ≠ 2"]),
        ("因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉2件，均尚未审结。复议后起诉1件，结果维持。", ["passed"]),
        ("因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉1件，复议后起诉2件。", ["2 ≠ 1", "1 ≠ 2"]),
        ("因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉2件，均维持。", ["0 ≠ 2"]),
        ("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。", ["2 ≠ 0", "1 ≠ 0"]),
        ("政府信息公开行政复议、行政诉讼各3件。", ["passed"]),
        ("因政府信息公开被行政复议7件。2023年度收到诉讼为3件，其中未经复议直接起诉2件。", ["passed"]),
        ("（三）申请行政复议和提起行政诉讼情况。2023年度收到诉讼为2件。", ["3 ≠ 2"]),
        ("（三）行政复议和行政应诉情况。全年收到行政诉讼申请120件。", ["open"]),
        ("全年代理行政诉讼案件30件。", ["open"]),
        ("我局办理行政应诉案件12件。", ["open"]),
        ("行政诉讼败诉0件。", ["open"]),
        ("加强行政复议、行政诉讼应对工作。", ["open"]),
        ("被申请行政复议3件。", ["open"]),
    ])
    func comparesWithBothGroupsOfLitigation(sentence: String, answers: [String]) {
        let cells: [String: SampleValue] = [
            "T4/litDirect/pending": 2, "T4/litDirect/sum": 2, "T4/litAfter/upheld": 1, "T4/litAfter/sum": 1,
        ]
        #expect(Check.litigations.answers(sentence, cells) == answers)
    }
}
