import DocumentContent

/// Puts the running text of a document together: which pieces are prose, which lines belong together.
struct ProseReader {
    private let content: DocumentContent
    private let text: UnsafeBufferPointer<UInt8>
    private let chapters: [Chapter]
    private var prose = Prose()
    /// The paragraph at the end may still be continued by the next line.
    private var isOpen = false
    private var crossedPage = false
    /// The length of the last piece, in bytes.
    private var lastLength = 0

    static func read(_ content: DocumentContent, chapters: [Chapter]) -> Prose {
        content.text.withUnsafeBufferPointer { text in
            var reader = ProseReader(content: content, text: text, chapters: chapters)
            reader.readPieces()
            return reader.prose
        }
    }

    private init(content: DocumentContent, text: UnsafeBufferPointer<UInt8>, chapters: [Chapter]) {
        self.content = content
        self.text = text
        self.chapters = chapters
        prose.bytes.reserveCapacity(min(text.count, Self.longest))
    }

    /// More running text than forty thousand characters a chapter is not read: no report has it.
    private static let longest = 1 << 19

    private mutating func readPieces() {
        var next = 0
        var chapter: UInt8 = 0
        var inTable = false
        for index in content.pieces.indices where prose.bytes.count < Self.longest {
            let startsChapter = next < chapters.count && chapters[next].pieces.lowerBound <= index
            if startsChapter {
                chapter = Self.number(of: chapters[next])
                next += 1
                inTable = false
                close()
            }
            let piece = content.pieces[index]
            // Numbers and labels of tables are short.
            guard !piece.isBlank, !inTable || piece.range.count >= 24 else { continue }
            if startsChapter {
                append(piece, index, chapter, isHeading: true)
                continue
            }
            let shape = PieceShape(text, piece)
            if shape.isPageNumber {
                crossedPage = true
                continue
            }
            if (2...4).contains(chapter), !inTable { inTable = shape.startsTable }
            guard isProse(piece, index, shape, chapter, inTable) else { continue }
            let startsItem = shape.startsItem && (!shape.startsDecimal || piece.followsGap)
            append(piece, index, chapter, isHeading: shape.isHeading, startsItem: startsItem)
        }
        close()
    }

    /// Every line outside tables, every sentence in them, and long cells before the first chapter (a title in a row of
    /// 名称).
    private func isProse(_ piece: Piece, _ index: Int, _ shape: PieceShape, _ chapter: UInt8, _ inTable: Bool) -> Bool {
        if !inTable, piece.kind == .line { return true }
        if chapter == 0, index < 60, piece.range.count >= 24 { return true }
        return shape.isSentence
    }

    private static func number(of chapter: Chapter) -> UInt8 {
        guard let digit = chapter.id.utf8.last, digit > 0x30, digit <= 0x36 else { return 0 }
        return digit - 0x30
    }

    private mutating func append(
        _ piece: Piece,
        _ index: Int,
        _ chapter: UInt8,
        isHeading: Bool,
        startsItem: Bool = false
    ) {
        let joins = isOpen && !isHeading && !startsItem && piece.kind == .line && continues(piece, chapter)
        crossedPage = false
        if !joins {
            close()
            prose.paragraphs.append(
                Prose.Paragraph(
                    start: Int32(prose.bytes.count),
                    end: 0,
                    piece: Int32(index),
                    chapter: chapter,
                    isHeading: isHeading,
                    isCell: piece.kind == .cell
                )
            )
        }
        copy(piece.range.prefix(Self.longest))
        lastLength = piece.range.count
        isOpen = !isHeading && piece.kind == .line && !endsSentence
        if chapter == 0, prose.bytes.hasAny(["报告", "年报", "年度报"], before: prose.bytes.count) { isOpen = false }
    }

    /// A line goes on where the one before it stopped in mid-sentence; over an empty line (or from one HTML block to
    /// the next) only after a comma, or where a page broke it: a full line that ends in a word or a digit.
    private func continues(_ piece: Piece, _ chapter: UInt8) -> Bool {
        guard piece.followsGap, !crossedPage else { return true }
        guard chapter != 0 else { return false }
        if prose.bytes.hasAny(["，", "、", ","], before: prose.bytes.count) { return true }
        return lastLength >= 66 && endsInWord
    }

    private mutating func close() {
        guard let last = prose.paragraphs.indices.last, prose.paragraphs[last].end == 0 else { return }
        prose.paragraphs[last].end = Int32(prose.bytes.count)
        prose.bytes.append(0x0A)
        isOpen = false
    }

    /// 。！？；： at the end, with or without a closing quotation mark.
    private var endsSentence: Bool {
        let bytes = prose.bytes
        var end = bytes.count
        if bytes.hasAny(["”", "）", ")"], before: end) { end = bytes.characterStart(before: end) }
        return bytes.hasAny(["。", "！", "？", "；", "：", "…", ";", ":"], before: end)
    }

    private var endsInWord: Bool {
        let start = prose.bytes.characterStart(before: prose.bytes.count)
        return (0x4E00...0x9FFF).contains(prose.bytes.code(at: start)) || prose.bytes.isDigit(at: start)
    }

    /// Copies a piece without its white space, full-width digits as plain ones.
    private mutating func copy(_ range: Range<Int>) {
        var scan = PieceScan(text: text, end: range.upperBound, offset: range.lowerBound)
        while let run = scan.next() {
            let joinsWords = scan.skippedSpace && text[run.lowerBound].isAlphanumeric
            if joinsWords, prose.bytes.last?.isAlphanumeric == true { prose.bytes.append(0x20) }
            prose.runs.append(Prose.Run(start: Int32(prose.bytes.count), source: Int32(run.lowerBound)))
            if let plain = scan.plainDigit {
                prose.bytes.append(plain)
            } else {
                prose.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run]))
            }
        }
    }
}
