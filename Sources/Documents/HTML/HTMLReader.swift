import DocumentContent

/// HTML to pieces: blocks are lines, `td` and `th` are cells with their columns after spans.
///
///     <h1>某局年报</h1><table><tr><td rowspan=2>规章<td>0<tr><td>1</table>
///     →  line 某局年报 · cell 规章 (column 0, 2 rows) · cell 0 (column 1) · cell 1 (column 1)
///
/// Tags are taken as they come, without building a tree: a report needs the order of the text, and of the structure
/// only tables. Cells that lay out the page rather than hold a figure (they hold tables, headings, or paragraphs of
/// prose) are read as lines, so nested tables come out one after the other in reading order.
struct HTMLReader {
    let source: [UInt8]
    var tokens: HTMLTokenizer
    var text: HTMLText
    var pieces: PieceList
    var tables: [HTMLTable] = []
    /// Whether text goes into a cell rather than into lines: a cell is open, and does not lay out the page.
    var isInCell = false
    /// Tables open beyond ``HTMLTable/deepest``.
    var tooDeep = 0
    /// How many elements are open that keep their white space.
    var preformatted = 0
    /// Whether lines of the source outside tables are lines: text that holds tables of HTML.
    let keepsLines: Bool
    var rows = 0
    var followsGap = false
    private var hasTitle = false

    static func read(
        _ decoded: DecodedText,
        _ limits: ReadingLimits,
        keepsLines: Bool = false
    ) throws(UnreadableDocument) -> DocumentContent {
        var reader = HTMLReader(decoded.text, limits, keepsLines: keepsLines)
        try reader.readTokens()
        reader.dropRepeatedTitle()
        guard reader.pieces.holdText else { throw .pageWithoutText }
        return DocumentContent(
            text: reader.text.bytes,
            pieces: reader.pieces.all,
            origin: .html,
            encoding: decoded.encoding,
            undecodable: decoded.undecodable
        )
    }

    private init(_ source: [UInt8], _ limits: ReadingLimits, keepsLines: Bool) {
        self.source = source
        self.keepsLines = keepsLines
        tokens = HTMLTokenizer(source)
        text = HTMLText(source: source)
        pieces = PieceList(limits)
    }

    private mutating func readTokens() throws(UnreadableDocument) {
        while let token = tokens.next() {
            switch token {
            case .text(let range): try readText(range)
            case .open(let tag, let attributes, let at): try open(tag, attributes, at: at)
            case .close(let tag): try close(tag)
            }
        }
        while !tables.isEmpty { try endTable() }
        try endLine()
    }

    // MARK: Text

    private var isPreformatted: Bool { preformatted > 0 || (keepsLines && tables.isEmpty) }

    private mutating func readText(_ range: Range<Int>) throws(UnreadableDocument) {
        guard isPreformatted else {
            text.append(range)
            return
        }
        var start = range.lowerBound
        for at in range where source[at] == 0x0A || source[at] == 0x0D {
            if source[at] == 0x0D, at + 1 < range.upperBound, source[at + 1] == 0x0A { continue }
            text.appendPreformatted(start..<at)
            try breakLine()
            start = at + 1
        }
        text.appendPreformatted(start..<range.upperBound)
    }

    // MARK: Tags

    private mutating func open(_ tag: HTMLTag, _ attributes: Range<Int>, at: Int) throws(UnreadableDocument) {
        switch tag {
        case .other: break
        case .lineBreak: try breakLine()
        case .block, .caption: try breakBlock()
        case .heading:
            try layOutCell()
            try breakBlock()
        case .preformatted:
            try breakBlock()
            preformatted += 1
        case .title: try readTitle()
        case .script, .style, .template, .noscript, .noframes:
            if let end = tag.rawEnd { _ = tokens.rawContent(upTo: end) }
        case .table: try startTable()
        case .rowGroup: try startRowGroup()
        case .row: try startRow()
        case .cell: try startCell(attributes, at: at)
        }
    }

    private mutating func close(_ tag: HTMLTag) throws(UnreadableDocument) {
        switch tag {
        case .block, .caption, .heading: try breakBlock()
        case .preformatted:
            try breakBlock()
            preformatted = max(0, preformatted - 1)
        case .table: try closeTable()
        case .rowGroup: try startRowGroup()
        case .row: try endRow()
        case .cell: try endCell()
        default: break
        }
    }

    private mutating func readTitle() throws(UnreadableDocument) {
        guard let end = HTMLTag.title.rawEnd, let content = tokens.rawContent(upTo: end) else { return }
        guard pieces.all.isEmpty, tables.isEmpty else { return }
        try endLine()
        guard pieces.all.isEmpty else { return }
        text.append(content)
        try endLine()
        hasTitle = !pieces.all.isEmpty
    }

    /// The title is there for the name of the agency; where the page repeats it, it would be one line too many.
    private mutating func dropRepeatedTitle() {
        guard hasTitle, let title = pieces.all.first, PageTitle.isRepeated(title.range, in: text.bytes.span) else {
            return
        }
        let length = title.range.upperBound + 1
        text.removeStart(length)
        pieces.removeFirst(movingOthersBy: length)
    }

    // MARK: Lines

    /// `<br>`: a line without a gap; two of them leave one.
    private mutating func breakLine() throws(UnreadableDocument) {
        if isInCell { try breakCell() } else if try !endLine() { followsGap = true }
    }

    mutating func breakBlock() throws(UnreadableDocument) {
        if isInCell {
            try breakCell()
        } else {
            try endLine()
            followsGap = true
        }
    }

    /// Makes the text since the last line a line; answers whether there was any.
    @discardableResult
    mutating func endLine() throws(UnreadableDocument) -> Bool {
        guard let segment = text.endSegment() else { return false }
        try appendLine(segment)
        text.separate(by: 0x0A)
        return true
    }

    mutating func appendLine(_ segment: HTMLText.Segment) throws(UnreadableDocument) {
        if isPreformatted { return try appendRows(segment) }
        pieces.closeTable()
        try pieces.append(
            Piece(
                kind: .line,
                start: segment.range.lowerBound,
                end: segment.range.upperBound,
                place: segment.place,
                row: nextRow(),
                followsGap: followsGap
            )
        )
        followsGap = false
    }

    /// A line that kept its tabs: as a row of text is read.
    private mutating func appendRows(_ segment: HTMLText.Segment) throws(UnreadableDocument) {
        let text = self.text.bytes
        let place = segment.place
        var cursor = PlaceCursor(at: segment.range.lowerBound, line: Int(place.line), column: Int(place.column))
        var start = segment.range.lowerBound
        while start < segment.range.upperBound {
            let row = SourceRow(text.span, from: start)
            try RowReader(row: row, text: text, number: nextRow()).append(to: &pieces, &cursor, followsGap: &followsGap)
            start = row.next
        }
    }

    mutating func nextRow() -> Int {
        defer { rows += 1 }
        return rows
    }
}
