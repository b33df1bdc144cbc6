import TestSupport
import Testing

@testable import StatutoryReports

struct RequestsReceivedTests {
    @Test(arguments: [
        ("2023年共受理政府信息公开申请2件。", 3, "3 ≠ 2"),
        ("区政府办代表区政府受理政府信息公开申请 17 件，均已在法定期限内予以答复。", 95, "95 ≠ 17"),
        ("全年收到公民、法人和其他组织政府信息公开申请十二件。", 11, "11 ≠ 12"),
        ("全局未发生公民、法人和其他组织依申请公开事项。", 1, "1 ≠ 0"),
        ("2023年未收到依申请公开政府信息申请。", 2, "2 ≠ 0"),
        ("依申请公开0件，接到投诉举报平台反映1729件。", 4, "4 ≠ 0"),
        ("本年新收政府信息公开申请112件，上年结转9件。", 121, "121 ≠ 112"),
        ("未收到公众关于政府信息公开方面的申请。", 2, "2 ≠ 0"),
        ("全年无公民、法人和其他组织提出政府信息公开申请。", 2, "2 ≠ 0"),
        ("我局收到依申请公开事项1项。", 1, "passed"),
        ("全年收到政府信息公开申请5件，其中网上申请3件，信函申请2件。", 5, "passed"),
        ("通过信函、网络等渠道共收到政府信息公开申请5件。", 5, "passed"),
        ("本年度我局没有收到政府信息公开申请。", 0, "passed"),
        ("我局收到政府信息公开申请5件，较2022年增加3件。", 5, "passed"),
        ("2022年收到政府信息公开申请8件，2023年收到政府信息公开申请5件。", 5, "passed"),
    ])
    func comparesWithRowOne(sentence: String, row: Int, answer: String) {
        #expect(Check.requestsReceived.answers(sentence, ["T3/1/sum": SampleValue(row)]) == [answer])
    }

    @Test(arguments: [
        "依申请公开应当遵照高效便民的原则，实现100%回复市民投诉建议。", "共办结市长热线4件，收到群众来信12件。",
        "受理行政许可申请300件，办结298件。", "自2008年以来累计受理政府信息公开申请300件。",
        "收到政府信息公开申请10余件。", "未收到因政府信息公开申请引起的行政复议。", "市政府本级收到政府信息公开申请12件。",
        "没有专人负责依申请公开工作。", "未发生依申请公开答复失误。", "全年制发公文50件，其中主动公开50件，依申请公开0件。",
        "通过网络收到政府信息公开申请5件。", "计划全年受理政府信息公开申请12件。", "依申请公开政府信息5条。",
    ])
    func keepsSilentWhereNothingIsSaid(sentence: String) {
        #expect(Check.requestsReceived.answers(sentence, ["T3/1/sum": 7]) == ["open"])
    }

    @Test(arguments: [
        ("共受理政府信息公开申请121件（其中本年度新收申请112件，上年结转9件）。", 112, 9, ["passed"]),
        ("共受理政府信息公开申请121件（其中本年度新收申请111件，上年结转10件）。", 112, 9, ["112 ≠ 111"]),
        ("全市共收办政府信息公开申请案件121件。", 112, 9, ["passed"]),
        ("全市共收办政府信息公开申请案件131件。", 112, 9, ["121 ≠ 131"]),
        ("全年受理政府信息公开申请121件。", 112, 9, ["passed"]),
    ])
    func aTotalMayHoldWhatWasCarriedOver(sentence: String, new: Int, carried: Int, answers: [String]) {
        let cells: [String: SampleValue] = ["T3/1/sum": SampleValue(new), "T3/2/sum": SampleValue(carried)]
        #expect(Check.requestsReceived.answers(sentence, cells) == answers)
    }

    @Test(arguments: [
        ("收到政府信息公开申请12件，其中自然人申请10件，法人或其他组织申请2件。", ["passed"]),
        ("收到政府信息公开申请12件，其中自然人申请9件，法人或其他组织申请3件。", ["10 ≠ 9", "2 ≠ 3"]),
    ])
    func comparesWhoAsked(sentence: String, answers: [String]) {
        let cells: [String: SampleValue] = ["T3/1/np": 10, "T3/1/biz": 1, "T3/1/oth": 1, "T3/1/sum": 12]
        #expect(Check.requestsReceived.answers(sentence, cells) == answers)
    }

    @Test func aPartOfTheAgencyIsNoContradiction() {
        let sentence = "区政府办受理政府信息公开申请17件。全区共收到政府信息公开申请95件。"
        #expect(Check.requestsReceived.answers(sentence, ["T3/1/sum": 95]) == ["passed"])
    }

    @Test func withoutTheTableItIsOpen() {
        #expect(Check.requestsReceived.answers("共受理政府信息公开申请2件。", nil) == ["open"])
        #expect(Check.requestsReceived.answers("共受理政府信息公开申请2件。", ["T3/1/sum": nil]) == ["open"])
    }

    @Test func aCertainRepairStandsForTheCell() {
        var report = NarrativeSample("收到政府信息公开申请1件。").report
        report.set("T3/1/sum", nil)
        report.repairs = [Repair(cell: .t3("1", .sum), value: .count(1), because: [], isCertain: true)]
        #expect(Check.requestsReceived.log(report).passed == ["N-REQ-NEW"])
        report.repairs[0].isCertain = false
        #expect(Check.requestsReceived.log(report).open == ["N-REQ-NEW"])
    }

    @Test func quotesTheWordsAndTheCell() throws {
        let report = NarrativeSample("2023年共受理政府信息公开申请2件，都已答复。").report
        let finding = try #require(Check.requestsReceived.log(report).findings.first)
        #expect(finding.message == "文中写“共受理政府信息公开申请2件”（2），表三“一、本年新收政府信息公开申请数量”的“总计”为 0")
        #expect(finding.cells == [.t3("1", .sum)])
        #expect(finding.place?.line == 3)
        #expect(finding.severity == .error)
    }
}
