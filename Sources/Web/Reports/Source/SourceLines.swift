import DocumentContent
import Documents

/// The lines of a source as it came, decoded.
struct SourceLines: Sendable {
    /// A line longer than this is shown in part.
    static let longestLine = 20_000

    /// The text whose lines these are.
    let content: DocumentContent
    /// Whether places of the report's text are places in ``content``: for plain text, not for HTML, whose text was
    /// taken out of its markup.
    let isDecodedText: Bool
    private let starts: [Int]

    var count: Int { starts.count }

    /// The bytes that the content was read from.
    init(_ bytes: [UInt8], _ content: DocumentContent) {
        isDecodedText = content.origin == .text
        let markup = isDecodedText ? nil : try? SourceText.decoded(bytes)
        let content = markup.map { DocumentContent(text: $0, pieces: []) } ?? content
        self.content = content
        var starts = [0]
        for (index, byte) in content.text.enumerated() where byte == 0x0A { starts.append(index + 1) }
        if starts.count > 1, starts.last == content.text.count { starts.removeLast() }
        self.starts = starts
    }

    /// The part of a line that is shown, without its end.
    func range(of index: Int) -> Range<Int> {
        let full = fullRange(of: index)
        guard full.count > Self.longestLine else { return full }
        var end = full.lowerBound + Self.longestLine
        while end > full.lowerBound, content.text[end] & 0xC0 == 0x80 { end -= 1 }
        return full.lowerBound..<end
    }

    func hiddenBytes(of index: Int) -> Int { fullRange(of: index).count - range(of: index).count }

    private func fullRange(of index: Int) -> Range<Int> {
        let start = starts[index]
        var end = index + 1 < starts.count ? starts[index + 1] - 1 : content.text.count
        if end > start, index + 1 == starts.count, content.text[end - 1] == 0x0A { end -= 1 }
        if end > start, content.text[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }
}
