import TestSupport
import Testing

@testable import StatutoryReports

struct StatedDocumentsTests {
    @Test(arguments: [
        ("制发行政规范性文件4件，废止1件，现行有效9件。", ["passed"]),
        ("制发行政规范性文件3件，废止2件，现行有效9件。", ["4 ≠ 3", "1 ≠ 2"]),
        ("2023年以来，我乡制发文件4件，废止文件1件，现行有效文件9件。", ["passed"]),
        ("2023年以来，我乡制发文件5件，废止文件1件，现行有效文件9件。", ["4 ≠ 5"]),
        ("全年制定规范性文件4件。", ["passed"]),
        ("全年出台规范性文件5件。", ["4 ≠ 5"]),
        ("主动公开政府信息146条，其中规范性文件0条。", ["open"]),
        ("制定公开规范性文件1篇，转载公开政策文件4篇。", ["open"]),
        ("建立规章制度3项，制定工作文件5件。", ["open"]),
        ("起草规范性文件3件，审查规范性文件20件。", ["open"]),
        ("主动公开市政府规章13件（含新制定5件，修改4件，废止4件）。", ["open"]),
    ])
    func comparesDocumentsOfTheYear(sentence: String, answers: [String]) {
        let cells: [String: SampleValue] = [
            "T2/1.normative/issued": 4, "T2/1.normative/repealed": 1, "T2/1.normative/inForce": 9,
        ]
        #expect(Check.statedDocuments.answers(sentence, cells) == answers)
    }

    @Test func madeAndOpenedAreComparedInTheOldFormat() {
        let sentence = "我局规范性文件制定数为2，公开数为1。"
        let cells: [String: SampleValue] = ["T2/1.normative/made": 2, "T2/1.normative/opened": 2]
        #expect(Check.statedDocuments.answers(sentence, cells, .gk2019) == ["2 ≠ 1"])
    }
}
