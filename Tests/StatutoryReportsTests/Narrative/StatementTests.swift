import DocumentContent
import StatutoryReports
import Testing

struct StatementTests {
    @Test func proseAloneGivesTheTables() throws {
        #expect(
            try AnnualReport.fixture("reports/077.txt").statementLines == [
                "T3/1/sum=112", "T3/2/sum=9", "T3/3.1/sum=60", "T3/3.2/sum=13", "T3/3.7/sum=119", "T3/4/sum=2",
                "T4/litAfter/sum=1", "T4/litAfter/upheld=1", "T4/litDirect/pending=2", "T4/litDirect/sum=2",
                "T4/rev/corrected=0", "T4/rev/other=0", "T4/rev/pending=1", "T4/rev/sum=7", "T4/rev/upheld=6",
            ]
        )
    }

    @Test(arguments: [
        ("seeds/000_d47ffb326a9e1802.txt", ["T3/1/sum=0"]),
        ("seeds/002_e766bb0a4b10c749.txt", ["T3/1/sum=1"]),
        ("seeds/003_eb31c528b5a40be4.txt", ["T4/litAfter/sum=0", "T4/litDirect/sum=0", "T4/rev/sum=0"]),
        ("seeds/004_82141ad6529bdacc.txt", []),
        ("reports/002.txt", ["T3/1/sum=17"]), ("reports/006.txt", ["T3/1/sum=17"]),
        ("reports/013.txt", ["T3/3.1/sum=1191", "T3/3.2/sum=328", "T3/4/sum=121"]),
        ("reports/028.txt", ["T3/1/sum=0"]), ("reports/034.txt", ["T3/1/sum=2"]),
        ("reports/040.txt", ["T4/litAfter/sum=0", "T4/litDirect/sum=0", "T4/rev/sum=0"]),
        (
            "reports/063.txt",
            [
                "T2/1.normative/inForce=18", "T2/1.normative/issued=18", "T2/1.normative/repealed=0",
                "T2/5.license/decisions=62", "T2/6.coercion/decisions=0", "T2/6.penalty/decisions=0",
                "T2/8.adminFee/feeAmount=0.0000",
            ]
        ),
        ("reports/091.txt", ["T3/3.7/sum=4"]), ("reports/109.txt", ["T3/1/sum=0"]), ("reports/144.txt", ["T3/1/sum=0"]),
        ("reports/163.txt", ["T4/litAfter/sum=0", "T4/litDirect/sum=0", "T4/rev/sum=0"]),
    ])
    func readsWhatTheTextSaysOfCells(file: String, statements: [String]) throws {
        #expect(try AnnualReport.fixture(file).statementLines == statements)
    }

    @Test(arguments: [
        ("2023年，我局收到政府信息公开申请12件。", ["T3/1/sum=12"]),
        ("全年共接到依申请公开3件，均已答复。", ["T3/1/sum=3"]),
        ("本年新收政府信息公开申请12件，上年结转2件，办结13件，结转下年度继续办理1件。", ["T3/1/sum=12", "T3/2/sum=2", "T3/3.7/sum=13", "T3/4/sum=1"]),
        ("共受理政府信息公开申请14件，其中新收12件，上年度结转2件。", ["T3/1/sum=12", "T3/2/sum=2"]),
        ("收到12件政府信息公开申请，均已答复。", ["T3/1/sum=12"]),
        ("2022年结转政府信息公开申请2件。", ["T3/2/sum=2"]),
        ("政府信息公开申请共7件，1件结转至下一年度办理。", ["T3/1/sum=7", "T3/4/sum=1"]),
        ("全年没有收到公民、法人和其他组织的政府信息公开申请。", ["T3/1/sum=0"]),
        ("本年度无依申请公开事项。", ["T3/1/sum=0"]),
        ("受理政府信息公开申请十二件，已全部办结。", ["T3/1/sum=12"]),
        (
            "收到政府信息公开申请12件，其中予以公开5件，部分公开3件，属于国家秘密1件，本机关不掌握相关政府信息3件。",
            ["T3/1/sum=12", "T3/3.1/sum=5", "T3/3.2/sum=3", "T3/3.3.1/sum=1", "T3/3.4.1/sum=3"]
        ),
        ("收到政府信息公开申请12件，5件予以公开，3件部分公开。", ["T3/1/sum=12", "T3/3.1/sum=5", "T3/3.2/sum=3"]),
        ("因政府信息公开被申请行政复议2件，被提起行政诉讼0件。", ["T4/rev/sum=2"]),
        ("政府信息公开行政复议、行政诉讼各1件。", ["T4/rev/sum=1"]),
        ("行政许可作出处理决定30件，作出行政处罚决定5件。", ["T2/5.license/decisions=30", "T2/6.penalty/decisions=5"]),
        (
            "制发行政规范性文件4件，废止1件，现行有效9件。",
            ["T2/1.normative/inForce=9", "T2/1.normative/issued=4", "T2/1.normative/repealed=1"]
        ),
    ])
    func understandsOrdinaryPhrases(sentence: String, statements: [String]) {
        #expect(AnnualReport.narrative(sentence).statementLines == statements)
    }

    @Test(arguments: [
        "2022年，我局收到政府信息公开申请12件。", "自2008年以来共受理政府信息公开申请300件。", "收到政府信息公开申请同比增长20件。",
        "其中，市住房和城乡建设局收到申请12件。", "通过网络收到政府信息公开申请5件，信函收到政府信息公开申请7件。",
        "共办结市长热线4件，收到群众来信12件。", "受理行政许可申请300件，办结298件。", "收到政府信息公开申请10余件。",
        "按期答复政府信息公开申请12件，延期答复2件。", "未收到因政府信息公开申请引起的投诉。", "无逾期答复政府信息公开申请的情况。",
        "全年办理行政复议案件120件，审理行政诉讼案件3件。", "未发生行政复议纠错、行政诉讼败诉案件。", "计划受理政府信息公开申请12件。",
        "公开行政处罚决定30件，公示行政许可信息62条。", "建立规章制度3项，清理规范性文件12件。", "政府信息公开申请答复率100%。",
        "对涉及国家秘密、商业秘密的不予公开。", "有效降低行政复议、行政诉讼发生率和纠错率。", "市政府本级收到政府信息公开申请12件。",
    ])
    func keepsSilentAboutOtherThings(sentence: String) {
        #expect(AnnualReport.narrative(sentence).statementLines == [])
    }

    @Test func aStatementStandsOnItsWords() throws {
        let report = try AnnualReport.fixture("reports/002.txt")
        let statement = try #require(report.statements.first)
        #expect(statement.checkID == "N-REQ-NEW")
        #expect(statement.place == Place(line: 24, column: 19))
        let words = report.content.string(
            in: Int(statement.sourceRange.lowerBound)..<Int(statement.sourceRange.upperBound)
        )
        #expect(words == "区政府办代表区政府受理政府\n信息公开申请 17 件")
    }
}
