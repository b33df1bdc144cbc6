/// The `<title>` of a page, which the page often prints again as its heading.
enum PageTitle {
    /// A longer title is no title, and is not looked for.
    private static let longest = 300
    /// How much of the page is looked through, in bytes.
    private static let head = 16 << 10

    /// Whether the text behind the title holds it again, white space and line ends aside.
    static func isRepeated(_ title: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard title.count <= longest else { return false }
        let wanted = solid(title, text)
        let page = solid(title.upperBound..<min(text.count, title.upperBound + head), text)
        guard !wanted.isEmpty, page.count >= wanted.count else { return false }
        return (0...(page.count - wanted.count)).contains { page[$0...].starts(with: wanted) }
    }

    /// The bytes without white space.
    private static func solid(_ range: Range<Int>, _ text: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            let blank = Blank.length(text, at, range.upperBound)
            if blank == 0 { result.append(text[at]) }
            at += max(blank, 1)
        }
        return result
    }
}
