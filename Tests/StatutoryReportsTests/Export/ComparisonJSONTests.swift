import DocumentContent
import Foundation
import TestSupport
import Testing

@testable import StatutoryReports

struct ComparisonJSONTests {
    @Test func saysCellsAndText() throws {
        let left = report("公开 8 条", year: 2022, sum: 8)
        let right = report("公开 7 条", year: 2023, sum: 7)
        let line = text { ComparisonJSON.write(left, file: "a", with: right, file: "b", to: &$0) }
        #expect(
            line.hasPrefix(
                #"{"left":{"file":"a","agency":"某市某局","year":2022,"format":"gk2021"},"#
                    + #""right":{"file":"b","agency":"某市某局","year":2023,"format":"gk2021"},"changed":1,"cells":["#
            )
        )
        #expect(
            line.contains(
                #"{"cell":"T3/1/sum","row":"一、本年新收政府信息公开申请数量","column":"总计","unit":"件","kind":"changed","#
                    + #""left":8,"right":7,"difference":-1,"percentage":"-12.50"}"#
            )
        )
        #expect(line.contains(#""percentage":null}"#))
        #expect(
            line.hasSuffix(
                #""chapters":[{"id":"C1","title":"一、总体情况","cut":false,"paragraphs":[[{"kind":"equal","text":"公开 "},"#
                    + #"{"kind":"deleted","text":"8"},{"kind":"inserted","text":"7"},{"kind":"equal","text":" 条"}]]}]}"#
            )
        )
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }

    private func report(_ line: String, year: Int, sum: Int) -> AnnualReport {
        var report = AnnualReport.sample(year: year, cells: ["T3/1/sum": SampleValue(sum)])
        report.content = DocumentContent(lines: [line])
        report.chapters = [
            Chapter(id: "C1", title: "一、总体情况", place: Place(line: 1, column: 1), pieces: 0..<1, sourceRange: 0..<1)
        ]
        return report
    }
}
