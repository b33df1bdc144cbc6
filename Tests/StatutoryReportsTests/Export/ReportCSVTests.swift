import TestSupport
import Testing

@testable import StatutoryReports

struct ReportCSVTests {
    @Test(arguments: [
        ("字", "字"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("两\n行", "\"两\n行\""), ("", ""),
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-13", "-13"),
        ("+2.5", "+2.5"), ("-", "'-"), ("-1-1", "'-1-1"), ("=a,b", "\"'=a,b\""), ("\t=1", "'\t=1"),
    ])
    func fieldsAreQuotedAndFormulasDisarmed(text: String, written: String) {
        var csv = CSVWriter(byteOrderMark: false)
        csv.line([text, "b"])
        #expect(String(decoding: csv.bytes, as: UTF8.self) == written + ",b\r\n")
    }

    @Test func aLineForEachCell() {
        let report = AnnualReport.sample(
            format: .gk2019,
            cells: ["T2/6.penalty/delta": -13, "T3/1/np": .open("=1"), "T3/1/sum": .absent]
        )
        let lines = String(decoding: ReportCSV.bytes(report, byteOrderMark: false), as: UTF8.self)
            .split(separator: "\r\n").map(String.init)
        #expect(lines.count == 199)
        #expect(lines[0] == "单元格,表,行,列,单位,数值,原文,来源,行号")
        #expect(lines.contains("T2/6.penalty/delta,表二,行政处罚,本年增/减,项,-13,-13,原文数字,14"))
        #expect(lines.contains("T3/1/np,表三,一、本年新收政府信息公开申请数量,自然人,件,,'=1,原文数字,23"))
        #expect(lines.contains("T3/1/sum,表三,一、本年新收政府信息公开申请数量,总计,件,,,没有,"))
    }

    @Test func spreadsheetProgramsGetAByteOrderMark() {
        #expect(ReportCSV.bytes(.zero()).starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(!ReportCSV.bytes(.zero(), byteOrderMark: false).starts(with: [0xEF, 0xBB, 0xBF]))
    }
}
