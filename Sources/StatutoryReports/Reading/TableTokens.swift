import DocumentContent

/// A number or a blank cell of a table region.
struct TableToken {
    enum Kind: UInt8 {
        case number
        /// An empty cell, or `/`, `—`, `无` standing alone.
        case blank
    }

    struct Marks: OptionSet {
        let rawValue: UInt8
        /// Letters stood for digits (`U`, `O`, `3i`).
        static let ghost = Marks(rawValue: 1)
        /// Words follow in the same piece: `2020 年`. Alone, it is part of the text.
        static let beforeText = Marks(rawValue: 2)
        /// A count unit was printed with it: `0 批`.
        static let countUnit = Marks(rawValue: 4)
        static let yuan = Marks(rawValue: 8)
        static let wanYuan = Marks(rawValue: 16)
        static let yiYuan = Marks(rawValue: 32)
        /// Full-width digits or commas between thousands.
        static let respelled = Marks(rawValue: 64)
        /// A bracket follows at once: `4}`, `1)`. In a scan, that is often a ruling line.
        static let beforeBracket = Marks(rawValue: 128)
    }

    var kind: Kind
    var marks: Marks = []
    /// Bytes of the token with its unit.
    var start: Int32
    var end: Int32
    /// Digits as a number; -1 when there are more than fifteen, or a decimal point.
    var value: Int64 = 0
    /// Digits before the point, for splitting what was glued.
    var digitCount: Int16 = 0
    var isNegative = false
    var hasPoint = false
    /// Han characters of the region that stand before it.
    var han: Int32
    /// Piece of the document.
    var piece: Int32
}

/// What stands in a table region: its Han characters in one stream, and its numbers and blank cells beside it.
struct TableScan {
    var han: [UInt16] = []
    var tokens: [TableToken] = []
    /// Brackets and bars between digits, as OCR makes of ruling lines.
    var strayMarks = 0
    /// Words in letters, which no statutory table has.
    var noiseWords = 0

    init() {
        han.reserveCapacity(1024)
        tokens.reserveCapacity(256)
    }
}

extension TableScan {
    /// Hostile tables end here: no statutory table has a tenth of it.
    static let tokenLimit = 20_000

    init(_ content: DocumentContent, pieces: Range<Int>) {
        self.init()
        content.text.withUnsafeBufferPointer { text in
            for index in pieces {
                guard tokens.count < Self.tokenLimit, han.count < Self.tokenLimit else { break }
                scan(content.pieces[index], index, text)
            }
        }
    }

    private mutating func scan(_ piece: Piece, _ index: Int, _ text: UnsafeBufferPointer<UInt8>) {
        let start = Int(piece.start)
        let end = Int(piece.end)
        if start == end {
            if piece.kind == .cell { appendBlank(start, end, index) }
            return
        }
        if piece.kind == .cell, TextMarks.isBlankMark(text, start, end) {
            appendBlank(start, end, index)
            return
        }
        if TextMarks.isPageMarker(text, start, end) { return }
        if piece.kind == .line, PrintedMargin.holds(text, start, end) { return }
        var scanner = PieceScanner(text: text, position: start, start: start, end: end, piece: Int32(index))
        scanner.run(into: &self)
    }

    /// The 4 of `保留4位小数` where a line ends behind it.
    mutating func dropPlacesOfHead() {
        let words = Self.placesWords
        tokens.removeAll { token in
            let before = han[..<Int(token.han)].suffix(2)
            return token.kind == .number && before.elementsEqual(words.prefix(2))
                && han[Int(token.han)...].prefix(3).elementsEqual(words.suffix(3))
        }
    }

    private static let placesWords = HanText.folded("保留位小数")

    mutating func appendBlank(_ start: Int, _ end: Int, _ piece: Int) {
        tokens.append(
            TableToken(
                kind: .blank,
                start: Int32(start),
                end: Int32(end),
                han: Int32(han.count),
                piece: Int32(piece)
            )
        )
    }
}
