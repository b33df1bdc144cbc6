import DocumentContent
import StatutoryReports
import Testing

struct AgencyTests {
    @Test(
        arguments: [
            ("seeds/000_d47ffb326a9e1802.txt", "工业和科技创新委员会", 2019),
            ("seeds/001_2db0e07d508424cb.txt", "周口市科技局", 2019),
            ("seeds/002_e766bb0a4b10c749.txt", "商丘市工业和信息化局", 2021),
            ("seeds/003_eb31c528b5a40be4.txt", "区工信局", 2019),
            ("seeds/004_82141ad6529bdacc.txt", "湘乡市科技和工业信息化局", 2019),
            ("reports/002.txt", "淮安市洪泽区人民政府", 2024), ("reports/004.txt", "淮安市洪泽区人民政府", 2024),
            ("reports/006.txt", "淮安市洪泽区人民政府", 2024), ("reports/009.txt", "淮安市洪泽区人民政府", 2024),
            ("reports/013.txt", "宿迁市", 2023), ("reports/015.html", "测试市", 2025), ("reports/016.txt", "宿迁市", 2025),
            ("reports/022.txt", nil, 2024), ("reports/028.txt", nil, 2022), ("reports/034.txt", nil, 2023),
            ("reports/040.txt", "大同市气象部门", 2023), ("reports/051.txt", "湖口县大垅乡", 2020),
            ("reports/057.txt", "益阳高新区市场监督管理局", 2020), ("reports/063.txt", "大庙乡", 2024),
            ("reports/069.txt", nil, 2023), ("reports/077.txt", "深圳市市场监督管理局龙华监管局", 2023),
            ("reports/085.txt", "五华科技产业园管理委员会", 2022), ("reports/091.txt", nil, 2021),
            ("reports/103.txt", "昌图县七家子镇", 2023), ("reports/109.txt", nil, 2019),
            ("reports/115.txt", "桃江县鲊埠回族乡", 2021), ("reports/124.txt", "东阳市农业农村局", 2019),
            ("reports/132.txt", "木岗镇人民政府", 2019), ("reports/138.txt", "固阳县民政局", 2021),
            ("reports/144.txt", nil, 2020), ("reports/153.txt", "河北省沧州市气象局", 2021),
        ] as [(String, String?, Int)]
    )
    func readsWhoseReportOfWhichYear(file: String, agency: String?, year: Int) throws {
        let report = try AnnualReport.fixture(file)
        #expect(report.agency?.name == agency)
        #expect(report.year == year)
    }

    @Test(
        arguments: [
            ("甲市乙局2023年政府信息公开工作年度报告", "甲市乙局", 2023),
            ("甲市乙局 2023 年度政府信息公开工作报告", "甲市乙局", 2023),
            ("甲县人民政府二〇二二年政府信息公开年报", "甲县人民政府", 2022),
            ("甲县人民政府２０２２年政府信息公开年报", "甲县人民政府", 2022),
            ("2021年度甲市乙局政府信息公开工作年度报告", "甲市乙局", 2021),
            ("关于甲市乙局2020年政府信息公开工作情况的报告", "甲市乙局", 2020),
            ("甲市乙局关于2020年政府信息公开工作年度报告", "甲市乙局", 2020),
            ("甲市乙局政府信息公开工作2023年度报告", "甲市乙局", 2023),
            ("标题：甲市乙局（本级）2023年政府信息公开工作年度报告", "甲市乙局", 2023),
            ("我局2023年政府信息公开工作年度报告", nil, 2023),
            ("2023年政府信息公开工作年度报告", nil, 2023),
        ] as [(String, String?, Int)]
    )
    func readsTitlesOfManyForms(title: String, agency: String?, year: Int) {
        let report = AnnualReport.narrative("主动公开政府信息12条。", title: title)
        #expect(report.agency?.name == agency)
        #expect(report.year == year)
    }

    @Test func aTitleBrokenWithinAWordIsRead() {
        let lines = ["甲市乙区人民政府2024年政府信息公", "", "开工作年度报告", "", "一、总体情况", "主动公开12条。"]
        let report = AnnualReport(reading: DocumentContent(lines: lines))
        #expect(report.agency?.name == "甲市乙区人民政府")
        #expect(report.year == 2024)
    }

    @Test func thePathOfAPageIsNoTitle() {
        let lines = ["首页 > 政府信息公开 > 年度报告", "甲市乙局2023年政府信息公开工作年度报告", "一、总体情况", "主动公开12条。"]
        #expect(AnnualReport(reading: DocumentContent(lines: lines)).agency?.name == "甲市乙局")
    }

    @Test func theTitleMayStandOnTwoLines() {
        let lines = ["甲市乙区人民政府", "", "2023年政府信息公开工作年度报告", "", "一、总体情况", "主动公开12条。"]
        #expect(AnnualReport(reading: DocumentContent(lines: lines)).agency?.name == "甲市乙区人民政府")
    }

    @Test(
        arguments: [
            ("现将甲市乙局2022年政府信息公开工作年度报告公布如下。", "甲市乙局"),
            ("本报告由甲市乙局办公室根据《条例》编制。", "甲市乙局办公室"),
            ("现将我局2022年政府信息公开工作年度报告公布如下。", nil),
        ] as [(String, String?)]
    )
    func withoutATitleTheBodyNamesTheAgency(sentence: String, agency: String?) {
        let report = AnnualReport(reading: DocumentContent(lines: [sentence, "一、总体情况", "主动公开12条。"]))
        #expect(report.agency?.name == agency)
    }

    @Test func theYearIsTheTitlesThenThePeriodsThenTheCommonOne() {
        let period = "报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"
        func year(_ lines: String...) -> Int? { AnnualReport(reading: DocumentContent(lines: lines)).year }
        #expect(year("甲局2023年政府信息公开工作年度报告", period) == 2023)
        #expect(year(period, "一、总体情况", "2021年，2021年。") == 2022)
        #expect(year("一、总体情况", "2020年，我局公开12条，较2019年增加。", "2020年，收到0件。") == 2020)
        #expect(year("一、总体情况") == nil)
    }

    @Test(arguments: [
        ("seeds/000_d47ffb326a9e1802.txt", ["示范区工科委", "济源产城融合示范区工业和科技创新委员会"]),
        ("seeds/001_2db0e07d508424cb.txt", ["周口市科学技术局", "市科技局"]),
        ("seeds/002_e766bb0a4b10c749.txt", ["市工业和信息化局"]),
        ("seeds/004_82141ad6529bdacc.txt", ["市科技工信局"]),
        ("reports/002.txt", ["区政府"]),
        ("reports/077.txt", ["龙华局"]),
    ])
    func readsWhatElseTheReportCallsIt(file: String, aliases: [String]) throws {
        #expect(try AnnualReport.fixture(file).aliases.map(\.name) == aliases)
    }

    @Test(arguments: ["关于信息公开年报", "”信息公开报告", "名称：信息公开报告", "：", "2023年信息公开年报2023年", "年度信息公开报告", "信息公开2023年报告关于"])
    func oddTitlesNameNoAgency(title: String) {
        #expect(AnnualReport.narrative("主动公开12条。", title: title).agency == nil)
    }

    @Test func mentionsStandWhereTheyAreSaid() throws {
        let report = try AnnualReport.fixture("seeds/004_82141ad6529bdacc.txt")
        let agency = try #require(report.agency)
        #expect(agency.place == Place(line: 1, column: 1))
        let range = Int(agency.sourceRange.lowerBound)..<Int(agency.sourceRange.upperBound)
        #expect(report.content.string(in: range) == agency.name)
        #expect(report.aliases[0].place.line == 5)
    }
}
