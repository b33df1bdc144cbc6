import DocumentContent

/// Where the parts of a report stand: its chapters, the regions its tables are looked for in, and where a second
/// report begins.
struct ReportOutline {
    var chapters: [Chapter] = []
    /// Pieces in which tables 2, 3 and 4 are looked for; nil where the source has no such part.
    var regions: [TableID: Range<Int>] = [:]
    /// The first piece of a second report in the same source.
    var secondReport: Int?

    init(_ content: DocumentContent) {
        self.init(content, headings: ChapterFinder(content: content).headings())
    }

    init(_ content: DocumentContent, headings: [ChapterFinder.Heading]) {
        var headings = headings
        Self.dropTableOfContents(&headings)
        secondReport = Self.cutSecondReport(&headings)
        let end = secondReport ?? content.pieces.count
        chapters = Self.chapters(headings, content, end)
        regions = Self.regions(headings, content, end)
        TableSearch(content: content, end: end).correct(&regions, headings)
    }

    /// Six headings with next to nothing between them, followed by the same headings again, are a table of contents.
    private static func dropTableOfContents(_ headings: inout [ChapterFinder.Heading]) {
        guard let last = headings.firstIndex(where: { $0.chapter == 5 }), last + 1 < headings.count else { return }
        let isDense = headings[last].piece - headings[0].piece <= 14 && last >= 4
        if isDense, headings[(last + 1)...].contains(where: { $0.chapter <= 1 }) { headings.removeFirst(last + 1) }
    }

    /// A first or second chapter after a fourth, fifth or sixth belongs to another report.
    private static func cutSecondReport(_ headings: inout [ChapterFinder.Heading]) -> Int? {
        var reached = 0
        for (index, heading) in headings.enumerated() {
            if heading.chapter <= 1, reached >= 3 {
                let piece = heading.piece
                headings.removeSubrange(index...)
                return piece
            }
            reached = max(reached, heading.chapter)
        }
        return nil
    }

    private static func chapters(
        _ headings: [ChapterFinder.Heading],
        _ content: DocumentContent,
        _ end: Int
    ) -> [Chapter] {
        headings.enumerated().map { index, heading in
            let next = index + 1 < headings.count ? headings[index + 1] : nil
            let lastPiece = next.map { max($0.piece, heading.piece + 1) } ?? end
            let lastByte = next?.start ?? (end > 0 ? content.pieces[end - 1].end : heading.end)
            return Chapter(
                id: "C\(heading.chapter + 1)",
                title: content.string(in: Int(heading.start)..<Int(heading.end)),
                place: content.pieces[heading.piece].place,
                pieces: heading.piece..<max(lastPiece, heading.piece + 1),
                sourceRange: heading.start..<max(heading.end, lastByte)
            )
        }
    }

    // MARK: Regions

    /// The part between the heading of a table's chapter and the next heading; where headings are missing (a part of
    /// a report), the part that has the table's own words.
    private static func regions(
        _ headings: [ChapterFinder.Heading],
        _ content: DocumentContent,
        _ end: Int
    ) -> [TableID: Range<Int>] {
        var regions: [TableID: Range<Int>] = [:]
        for (table, chapter) in [(TableID.t2, 1), (.t3, 2), (.t4, 3)] {
            let start = headings.last { $0.chapter == chapter }
            let next = headings.first { $0.chapter > chapter && $0.piece >= start?.piece ?? 0 }
            let before = headings.last { $0.chapter < chapter && $0.piece <= next?.piece ?? end }
            if let start {
                let limit = max(next?.piece ?? end, start.piece + 1)
                regions[table] = (start.piece + 1)..<limit
            } else {
                let range = min(before?.piece ?? 0, next?.piece ?? end)..<(next?.piece ?? end)
                if !range.isEmpty { regions[table] = range }
            }
        }
        return regions
    }
}
