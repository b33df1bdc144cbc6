import DocumentContent
import StatutoryReports

/// The words of a chapter, line by line as the source has them, each with its line number.
struct NarrativeView: HTMLView {
    private struct Line {
        var number: Int32
        var followsGap: Bool
        /// One for running text, one for each cell of a table row.
        var ranges: [Range<Int>]
    }

    private let lines: [Line]
    private let text: MarkedText
    private let source: SourceLinks

    init(_ report: MarkedReport, _ chapter: Chapter, source: SourceLinks) {
        self.init(report, report.report.body(of: chapter), chapter.pieces, chapter.id, source: source)
    }

    /// The words before the first chapter: title, date, preamble.
    init(beforeChaptersOf report: MarkedReport, source: SourceLinks) {
        let first = report.report.chapters.first
        let end = first.map { Int($0.sourceRange.lowerBound) } ?? report.report.content.text.count
        let pieces = 0..<min((first?.pieces.lowerBound ?? report.report.content.pieces.count - 1) + 1, 200)
        self.init(report, 0..<end, pieces, nil, source: source)
    }

    private init(
        _ report: MarkedReport,
        _ body: Range<Int>,
        _ pieces: Range<Int>,
        _ chapter: String?,
        source: SourceLinks
    ) {
        let content = report.report.content
        var lines: [Line] = []
        var row: Int32?
        for piece in content.pieces[pieces.clamped(to: content.pieces.indices)] {
            let range = piece.range.clamped(to: body)
            guard !range.isEmpty else { continue }
            if piece.row == row, piece.kind == .cell, !lines.isEmpty {
                lines[lines.count - 1].ranges.append(range)
            } else {
                lines.append(Line(number: piece.place.line, followsGap: piece.followsGap, ranges: [range]))
            }
            row = piece.row
        }
        self.lines = lines
        text = MarkedText(content, report.findings(in: chapter))
        self.source = source
    }

    var isEmpty: Bool { lines.isEmpty }

    /// One line, which the head of the page says already.
    var isTitleOnly: Bool { lines.count <= 1 }

    func write(to html: inout HTML) {
        html.div(class: "narrative") { html in
            var previous: Int32?
            for line in lines {
                html.p(class: line.followsGap ? "gap" : "") { html in
                    if line.number != previous {
                        html.a(
                            String(line.number),
                            href: source.line(line.number),
                            class: "line",
                            .label("原文第 \(line.number) 行")
                        )
                    }
                    for (index, range) in line.ranges.enumerated() {
                        if index > 0 { html.span(" ｜ ", class: "between") }
                        text.write(range, to: &html)
                    }
                }
                previous = line.number
            }
        }
    }
}

extension AnnualReport {
    /// The text of a chapter without its heading.
    func body(of chapter: Chapter) -> Range<Int> {
        let range = Int(chapter.sourceRange.lowerBound)..<Int(chapter.sourceRange.upperBound)
        let title = Array(chapter.title.utf8)
        if content.text[range].starts(with: title) { return range.lowerBound + title.count..<range.upperBound }
        // The heading is split over lines or has gaps inside: its piece goes as a whole.
        guard let first = content.pieces[chapter.pieces].first, Int(first.end) <= range.upperBound else { return range }
        return max(range.lowerBound, Int(first.end))..<range.upperBound
    }
}
