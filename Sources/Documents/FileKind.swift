/// Files that are not text, known by their first bytes, and what to do with them.
///
///     FileKind(of: Array("%PDF-1.7 …".utf8))    // .pdf
///     FileKind(of: Array("一、总体情况".utf8))    // nil
enum FileKind: CaseIterable {
    case pdf, docx, xlsx, pptx, ofd, odf, zip, ole, rtf, png, jpeg, gif, tiff, webp, rar, sevenZip, gzip, mhtml, utf32

    init?(of bytes: [UInt8]) {
        guard let kind = Self.allCases.first(where: { $0.begins(bytes) }) else { return nil }
        self = kind == .zip ? Self.insideOfZip(bytes) : kind
    }

    /// The sentence shown for it.
    var refusal: UnreadableDocument {
        // Chinese and Latin words are set apart by a space.
        let space = name.utf8.first.map { $0 < 0x80 } == true ? " " : ""
        return UnreadableDocument(sentence: "这是\(space)\(name)，\(advice)。")
    }

    private func begins(_ bytes: [UInt8]) -> Bool {
        marks.contains { bytes.starts(with: $0) }
    }

    private var marks: [[UInt8]] {
        switch self {
        case .pdf: [Array("%PDF-".utf8), [0xEF, 0xBB, 0xBF] + Array("%PDF-".utf8)]
        case .zip: [Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8)]
        case .docx, .xlsx, .pptx, .ofd, .odf: []
        case .ole: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
        case .rtf: [Array("{\\rtf".utf8)]
        case .png: [[0x89] + Array("PNG".utf8)]
        case .jpeg: [[0xFF, 0xD8, 0xFF]]
        case .gif: [Array("GIF87a".utf8), Array("GIF89a".utf8)]
        case .tiff: [Array("II*\0".utf8), Array("MM\0*".utf8)]
        case .webp: [Array("RIFF".utf8)]
        case .rar: [Array("Rar!\u{1A}".utf8)]
        case .sevenZip: [Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C]]
        case .gzip: [[0x1F, 0x8B, 0x08]]
        case .mhtml: [Array("MIME-Version: 1.0".utf8), Array("From: <Saved by".utf8)]
        case .utf32: [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]
        }
    }

    private var name: String {
        switch self {
        case .pdf: "PDF 文件"
        case .docx: "Word 文件（DOCX）"
        case .xlsx: "Excel 文件（XLSX）"
        case .pptx: "PowerPoint 文件（PPTX）"
        case .ofd: "OFD 版式文件"
        case .odf: "OpenDocument 文件"
        case .zip: "ZIP 压缩文件"
        case .ole: "旧版 Office 或 WPS 文件（DOC、XLS、WPS）"
        case .rtf: "RTF 文件"
        case .png, .jpeg, .gif, .tiff, .webp: "图片"
        case .rar, .sevenZip, .gzip: "压缩文件"
        case .mhtml: "单个文件网页（MHT）"
        case .utf32: "UTF-32 编码的文本"
        }
    }

    private var advice: String {
        switch self {
        case .zip, .rar, .sevenZip, .gzip: "请先解压，再读里面的文本或网页（HTML）"
        case .png, .jpeg, .gif, .tiff, .webp: "请先识别其中的文字，存为文本再读"
        case .mhtml: "请另存为“网页，仅 HTML”再读"
        case .utf32: "请另存为 UTF-8 文本再读"
        default: "请先导出为文本或网页（HTML）再读"
        }
    }

    /// What the names of the first entries say a ZIP container is.
    private static func insideOfZip(_ bytes: [UInt8]) -> FileKind {
        let head = bytes.prefix(64 << 10)
        let names: [(String, FileKind)] = [
            ("word/", .docx), ("xl/", .xlsx), ("ppt/", .pptx), ("OFD.xml", .ofd), ("opendocument", .odf),
        ]
        return names.first { head.firstRange(of: Array($0.0.utf8)) != nil }?.1 ?? .zip
    }
}

extension ArraySlice<UInt8> {
    /// Where those bytes first stand; the slow obvious search, for short heads.
    fileprivate func firstRange(of needle: [UInt8]) -> Range<Int>? {
        guard count >= needle.count else { return nil }
        for start in startIndex...(endIndex - needle.count) where self[start...].starts(with: needle) {
            return start..<start + needle.count
        }
        return nil
    }
}
