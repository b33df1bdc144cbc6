import DocumentContent
import Foundation
import TestSupport
import Testing

@testable import StatutoryReports

struct ReportJSONTests {
    @Test func theLineIsAsDescribed() {
        var report = AnnualReport.sample(
            format: .gk2019,
            agency: "某市\"科技\"局",
            year: 2019,
            cells: [
                "T2/9.procurement/amount": .value(.amount(WanYuanAmount(fen: 2_577_000)), raw: "25770元"),
                "T3/1/np": nil,
                "T3/1/sum": .absent,
            ]
        )
        report.repairs = [Repair(cell: .t3("1", .sum), value: .count(1), because: ["T3-ROW/1"], isCertain: true)]
        let finding = Finding(
            id: "T3-BAL/np",
            severity: .error,
            cells: [.t3("1", .np)],
            message: "自然人：不平",
            place: Place(line: 107, column: 2),
            expected: "3",
            found: "2"
        )
        let line = text { ReportJSON.write(report, file: "a.txt", findings: [finding], to: &$0) }
        #expect(
            line.hasPrefix(
                #"{"file":"a.txt","agency":"某市\"科技\"局","year":2019,"format":"gk2019","cells":{"#
                    + #""T2/1.regulation/made":{"value":0,"raw":"0","origin":"printed","line":1,"column":1},"#
            )
        )
        #expect(
            line.contains(
                #""T2/9.procurement/amount":{"value":"2.5770","raw":"25770元","origin":"printed","line":22,"column":1}"#
            )
        )
        #expect(line.contains(#""T3/1/np":{"value":null,"raw":"","origin":"blank","line":23,"column":1}"#))
        #expect(line.contains(#""T3/1/sum":{"value":null,"raw":"","origin":"absent","line":null,"column":null}"#))
        #expect(
            line.hasSuffix(
                #"},"repairs":[{"cell":"T3/1/sum","value":1,"because":["T3-ROW/1"],"certain":true}],"#
                    + #""findings":[{"id":"T3-BAL/np","severity":"error","cells":["T3/1/np"],"message":"自然人：不平","#
                    + #""line":107,"column":2,"expected":"3","found":"2"}]}"#
            )
        )
        #expect(!line.contains("\n"))
    }

    @Test func aCheckSaysWhatIsUndecidedAndHowMuchPassed() {
        var log = CheckLog()
        log.cannotDecide("Y-CARRY/np", because: "没有上年报告")
        log.passed("T3-BAL/np")
        log.passed("T3-BAL/biz")
        let line = text { ReportJSON.write(.zero(), file: "-", checks: log, to: &$0) }
        #expect(line.hasSuffix(#""findings":[],"undecided":[{"id":"Y-CARRY/np","because":"没有上年报告"}],"passed":2}"#))
    }

    @Test func whatTheReportDoesNotSayIsNull() {
        let line = text { ReportJSON.write(AnnualReport(format: .gk2021), file: "x", findings: [], to: &$0) }
        #expect(line.hasPrefix(#"{"file":"x","agency":null,"year":null,"format":"gk2021","#))
    }

    @Test func cellsBeyondTheFormAreListedOnlyWhereTheyStand() {
        let without = text { ReportJSON.write(.zero(), file: "x", findings: [], to: &$0) }
        let with = text { ReportJSON.write(.sample(cells: ["T3/3.6/np": 1]), file: "x", findings: [], to: &$0) }
        #expect(!without.contains(#""T3/3.6/np""#))
        #expect(with.contains(#""T3/3.6/np":{"value":1"#))
    }

    /// Foundation reads the same in it.
    @Test(arguments: 0..<40)
    func saysWhatTheReportSays(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let format = ReportFormat.all[Int(seed % 2)]
        var report = AnnualReport.random(format, using: &random)
        for index in report.cells.indices where Int.random(in: 0..<9, using: &random) == 0 {
            report.cells[index].value = nil
            report.cells[index].raw = ["\"", "1\n0", "／", "\u{2028}"].randomElement(using: &random) ?? ""
        }
        report.proposeRepairs()
        let log = Check.run(report)
        let object = try #require(
            try parsed { ReportJSON.write(report, file: "目录/\(seed)\\.txt", checks: log, to: &$0) }
        )
        #expect(object["file"] as? String == "目录/\(seed)\\.txt")
        #expect(object["year"] as? Int == report.year)
        #expect(object["passed"] as? Int == log.passed.count)
        let cells = try #require(object["cells"] as? [String: [String: Any]])
        #expect(cells.count == format.statutoryCount)
        for (cell, read) in zip(format.statutoryCells, report.cells) {
            let written = try #require(cells[cell.id.rawValue])
            #expect(written["raw"] as? String == read.raw)
            #expect(written["origin"] as? String == read.origin.rawValue)
            switch read.value {
            case .count(let count): #expect(written["value"] as? Int == count)
            case .amount(let amount): #expect(written["value"] as? String == amount.description)
            case nil: #expect(written["value"] is NSNull)
            }
        }
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.map { $0["id"] as? String } == log.findings.map(\.id))
        #expect(findings.map { $0["message"] as? String } == log.findings.map(\.message))
        #expect((object["repairs"] as? [Any])?.count == report.repairs.count)
        #expect((object["undecided"] as? [Any])?.count == log.undecided.count)
    }

    private func parsed(_ write: (inout [UInt8]) -> Void) throws -> [String: Any]? {
        try JSONSerialization.jsonObject(with: Data(text(write).utf8)) as? [String: Any]
    }
}

/// What a writer writes, as text.
func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
}
