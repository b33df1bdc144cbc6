import DocumentContent
import StatutoryReports

/// Text of a report with the words marked that findings speak of, each followed by its number.
///
/// Findings overlap as they like: the text is cut at every end of a mark, and a part inside several marks has the
/// colour of the gravest.
struct MarkedText: Sendable {
    struct Part: Hashable, Sendable {
        var range: Range<Int>
        /// `nil` outside every mark.
        var severity: Severity?
        /// Findings whose words end here.
        var ending: [Mark] = []
    }

    private struct Span {
        var range: Range<Int>
        var mark: Mark
    }

    let content: DocumentContent
    private let spans: [Span]

    init(_ content: DocumentContent, _ findings: [NumberedFinding]) {
        self.content = content
        spans = findings.compactMap { item in
            guard let range = item.finding.sourceRange, !range.isEmpty else { return nil }
            return Span(range: Int(range.lowerBound)..<Int(range.upperBound), mark: item.mark)
        }
    }

    /// The parts of that range of the text, in order, without gaps.
    func parts(of range: Range<Int>) -> [Part] {
        let here = spans.filter { $0.range.overlaps(range) }
        guard !here.isEmpty else { return range.isEmpty ? [] : [Part(range: range)] }
        let ends = here.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.filter { range.contains($0) }
        let cuts = Set(ends + [range.lowerBound, range.upperBound]).sorted()
        return zip(cuts, cuts.dropFirst()).map { start, end in
            let covering = here.filter { $0.range.lowerBound < end && $0.range.upperBound > start }
            return Part(
                range: start..<end,
                severity: covering.map(\.mark.severity).max(),
                ending: covering.filter { min($0.range.upperBound, range.upperBound) == end }.map(\.mark)
            )
        }
    }

    func write(_ range: Range<Int>, to html: inout HTML) {
        for part in parts(of: range) {
            let bytes = content.text[part.range]
            if let severity = part.severity {
                html.mark(class: severity.style) { $0.text(utf8: bytes) }
            } else {
                html.text(utf8: bytes)
            }
            for mark in part.ending { html.mark(mark) }
        }
    }
}
