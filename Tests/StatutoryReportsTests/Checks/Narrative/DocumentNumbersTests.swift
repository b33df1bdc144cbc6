import TestSupport
import Testing

@testable import StatutoryReports

struct DocumentNumbersTests {
    @Test(arguments: [
        ("按照年度报告格式的通知（国办【2019】60号）精神开展工作。", ["国办公开办函〔2019〕60号 ≠ 国办【2019】60号"]),
        ("按照年度报告格式的通知（国办公开办函[2021]30号）精神开展工作。", ["国办公开办函〔2021〕30号 ≠ 国办公开办函[2021]30号"]),
        ("按照年度报告格式的通知（国办发〔2021〕30号）精神开展工作。", ["国办公开办函〔2021〕30号 ≠ 国办发〔2021〕30号"]),
        ("根据甲政办发(2022)26号文件要求。", ["甲政办发〔2022〕26号 ≠ 甲政办发(2022)26号"]),
        ("根据甲政办发〔2022〕026号文件要求。", ["甲政办发〔2022〕26号 ≠ 甲政办发〔2022〕026号"]),
        ("根据甲政办发〔2022〕第26号文件要求。", ["甲政办发〔2022〕26号 ≠ 甲政办发〔2022〕第26号"]),
        ("根据《条例》（国令第711号）要求。", ["passed"]), ("（国办公开办函〔2019〕60号）（财税〔2017〕20号）", ["passed"]),
        ("国办发〔2019〕60号文件要求清理规范。", ["passed"]), ("地址：洪泽湖大道90号，电话：0517-87290606。", ["passed"]),
        ("办公地点为人民路（2019年迁入）12号楼。", ["passed"]), ("（2019）京01行终123号判决。", ["passed"]),
        ("公开信息12条。", ["passed"]),
    ])
    func numbersAreWellFormed(sentence: String, answers: [String]) {
        #expect(Check.documentNumbers.answers(sentence, nil) == answers)
    }

    @Test(arguments: [
        ("国务院办公厅政府信息与政务公开办公室《关于政府信息公开年度报告有关事项的通知》", false),
        ("《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告的通知》", false),
        ("国务院办公厅政府信息与政务公开办公室《关于政府信息公开工作年度报告有关事项的通知》", true),
        ("《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》", true),
        ("《国务院办公厅政府信息与政务公开办公室关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》", true),
        ("《关于做好2022年政府信息公开年度报告编制发布工作的通知》", true),
        ("《关于规范政府信息公开平台有关事项的通知》", true),
    ])
    func theTwoNoticesAreQuotedByTheirTitles(title: String, isRight: Bool) {
        let log = Check.documentNumbers.log(NarrativeSample("按照\(title)要求开展工作。").report)
        #expect(log.findings.map(\.severity) == (isRight ? [] : [.info]))
        #expect(log.passed.isEmpty != isRight)
    }
}
