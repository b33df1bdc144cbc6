/// The part of a file that a request asks for (RFC 9110, 14.2): one range of bytes.
///
///     FileRange.asked("bytes=0-499", size: 1000)   // .part(0..<500)
///     FileRange.asked("bytes=-1", size: 1000)      // .part(999..<1000)
enum FileRange: Hashable {
    /// Everything: nothing was asked, or several ranges at once, or something that is no range.
    case whole
    case part(Range<Int>)
    /// Nothing of it is there.
    case outside

    static func asked(_ header: String?, size: Int) -> FileRange {
        guard let header, header.utf8.count < 100, header.utf8.starts(with: "bytes=".utf8) else { return .whole }
        let bounds = header.utf8.dropFirst(6).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard bounds.count == 2 else { return .whole }
        switch (number(bounds[0]), number(bounds[1])) {
        case (.some(let first), .some(let last)):
            guard first <= last else { return .whole }
            return first < size ? .part(first..<min(last, size - 1) + 1) : .outside
        case (.some(let first), nil) where bounds[1].isEmpty: return first < size ? .part(first..<size) : .outside
        case (nil, .some(let count)) where bounds[0].isEmpty:
            return count > 0 && size > 0 ? .part(max(0, size - count)..<size) : .outside
        default: return .whole
        }
    }

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
