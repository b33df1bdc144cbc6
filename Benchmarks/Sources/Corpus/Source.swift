import DocumentContent
import Documents
import StatutoryReports
import TestSupport

/// A fixture, and where its numbers stand.
struct Source: Sendable {
    /// UTF-8.
    private let text: [UInt8]
    private let numbers: [Number]
    private let format: ReportFormat
    let narrative: Narrative?

    private struct Number: Sendable {
        var cell: CellID
        var range: Range<Int>
    }

    let path: String

    init(path: String) throws {
        self.path = path
        let bytes = try Fixtures.bytes(path)
        let report = AnnualReport(reading: try DocumentReader.read(bytes))
        format = report.format
        narrative = Narrative(of: report)
        if report.content.origin == .html {
            // The document's text has no tags: find the table cells in the source itself.
            text = bytes
            numbers = zip(report.format.cells, Self.htmlNumbers(bytes)).map { Number(cell: $0.id, range: $1) }
        } else {
            let content = report.content.text
            text = content
            numbers = zip(report.format.cells, report.cells)
                .filter { _, cell in
                    cell.value?.count != nil && content[cell.range].allSatisfy { (0x30...0x39).contains($0) }
                }
                .map { Number(cell: $0.id, range: $1.range) }
                .sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    /// The same text with other numbers in its tables.
    func varied(agrees: Bool, using random: inout SeededGenerator) -> String {
        let other = AnnualReport.random(format, using: &random)
        var result: [UInt8] = []
        var position = 0
        for number in numbers where number.range.lowerBound >= position {
            let isOff = !agrees && Int.random(in: 0..<20, using: &random) == 0
            let value = isOff ? Int.random(in: 0..<500, using: &random) : other.count(number.cell) ?? 0
            result += text[position..<number.range.lowerBound]
            result += Array("\(value)".utf8)
            position = number.range.upperBound
        }
        return String(decoding: result + text[position...], as: UTF8.self)
    }

    /// Runs of digits that fill a table cell, in order.
    private static func htmlNumbers(_ bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: ">"): start = index + 1
            case UInt8(ascii: "<"):
                if let first = start, first < index { found.append(first..<index) }
                start = nil
            case 0x30...0x39: continue
            default: start = nil
            }
        }
        return found
    }
}

extension Cell {
    fileprivate var range: Range<Int> { Int(sourceRange.lowerBound)..<Int(sourceRange.upperBound) }
}

extension Narrative {
    /// The narrative chapters of a report; `nil` when it has not got them all.
    init?(of report: AnnualReport) {
        func paragraphs(_ id: String) -> [String]? {
            report.chapters.first { $0.id == id }.map { chapter in
                report.content.pieces[chapter.pieces].dropFirst()
                    .filter { !$0.isBlank }
                    .map { report.content.string(of: $0) }
            }
        }
        guard let overview = paragraphs("C1"), let problems = paragraphs("C5"), let other = paragraphs("C6") else {
            return nil
        }
        self.init(overview: overview, problems: problems, otherMatters: other)
    }
}
