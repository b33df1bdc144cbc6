import DocumentContent

/// A DOCX file to content: paragraphs are lines, table cells are cells with their spans.
///
/// The text is taken as a reader of the page sees it: with insertions, without deletions, hidden text, field codes
/// and readings of characters; text boxes where they are anchored. Left out: headers, footers, notes, numbers that
/// Word makes itself.
///
/// Paragraphs and tables are written as HTML and read by ``HTMLReader``, so that cells of several lines, tables in
/// tables and tables that only lay out the page are treated alike wherever they come from. Places count lines and
/// columns of the text itself: a file of Word has no lines that anyone sees.
enum DOCXReader {
    /// - Parameter kind: What the first bytes say: `.docx`, or `.zip` when they do not say.
    static func read(
        _ bytes: [UInt8],
        as kind: FileKind,
        _ limits: ReadingLimits
    ) throws(UnreadableDocument) -> DocumentContent {
        let part = try mainPart(of: bytes, as: kind, limits)
        let markup = try DOCXMarkup.html(of: DecodedText(part, limit: limits.size).text)
        var content: DocumentContent
        do {
            content = try HTMLReader.read(DecodedText(text: markup, encoding: "UTF-8"), limits)
        } catch {
            throw error == .pageWithoutText ? .whiteSpaceOnly : error
        }
        content.origin = .docx
        var cursor = PlaceCursor()
        for index in content.pieces.indices {
            content.pieces[index].place = cursor.place(of: Int(content.pieces[index].start), in: content.text)
        }
        return content
    }

    /// `word/document.xml`; some programs put a number to it.
    private static func mainPart(
        of bytes: [UInt8],
        as kind: FileKind,
        _ limits: ReadingLimits
    ) throws(UnreadableDocument) -> [UInt8] {
        let part = ZIPReader.part(of: bytes, limit: limits.size) { name in
            name.hasPrefix("word/document") && name.hasSuffix(".xml") && name.utf8.count <= 22
        }
        switch part {
        case .success(let part?): return part
        case .failure(let failure) where kind == .docx: throw .unreadableDOCX(failure, limit: limits.size)
        default: throw kind.refusal
        }
    }
}

extension UnreadableDocument {
    static let damagedDOCX = UnreadableDocument(
        sentence: "这是 Word 文件（DOCX），但内容已经损坏或者不完整。请用 Word 或者 WPS 打开，另存为 DOCX 后再读。"
    )

    static func unreadableDOCX(_ failure: ZIPReader.Failure, limit: Int) -> UnreadableDocument {
        switch failure {
        case .damaged: .damagedDOCX
        case .encrypted: UnreadableDocument(sentence: "这是加密的 Word 文件（DOCX）。请去掉密码后另存，再读。")
        case .tooManyEntries:
            UnreadableDocument(sentence: "这个压缩文件里有超过 \(ZIPReader.mostEntries) 个文件，不是一份 Word 文件（DOCX）。")
        case .tooLarge(let size): .tooLarge(size, limit: limit)
        case .bomb: UnreadableDocument(sentence: "这个 Word 文件（DOCX）压缩得异常紧密，可能是用来耗尽内存的，没有读取。")
        }
    }
}
