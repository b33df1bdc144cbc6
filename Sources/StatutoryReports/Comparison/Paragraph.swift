import DocumentContent

/// A paragraph of a chapter: its bytes, and where they are in the report's text.
struct Paragraph: Hashable {
    let bytes: ArraySlice<UInt8>

    var range: Range<Int32> { Int32(bytes.startIndex)..<Int32(bytes.endIndex) }

    /// The lines and cells of a chapter that are not blank, its heading included. Lines that only the margin of a page
    /// cut are one paragraph.
    static func all(of chapter: String, in report: AnnualReport) -> [Paragraph] {
        report.chapters.filter { $0.id == chapter }.flatMap { chapter in
            let pieces = report.content.pieces[chapter.pieces.clamped(to: report.content.pieces.indices)]
                .filter { !$0.isBlank && $0.range.upperBound <= report.content.text.count }
            return joined(pieces, report.content.text)
        }
    }

    private static func joined(_ pieces: [Piece], _ text: [UInt8]) -> [Paragraph] {
        let margin = Margin(pieces, text)
        var ranges: [Range<Int>] = []
        for (index, piece) in pieces.enumerated() {
            if index > 0, let last = ranges.last, margin.cuts(pieces[index - 1], piece) {
                ranges[ranges.count - 1] = last.lowerBound..<piece.range.upperBound
            } else {
                ranges.append(piece.range)
            }
        }
        return ranges.map { Paragraph(bytes: text[$0]) }
    }
}

/// The right margin of a text that came from pages: lines that reach it go on in the next one.
private struct Margin {
    private let text: [UInt8]
    /// Length of the longest line, in characters.
    private let longest: Int
    /// Shorter texts are lists and headings, not pages.
    private static let shortest = 24

    init(_ pieces: [Piece], _ text: [UInt8]) {
        self.text = text
        longest = pieces.filter { $0.kind == .line }.map { Self.length(text[$0.range]) }.max() ?? 0
    }

    /// The next line is right below and begins within a sentence, or the line nearly reaches the margin and does not end
    /// one.
    func cuts(_ line: Piece, _ next: Piece) -> Bool {
        guard longest >= Self.shortest, line.kind == .line, next.kind == .line, !next.followsGap,
            next.row == line.row + 1
        else { return false }
        if goesOn(next.range) { return true }
        return 5 * Self.length(text[line.range]) >= 4 * longest && !endsSentence(line.range) && !isHeading(next.range)
    }

    /// No paragraph begins with a comma.
    private func goesOn(_ range: Range<Int>) -> Bool {
        ["，", "、", "。", "；"].contains { text[range].starts(with: $0.utf8) }
    }

    private static func length(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    private func endsSentence(_ range: Range<Int>) -> Bool {
        guard range.count >= 3 else { return false }
        let end = range.upperBound
        return Self.sentenceEnds.contains([text[end - 3], text[end - 2], text[end - 1]])
    }

    /// 。 ！ ？ ； ：
    private static let sentenceEnds: Set<[UInt8]> = Set(["。", "！", "？", "；", "："].map { Array($0.utf8) })

    /// （一）, 一、: something new begins.
    private func isHeading(_ range: Range<Int>) -> Bool {
        let start = String(decoding: text[range].prefix(12), as: UTF8.self).unicodeScalars
        let digits = start.drop { $0 == "（" || $0 == "(" }.prefix { "一二三四五六七八九十".unicodeScalars.contains($0) }
        guard !digits.isEmpty, digits.endIndex < start.endIndex else { return false }
        return "、）)".unicodeScalars.contains(start[digits.endIndex])
    }
}
