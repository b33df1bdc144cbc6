import StatutoryReports
import Testing

struct TableThreeReadingTests {
    private typealias Samples = ReadingSamples

    private func read(_ t3: String) throws -> AnnualReport { try Samples.read(Samples.report(t3: t3)) }

    @Test func contradictionInAnIntactTableIsPrintedAsItIs() throws {
        let report = try read(Samples.table3 { $0 == 0 ? "12\t3\t0\t0\t1\t0\t15" : "0\t0\t0\t0\t0\t0\t0" })
        #expect(Samples.row(report, "1") == [12, 3, 0, 0, 1, 0, 15])
        #expect(report[.t3("1", .sum)].origin == .printed)
        #expect(Check.run(report).findings.contains { $0.id == "T3-ROW/1" })
    }

    /// The zero before it may be the one that is missing.
    @Test func aRowOfSixNumbersThatAddUpStaysOpen() throws {
        let report = try read(Samples.table3 { $0 == 2 ? "27\t0\t0\t0\t0\t27" : "0\t0\t0\t0\t0\t0\t0" })
        #expect(Samples.row(report, "3.1") == Array(repeating: nil, count: 7))
    }

    @Test func pageNumbersAndMarginsOfABrowserAreNoNumbers() throws {
        let lines = Samples.table3 { $0 == 4 ? "1\t0\t0\t0\t0\t0\t1" : "0\t0\t0\t0\t0\t0\t0" }.split(separator: "\n")
        for margin in [
            "2/5", "第 3 页 共 12 页", "11/21/26, 2:59 AM 某某局2023年年报", "https://example.gov.cn/2023/1.html 2/5", "— 3 —",
        ] {
            let report = try read((lines[..<5] + [Substring(margin)] + lines[5...]).joined(separator: "\n"))
            #expect(Samples.row(report, "3.3.1") == [1, 0, 0, 0, 0, 0, 1], "\(margin)")
            #expect(Samples.row(report, "3.3.2") == Array(repeating: 0, count: 7), "\(margin)")
        }
    }

    @Test func marksBeforeTheFirstNumberAreBlankCells() throws {
        let report = try read(Samples.table3 { $0 == 2 ? "—\t5\t—\t—\t—\t—\t5" : "0\t0\t0\t0\t0\t0\t0" })
        #expect(Samples.row(report, "3.1") == [nil, 5, nil, nil, nil, nil, 5])
    }

    @Test func blankIsNotZero() throws {
        let report = try read(Samples.table3 { $0 == 3 ? "1\t/\t—\t0\t0\t0\t1" : "0\t0\t0\t0\t0\t0\t0" })
        #expect(Samples.row(report, "3.2") == [1, nil, nil, 0, 0, 0, 1])
        #expect(report[.t3("3.2", .biz)].origin == .blank)
        #expect(report[.t3("3.2", .biz)].raw == "/")
    }

    @Test func wholeBlankRowIsBlankAndNotAbsent() throws {
        let report = try read(Samples.table3 { $0 == 5 ? "\t\t\t\t\t\t" : "0\t0\t0\t0\t0\t0\t0" })
        #expect(T3Column.allCases.allSatisfy { report[.t3("3.3.2", $0)].origin == .blank })
        #expect(Samples.row(report, "3.3.3") == Array(repeating: 0, count: 7))
    }

    @Test func missingColumnsAreReadFromTheLeftAndTold() throws {
        let report = try read(Samples.table3 { _ in "0\t1\t0\t0\t0" })
        #expect(Samples.row(report, "1") == [0, 1, 0, 0, 0, nil, nil])
        #expect(Samples.ids(report).isSuperset(of: ["V-COLS", "I-MISSING-COLUMNS"]))
    }

    @Test func oneShortRowStaysOpen() throws {
        let report = try read(Samples.table3 { $0 == 2 ? "0\t1\t0\t0\t0\t1" : "0\t0\t0\t0\t0\t0\t0" })
        #expect(Samples.row(report, "3.1") == Array(repeating: nil, count: 7))
        #expect(report[.t3("3.1", .np)].origin == .printed)
        #expect(Samples.ids(report).contains("I-MISSING-COLUMNS"))
    }

    @Test func surplusZeroIsLeftOutAndTold() throws {
        let report = try read(Samples.table3 { $0 == 2 ? "1\t0\t0\t0\t0\t0\t1\t0" : "0\t0\t0\t0\t0\t0\t0" })
        #expect(Samples.row(report, "3.1") == [1, 0, 0, 0, 0, 0, 1])
        #expect(Samples.ids(report).contains("I-SURPLUS"))
    }

    @Test func unitInACountCellIsStrippedAndTold() throws {
        let report = try read(Samples.table3 { $0 == 2 ? "1件\t0\t0\t0\t0\t0\t1件" : "0\t0\t0\t0\t0\t0\t0" })
        #expect(Samples.row(report, "3.1") == [1, 0, 0, 0, 0, 0, 1])
        #expect(report[.t3("3.1", .np)].origin == .normalized)
        #expect(report[.t3("3.1", .np)].raw == "1件")
        #expect(Samples.ids(report).contains("V-UNIT"))
    }

    @Test func fractionIsNoCount() throws {
        let report = try read(Samples.table3 { $0 == 2 ? "1.5\t0\t0\t0\t0\t0\t1.5" : "0\t0\t0\t0\t0\t0\t0" })
        #expect(report.count("T3/3.1/np") == nil)
        #expect(report["T3/3.1/np"].isOpen)
        #expect(Samples.ids(report).contains("V-INT"))
    }

    @Test func oldSingleRowInANewReportIsReadForWhatItIs() throws {
        let rows = Samples.labels.filter { !$0.hasPrefix("1.申请人") && !$0.hasPrefix("2.申请人") }
            .map { ($0 == "3.其他" ? "（六）其他处理" : $0) + "\t2\t0\t0\t0\t0\t0\t2" }
        let report = try read(rows.joined(separator: "\n"))
        #expect(report.format == .gk2021)
        #expect(report.count("T3/3.6/np") == 2)
        #expect(report["T3/3.6.3/np"].origin == .absent)
        #expect(Samples.ids(report).contains("I-MIXED-FORMAT"))
    }

    @Test func groupRowsWithNumbersDoNotShiftTheOthers() throws {
        let text = Samples.table3 { _ in "1\t0\t0\t0\t0\t0\t1" }
            .replacing("1.属于国家秘密", with: "（三）不予公开\t8\t0\t0\t0\t0\t0\t8\n1.属于国家秘密")
        let report = try read(text)
        #expect(report.count("T3/3.3/np") == 8)
        #expect(report.count("T3/3.3.1/np") == 1)
    }

    @Test func lastRowOfACutOffSourceKeepsOnlyWhatIsWhole() throws {
        let whole = Samples.table3 { _ in "0\t0\t0\t0\t0\t0\t0" }.split(separator: "\n").prefix(4).joined(
            separator: "\n"
        )
        let text = "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n\(whole)\n1.属于国家秘密\t0\t0\t12"
        let report = try Samples.read(text)
        #expect(Samples.row(report, "3.3.1") == [0, 0, nil, nil, nil, nil, nil])
        #expect(report["T3/3.3.1/sci"].raw == "12")
        #expect(Samples.ids(report).contains("I-DOUBT"))
        #expect(report["T3/3.3.2/np"].origin == .absent)
    }

    /// Two rows on one line, as drifting PDF text has them: neither is taken for the other.
    @Test func rowsThatRanTogetherStayOpen() throws {
        let rows = Samples.labels.enumerated().map { index, label in
            switch index {
            case 12: label
            case 13: "\(label) 01 00 00 93 62\n0 6"
            default: "\(label) 0 0 0 0 0 0 0"
            }
        }
        let report = try read(rows.joined(separator: "\n"))
        #expect(report.count("T3/3.4.1/np") == nil)
        #expect(report.count("T3/3.4.2/np") == nil)
        #expect(report.count("T3/3.5.1/np") == 0)
    }

    @Test func proseWithNumbersIsNoTable() throws {
        let report = try read("2023年，共收到申请112件，其中自然人100件、企业12件，答复110件，结转2件，上年结转0件，同比增长3件。")
        #expect(!report.has(.t3))
    }
}
