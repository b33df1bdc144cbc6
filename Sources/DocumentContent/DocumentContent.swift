/// What a document says, without how it was stored: its text, and its lines and cells in reading order.
///
///     let content = DocumentContent(lines: ["一、总体情况", "2019年未收到申请。"])
///     content.string(of: content.pieces[1])   // "2019年未收到申请。"
///     content.pieces[1].place                 // 第 2 行第 1 列
///
/// Readers (text, HTML, DOCX, later XLSX, PDF) make it; nothing in it depends on where it came from. The text is
/// valid UTF-8; a byte that could not be decoded stands as U+FFFD and is counted in ``undecodable``.
public struct DocumentContent: Hashable, Sendable {
    /// What the bytes were, as the reader found out.
    public enum Origin: String, Sendable { case text, html, docx }

    public var text: [UInt8]
    public var pieces: [Piece]
    public var origin: Origin
    /// The encoding the bytes were in: `UTF-8`, `GB18030`, `UTF-16LE`, `UTF-16BE`.
    public var encoding: String
    /// How many characters could not be decoded.
    public var undecodable: Int

    public init(
        text: [UInt8],
        pieces: [Piece],
        origin: Origin = .text,
        encoding: String = "UTF-8",
        undecodable: Int = 0
    ) {
        self.text = text
        self.pieces = pieces
        self.origin = origin
        self.encoding = encoding
        self.undecodable = undecodable
    }

    /// A document of plain lines: for samples and tests.
    public init(lines: [String]) {
        var text: [UInt8] = []
        var pieces: [Piece] = []
        for (index, line) in lines.enumerated() {
            let start = text.count
            text.append(contentsOf: line.utf8)
            pieces.append(
                Piece(kind: .line, start: start, end: text.count, place: Place(line: index + 1, column: 1), row: index)
            )
            text.append(0x0A)
        }
        self.init(text: text, pieces: pieces)
    }

    public func string(of piece: Piece) -> String {
        String(decoding: text[piece.range], as: UTF8.self)
    }

    public func string(in range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }
}
