import DocumentContent
import StatutoryReports

/// The words a finding speaks of, with a little of what stands around them.
struct Excerpt: HTMLView {
    private let before: ArraySlice<UInt8>
    private let words: ArraySlice<UInt8>
    private let after: ArraySlice<UInt8>
    private let severity: Severity
    /// Bytes shown on either side, about 24 Chinese characters, and at most in the middle.
    private static let margin = 72
    private static let longest = 360

    /// `nil` when the range is empty or not in the text.
    init?(_ content: DocumentContent, _ range: Range<Int32>, severity: Severity) {
        let range = Int(range.lowerBound)..<Int(range.upperBound)
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= content.text.count else { return nil }
        let text = content.text
        let end = Self.boundary(min(range.upperBound, range.lowerBound + Self.longest), text)
        words = text[range.lowerBound..<end]
        before = Self.lineEnd(text[Self.boundary(max(range.lowerBound - Self.margin, 0), text)..<range.lowerBound])
        after = Self.lineStart(text[end..<Self.boundary(min(end + Self.margin, text.count), text)])
        self.severity = severity
    }

    func write(to html: inout HTML) {
        html.blockquote { html in
            html.text(utf8: before)
            html.mark(class: severity.style) { $0.text(utf8: words) }
            html.text(utf8: after)
        }
    }

    /// Not inside a character: moves back to its first byte.
    private static func boundary(_ index: Int, _ text: [UInt8]) -> Int {
        var index = index
        while index > 0, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    private static func lineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.lastIndex(of: 0x0A).map { bytes[($0 + 1)...] } ?? bytes
    }

    private static func lineStart(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.firstIndex(of: 0x0A).map { bytes[..<$0] } ?? bytes
    }
}
