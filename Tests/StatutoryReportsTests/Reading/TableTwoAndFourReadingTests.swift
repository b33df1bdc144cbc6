import StatutoryReports
import Testing

struct TableTwoAndFourReadingTests {
    private typealias Samples = ReadingSamples

    private func read(t2: String = Samples.table2, t4: String = Samples.table4) throws -> AnnualReport {
        try Samples.read(Samples.report(t2: t2, t3: Samples.table3(), t4: t4))
    }

    @Test func plainTableIsRead() throws {
        let report = try read()
        #expect(report.count("T2/1.normative/issued") == 4)
        #expect(report.count("T2/1.normative/inForce") == 5)
        #expect(report.count("T2/5.license/decisions") == 7)
        #expect(report[.t2("8.adminFee", "feeAmount")].value == .amount(.zero))
    }

    @Test(arguments: [
        ("25770元", "2.5770", true), ("20.66万元", "20.6600", false), ("20.6600", "20.6600", false),
        ("1.2亿元", "12000.0000", true),
        ("7545", "7545.0000", false),
    ])
    func amountsAreInWanYuan(printed: String, value: String, isTold: Bool) throws {
        let report = try read(t2: Samples.table2.replacing("行政事业性收费\t0", with: "行政事业性收费\t\(printed)"))
        #expect(report[.t2("8.adminFee", "feeAmount")].value?.description == value)
        #expect(report[.t2("8.adminFee", "feeAmount")].raw == printed)
        #expect(Samples.ids(report).contains("V-UNIT") == isTold)
    }

    /// What cannot be told apart stays open: numbers glued together, one lost, two in a cell, labels before numbers.
    @Test(arguments: [
        ("规章\t0\t0\t0", "规章8460846", "1.regulation", "issued"),
        ("规章\t0\t0\t0", "规章 846 0", "1.regulation", "issued"),
        ("行政规范性文件\t4\t1\t5", "行政规范性文件\t1 4\t1\t0", "1.normative", "issued"),
        ("规章\t0\t0\t0\n行政规范性文件\t4\t1\t5", "规章\n行政规范性文件\n0\n4\n0\n1\n0\n5", "1.normative", "issued"),
    ])
    func numbersOfUncertainPlaceStayOpen(row: String, printed: String, name: String, column: String) throws {
        let report = try read(t2: Samples.table2.replacing(row, with: printed))
        #expect(report[.t2(name, column)].value == nil)
        #expect(report.count("T2/5.license/decisions") == 7)
    }

    @Test func labelsOfOneColumnBeforeTheirNumbersAreRead() throws {
        let t2 = Samples.table2.replacing("行政处罚\t2\t\t\n行政强制\t0\t\t", with: "行政处罚\n行政强制\n2\n9")
        let report = try read(t2: t2)
        #expect(report.count("T2/6.penalty/decisions") == 2)
        #expect(report.count("T2/6.coercion/decisions") == 9)
    }

    @Test(arguments: [("本年收费金额（单位：万元，保留4位小数）", "12.3456", false), ("本年收费金额（单位：万元，保留4位小数）", "12.34", true)])
    func decimalsAreAskedForOnlyWhereTheyAreMissing(head: String, amount: String, isTold: Bool) throws {
        let t2 = Samples.table2.replacing("本年收费金额（单位：万元）", with: head)
            .replacing("行政事业性收费\t0", with: "行政事业性收费\t\(amount)")
        #expect(Samples.ids(try read(t2: t2)).contains("V-UNIT") == isTold)
    }

    @Test func theFourOfTheHeadIsNoAmount() throws {
        let t2 = Samples.table2.replacing("本年收费金额（单位：万元）\t\t", with: "本年收费金额（单\n位：万元，保留4\n位小数）")
            .replacing("行政事业性收费\t0\t\t", with: "行政事业性收费 0")
        #expect(try read(t2: t2)[.t2("8.adminFee", "feeAmount")].value == .amount(.zero))
    }

    @Test func marksForNothingInTableFourAreBlank() throws {
        let row = "无\t96\t无\t无\t96" + String(repeating: "\t无", count: 10)
        let report = try read(t4: "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n\(row)\n2020年，成效明显。")
        #expect(report.count("T4/rev/corrected") == 96)
        #expect(report[.t4("rev", "upheld")].origin == .blank)
        #expect(report[.t4("litAfter", "sum")].origin == .blank)
    }

    @Test func proseInFrontOfTheTableIsNotTheTable() throws {
        let prose = "我局制发文件18件，废止文件3件，现行有效文件18件，行政许可共处理决定62起，行政处罚共处理决定9起。\n"
        let report = try read(t2: prose + Samples.table2)
        #expect(report.count("T2/5.license/decisions") == 7)
        #expect(report.count("T2/6.penalty/decisions") == 2)
    }

    @Test func numbersBehindTheirColumnHeadsAreColumns() throws {
        let report = try read(
            t2: """
                第二十条第（一）项
                信息内容
                规章
                行政规范性文件
                信息内容
                行政许可
                信息内容
                行政处罚
                行政强制
                信息内容
                行政事业性收费

                本年制发件数
                2
                9

                本年废止件数
                0
                4

                现行有效件数
                6
                1

                本年处理决定数量
                827
                本年处理决定数量
                3
                5
                本年收费金额（单位：万元）
                12.3456
                """
        )
        #expect(report.count("T2/1.regulation/issued") == 2)
        #expect(report.count("T2/1.normative/repealed") == 4)
        #expect(report.count("T2/5.license/decisions") == 827)
        #expect(report.count("T2/6.coercion/decisions") == 5)
        #expect(report[.t2("8.adminFee", "feeAmount")].value?.description == "12.3456")
    }

    @Test func blankBetweenTwoNumbersOfALooseRowIsNotGuessed() throws {
        let text = "第二十条第(一)项 | |||\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 106 | 2939 | |\n行政规范性文件 | 0 | 0 | 0 |"
        let report = try read(t2: text)
        #expect(report.count("T2/1.regulation/issued") == 106)
        #expect(report.count("T2/1.regulation/repealed") == nil)
        #expect(report.count("T2/1.regulation/inForce") == nil)
        #expect(Samples.ids(report).contains("I-DOUBT"))
    }

    @Test func fifteenNumbersAreRead() throws {
        let report = try read()
        #expect(report.count("T4/rev/upheld") == 1)
        #expect(report.count("T4/litAfter/corrected") == 2)
    }

    @Test func sixteenthZeroIsSurplus() throws {
        let report = try read(t4: Samples.table4 + "\t0")
        #expect(report.count("T4/litAfter/sum") == 2)
        #expect(Samples.ids(report).isSuperset(of: ["V-COLS", "I-SURPLUS"]))
    }

    @Test func fourteenNumbersStayOpen() throws {
        let report = try read(t4: "行政复议\t行政诉讼\n结果维持\t结果纠正\n1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t2\t0\t2")
        #expect(report.count("T4/rev/upheld") == nil)
        #expect(report.has(.t4))
        #expect(Samples.ids(report).contains("V-COLS"))
    }
}
