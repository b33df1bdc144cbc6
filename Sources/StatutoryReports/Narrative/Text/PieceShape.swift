import DocumentContent

/// What a piece looks like: a heading, a list item, a page number, the head of a table, a sentence.
struct PieceShape {
    private let text: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let start: Int
    private let followsGap: Bool

    init(_ text: UnsafeBufferPointer<UInt8>, _ piece: Piece) {
        self.text = text
        range = piece.range
        followsGap = piece.followsGap
        start = piece.range.lowerBound
    }

    /// `- 3 -`, `—3—`, `第 3 页`, `3`.
    var isPageNumber: Bool {
        guard range.count <= 20 else { return false }
        // A number alone may be the rest of a broken line.
        if !followsGap, text.isDigit(at: start), text.isDigit(at: range.upperBound - 1) { return false }
        var digits = 0
        var offset = start
        while offset < range.upperBound {
            if text.isDigit(at: offset) {
                digits += 1
                offset += 1
            } else if text[offset] == 0x2D || text[offset] == 0x20 {
                offset += 1
            } else if text.hasAny(Self.pageMarks, at: offset) {
                offset += 3
            } else {
                return false
            }
        }
        return (1...3).contains(digits)
    }
    private static let pageMarks: [StaticString] = ["—", "–", "－", "第", "页", "\u{3000}"]

    /// `一、总体情况`, `（二）依申请公开情况`, `1.加强领导`: an ordinal and at most thirty characters without a mark that
    /// ends or divides a sentence.
    var isHeading: Bool {
        guard range.count <= 100, startsItem else { return false }
        return !text.containsAny(Self.sentenceMarks, in: range)
    }
    private static let sentenceMarks: [StaticString] = ["。", "，", "；", ",", ";"]

    /// Begins with `一、`, `（一）`, `1.`, `1、`, `（1）`.
    var startsItem: Bool { text.itemMarkLength(at: start, before: range.upperBound) > 0 }

    /// Begins with a decimal like `6.7%`, which in the middle of a sentence is no item.
    var startsDecimal: Bool {
        var offset = start
        while text.isDigit(at: offset) { offset += 1 }
        return offset > start && offset < range.upperBound && text[offset] == 0x2E && text.isDigit(at: offset + 1)
    }

    /// A sentence of running text, not a label of a table.
    var isSentence: Bool {
        guard range.count >= 24, text.contains("。", in: range) else { return false }
        return !text.contains("本列数据", in: range)
    }

    /// The first piece of a table in chapters two to four: a cell, a caption, a head or a row label.
    var startsTable: Bool {
        if isSentence { return false }
        var offset = start
        while offset < range.upperBound, [0x7C, 0x23, 0x20, 0x28].contains(text[offset]) { offset += 1 }
        if text.hasAny(["（", "“"], at: offset) { offset += 3 }
        if text.hasAny(Self.tableLabels, at: offset) { return true }
        // 行政复议 行政诉讼: the head of table 4, and nothing else in the piece.
        return range.count <= 40 && text.hasAny(["行政复议", "结果", "结 "], at: offset)
    }
    private static let tableLabels: [StaticString] = [
        "第二十条", "信息内容", "本列数据", "申请人情况", "自然人", "法人或其他", "规章", "本年新", "本年制", "表二", "表三", "表四",
        "一、本年新收", "二、上年结转", "三、本年度办", "商业", "未经复议",
    ]
}

extension ByteText {
    /// The length of an ordinal that begins a heading or list item at that offset: `一、`, `（十二）`, `3.`, `(3)`; 0 for none.
    ///
    /// `4.12345平台建设` begins with item 4; `2.5万余条` in the middle of a sentence is not asked here.
    func itemMarkLength(at start: Int, before end: Int) -> Int {
        var offset = start
        var isBracketed = false
        if hasAny(["（", "〈", "《", "第"], at: offset) {
            isBracketed = !has("第", at: offset)
            offset += 3
        } else if offset < end, self[offset] == 0x28 {
            isBracketed = true
            offset += 1
        }
        let numeral = offset
        while offset < end, isDigit(at: offset) { offset += 1 }
        if offset == numeral { while offset < end, Numeral.digit(code(at: offset)) != nil { offset += 3 } }
        guard offset > numeral, offset - numeral <= 9 else { return 0 }
        while offset < end, self[offset] == 0x20 { offset += 1 }
        if isBracketed { return closingLength(at: offset).map { offset + $0 - start } ?? 0 }
        if isDigit(at: numeral), offset - numeral > 2 { return 0 }
        if hasAny(["、", "．", "）"], at: offset) { return offset + 3 - start }
        if offset < end, self[offset] == 0x2E || self[offset] == 0x29 { return offset + 1 - start }
        return 0
    }

    private func closingLength(at offset: Int) -> Int? {
        if offset < count, self[offset] == 0x29 { return 1 }
        return hasAny(["）", "〉", "》"], at: offset) ? 3 : nil
    }
}
