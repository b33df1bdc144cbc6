import DocumentContent

/// A comparison as JSON: what `gongkai report compare --json` prints.
///
///     {"left":{"file":"…","agency":"…","year":2022,"format":"gk2021"},"right":{…},"changed":3,
///      "cells":[{"cell":"T3/1/np","row":"…","column":"自然人","unit":"件","kind":"changed",
///                "left":8,"right":7,"difference":-1,"percentage":"-12.50"}, …],
///      "chapters":[{"id":"C1","title":"一、总体情况","cut":false,
///                   "paragraphs":[[{"kind":"equal","text":"…"},{"kind":"inserted","text":"…"}], …]}]}
public enum ComparisonJSON {
    /// Appends the line, without its line feed.
    public static func write(
        _ left: AnnualReport,
        file leftFile: String,
        with right: AnnualReport,
        file rightFile: String,
        to bytes: inout [UInt8]
    ) {
        let comparison = ReportComparison(of: left, with: right)
        var json = JSONWriter(reservingCapacity: 40_000)
        json.object { json in
            json.key("left")
            json.heading(left, leftFile)
            json.key("right")
            json.heading(right, rightFile)
            json.field("changed", comparison.changedCount)
            json.field("cells", comparison.cells) { $0.cell($1) }
            json.field("chapters", comparison.chapters) { $0.chapter($1, left.content, right.content) }
        }
        bytes += json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func heading(_ report: AnnualReport, _ file: String) {
        object { json in
            json.field("file", file)
            json.field("agency", report.agency?.name)
            json.field("year", report.year)
            json.field("format", report.format.id)
        }
    }

    fileprivate mutating func cell(_ cell: CellComparison) {
        object { json in
            json.name(cell.format)
            json.field("kind", cell.kind.rawValue)
            json.field("left", cell.left)
            json.field("right", cell.right)
            json.field("difference", cell.difference)
            json.field("percentage", cell.percentage)
        }
    }

    /// What the form calls a cell.
    mutating func name(_ cell: CellFormat) {
        field("cell", cell.id.rawValue)
        field("row", cell.rowLabel)
        field("column", cell.columnLabel)
        field("unit", cell.unit)
    }

    fileprivate mutating func chapter(
        _ chapter: ChapterComparison,
        _ left: DocumentContent,
        _ right: DocumentContent
    ) {
        object { json in
            json.field("id", chapter.id)
            json.field("title", chapter.title)
            json.field("cut", chapter.isCut)
            json.field("paragraphs", chapter.paragraphs) { json, paragraph in
                json.array(of: paragraph.runs) { json, run in
                    json.object {
                        $0.field("kind", run.kind.rawValue)
                        $0.key("text")
                        let isInserted = run.kind == .inserted
                        let range = isInserted ? run.right : run.left
                        let text = isInserted ? right.text : left.text
                        $0.string(text[Int(range.lowerBound)..<Int(range.upperBound)])
                    }
                }
            }
        }
    }
}
