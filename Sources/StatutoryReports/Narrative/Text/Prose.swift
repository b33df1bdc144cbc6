/// 正文: the running text of a report in one run of bytes, freed of layout.
///
/// White space is gone, full-width digits are plain ones, lines that a page broke in two are joined again, and each
/// paragraph ends with a line feed. Table rows, page numbers and blank pieces are not in it. So `收到申请 2428` at the
/// end of a line and `条` at the start of the next read `收到申请2428条`, and every offset still leads back to the source.
struct Prose: Sendable {
    var bytes: [UInt8] = []
    /// Where stretches of ``bytes`` were copied from, ascending.
    var runs: [Run] = []
    var paragraphs: [Paragraph] = []

    /// From `start` on, bytes came from `source` on in the document's text.
    struct Run: Sendable {
        var start: Int32
        var source: Int32
    }

    struct Paragraph: Sendable {
        var start: Int32
        /// Without the line feed.
        var end: Int32
        /// The piece it begins with.
        var piece: Int32
        /// 0 before the first chapter, 1 … 6 for `C1` … `C6`.
        var chapter: UInt8
        /// `（一）主动公开情况`: an ordinal and a few words, no sentence.
        var isHeading: Bool
        /// The last paragraph that stands on a line of its own, not in a table cell.
        var isCell: Bool
    }

    /// The place of a byte in the document's text.
    func source(of offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if Int(runs[middle].start) <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        return Int(runs[low - 1].source) + offset - Int(runs[low - 1].start)
    }

    /// A range of ``bytes`` as a range of the document's text.
    func source(of range: Range<Int>, in text: [UInt8]) -> Range<Int32> {
        guard !range.isEmpty else {
            let start = Int32(source(of: range.lowerBound))
            return start..<start
        }
        let start = source(of: range.lowerBound)
        var end = source(of: range.upperBound - 1) + 1
        // A full-width digit is one byte here and three there.
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return Int32(start)..<Int32(max(start, end))
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
