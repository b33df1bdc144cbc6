/// Why bytes could not be read: what is there, and what was expected.
///
///     do { _ = try DocumentReader.read(Array("%PDF-1.7".utf8)) } catch {
///         error.sentence        // "这是 PDF 文件，请先导出为文本或网页（HTML）再读。"
///     }
public struct UnreadableDocument: Error, Hashable, Sendable, CustomStringConvertible {
    /// A Chinese sentence.
    public var sentence: String
    public var description: String { sentence }

    public init(sentence: String) {
        self.sentence = sentence
    }
}

extension UnreadableDocument {
    static let empty = UnreadableDocument(sentence: "文件是空的，没有任何内容。请检查文件是否保存完整。")

    static let whiteSpaceOnly = UnreadableDocument(sentence: "文件里只有空白，没有文字。请检查文件是否保存完整。")

    static let pageWithoutText = UnreadableDocument(
        sentence: "网页里没有文字，内容可能要由脚本生成。请在浏览器中打开，等内容显示后另存，再读保存的文件。"
    )

    static let notText = UnreadableDocument(
        sentence: "这不是文本文件：内容是二进制数据。请先导出为文本或网页（HTML）再读。"
    )

    static let unknownEncoding = UnreadableDocument(
        sentence: "无法辨认文字的编码：既不是 UTF-8、UTF-16，也不是 GB18030（含 GBK、GB2312）。请另存为 UTF-8 文本再读。"
    )

    static let decoderMissing = UnreadableDocument(
        sentence: "这是 GB18030（含 GBK、GB2312）编码的文件，但本机系统缺少这种编码的转换表。请另存为 UTF-8 再读。"
    )

    /// Of a file, or of its text once decoded, in bytes.
    public static func tooLarge(_ size: Int, limit: Int) -> UnreadableDocument {
        UnreadableDocument(
            sentence: "文件有 \(megabytes(size)) MB，超过 \(megabytes(limit)) MB 的上限。一份年度报告通常不到 1 MB，请检查是否选错了文件。"
        )
    }

    static func decodedTooLarge(limit: Int) -> UnreadableDocument {
        UnreadableDocument(
            sentence: "文件转换为 UTF-8 后超过 \(megabytes(limit)) MB 的上限。一份年度报告通常不到 1 MB，请检查是否选错了文件。"
        )
    }

    static func tooMuchText(limit: Int) -> UnreadableDocument {
        UnreadableDocument(
            sentence: "文件的文字超过 \(megabytes(limit)) MB 的上限。一份年度报告的文字通常不到 100 KB，请检查是否选错了文件。"
        )
    }

    static func tooManyPieces(limit: Int) -> UnreadableDocument {
        UnreadableDocument(
            sentence: "文件的行和单元格超过 \(limit) 个的上限。一份年度报告通常不到 5000 个，请检查是否选错了文件。"
        )
    }

    /// `17.3`, rounded up, so that a size just over a limit does not look like the limit.
    private static func megabytes(_ bytes: Int) -> String {
        let unit = 1 << 20
        let (whole, rest) = bytes.quotientAndRemainder(dividingBy: unit)
        let tenths = (rest * 10 + unit - 1) / unit
        if tenths == 0 { return "\(whole)" }
        return tenths == 10 ? "\(whole + 1)" : "\(whole).\(tenths)"
    }
}
