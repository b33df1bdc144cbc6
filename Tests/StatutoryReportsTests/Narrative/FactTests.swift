import DocumentContent
import StatutoryReports
import Testing

struct FactTests {
    @Test(arguments: [
        ("已办结各类问题 111 个。", ["已办结各类问题 111 个"]),
        ("共公开信息2428 条，回应７次。", ["共公开信息 2428 条", "回应 7 次"]),
        ("网站访问量1,234,567次。", ["网站访问量 1234567 次"]),
        ("办结率为96.5%。", ["办结率为 96500000e-6 %"]),
        ("采购总金额20.66万元，另支出1.5亿元。", ["采购总金额 20660000e-6 万元", "另支出 1500000e-6 亿元"]),
        ("公开信息1.8万余条，近300场，约5次，10册以上。", ["公开信息 18000余 条", "近 300余 场", "约 5余 次", " 10余 册"]),
        ("共110余条。", ["共 110余 条"]),
        ("印发3万余册。", ["印发 30000余 册"]),
        ("收到申请十二件，两次座谈，三百零五条留言，二万条评论。", ["收到申请 12 件", " 2 次", " 305 条", " 20000 条"]),
        ("规范性文件制定数为0，公开数为0。", ["规范性文件制定数为 0 ", "公开数为 0 "]),
        ("满意率百分之九十六点五。", ["满意率 96500000e-6 百分之九十六点五"]),
    ])
    func readsNumbersWithNounAndUnit(sentence: String, facts: [String]) {
        #expect(AnnualReport.narrative(sentence).factLines == facts)
    }

    @Test(arguments: [
        "根据第20条、第二十一条规定。", "国务院令第711号、国办公开办函〔2019〕60号。", "电话：0731—56771128，邮编：411400。",
        "洪泽湖大道90号，2019年1月10日，3月5日，2024-01-31。", "见http://www.xxs.gov.cn/1941/1943/2011/index.htm。",
        "拨打“12345”热线、12345热线，通过110系统办理。", "服务热线8222140，畅通渠道。", "进一步统一思想，一方面，之一，唯一一个。",
        "党的十九大、二十大精神，十九届四中全会。", "《三年行动计划（2018-2020）》《2019年工作要点》。", "落实“三会一课”“四个意识”。",
        "一是加强领导。二是加强培训。", "运用互联网+、1+X模式，千方百计。", "做一个有心人，是一项系统工程。",
    ])
    func countsNothingElse(sentence: String) {
        #expect(AnnualReport.narrative(sentence).factLines == [])
    }

    @Test func anItemOfAListIsNoDecimal() {
        let report = AnnualReport.narrative("4.12345 平台建设。", "5.政府集中采购6笔。", "1.2023年，我局公开9条。", "6.7条。")
        #expect(report.factLines == ["政府集中采购 6 笔", "我局公开 9 条", " 7 条"])
    }

    @Test func aNumberMayBeBrokenByTheEndOfALine() {
        let report = AnnualReport.narrative("公开政府信息24", "28", "条，同比增长", "6.7%，收到公众意", "见3条。")
        #expect(report.factLines == ["公开政府信息 2428 条", "同比增长 6700000e-6 %", "收到公众意见 3 条"])
    }

    @Test func aPageBreakDoesNotEndASentence() {
        let lines = ["一、总体情况", "2023年，我局不断完善各项政务公开工作制度，进一步加大政府信息主动公开的力度，全年共收到公众意", "", "- 2 -", "", "见382条。"]
        #expect(AnnualReport(reading: DocumentContent(lines: lines)).factLines == ["全年共收到公众意见 382 条"])
    }

    @Test(arguments: [
        ("未收到政府信息公开申请。", ["政府信息公开申请 无"]),
        ("全年没有发生行政复议、行政诉讼案件。", ["行政复议、行政诉讼案件 无"]),
        ("全年无一例泄密，未发生一起投诉。", ["一例泄密 无", "一起投诉 无"]),
        ("目前没有开通微信。", []),
        ("无锡市受理申请3件。", ["无锡市受理申请 3 件"]),
        ("无正当理由大量反复申请2件。", ["无正当理由大量反复申请 2 件"]),
    ])
    func zerosMayBeSaidInWords(sentence: String, facts: [String]) {
        #expect(AnnualReport.narrative(sentence).factLines == facts)
    }

    @Test func aFactStandsWhereItIsSaid() throws {
        let report = try AnnualReport.fixture("seeds/000_d47ffb326a9e1802.txt")
        let fact = try #require(report.facts.first { $0.noun == "已办结各类问题" })
        #expect(fact.count == 111)
        #expect(fact.chapter == "C1")
        #expect(fact.place.line == 19)
        #expect(
            report.content.string(in: Int(fact.sourceRange.lowerBound)..<Int(fact.sourceRange.upperBound)) == "111 个"
        )
        let sentence = report.content.string(in: Int(fact.sentence.lowerBound)..<Int(fact.sentence.upperBound))
        #expect(sentence.hasPrefix("截至目前企业通过 110 系统"))
        #expect(sentence.hasSuffix("问题办结率为 96.5%"))
    }

    @Test func tableRowsAreNoFacts() throws {
        for file in ["seeds/001_2db0e07d508424cb.txt", "reports/006.txt", "reports/103.txt"] {
            let report = try AnnualReport.fixture(file)
            #expect(report.facts.allSatisfy { !["C2", "C3", "C4"].contains($0.chapter) })
        }
        let inChapterTwo = try AnnualReport.fixture("reports/063.txt").facts
        #expect(inChapterTwo.count == 7)
        #expect(inChapterTwo.allSatisfy { $0.chapter == "C2" })
    }
}
