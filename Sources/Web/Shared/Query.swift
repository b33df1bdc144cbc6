package import Hummingbird

/// The query of an address or the body of a form, decoded: `text=%E5%B7%A5&year=2019`.
///
///     let query = try Query(request)
///     query["text"]                        // "工", "" when it is not there
///     try query.number("page", in: 1...500)
///
/// Percent signs that are none, bytes that are no UTF-8, and numbers that are none are refused with a sentence (400).
/// Names nobody asks for are ignored; of a name given twice the first counts, ``all(_:)`` gives every one.
package struct Query: Sendable {
    private var items: [(name: String, value: String)] = []

    package init(_ request: Request) throws(Refused) { try self.init(encoded: request.uri.query ?? "") }

    /// Of a form that came otherwise.
    init(_ items: [(name: String, value: String)]) { self.items = items }

    package init(encoded text: String) throws(Refused) {
        for item in text.utf8.split(separator: UInt8(ascii: "&")).prefix(200) {
            let parts = item.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decode(parts[0])
            items.append((name, parts.count > 1 ? try Self.decode(parts[1]) : ""))
        }
    }

    /// The value without white space at its ends.
    package subscript(name: String) -> String { all(name).first ?? "" }

    package func all(_ name: String) -> [String] {
        items.filter { $0.name == name }.map { Self.trimmed($0.value) }
    }

    /// Every one, in the order in which they came.
    package var pairs: [(name: String, value: String)] { items.map { ($0.name, Self.trimmed($0.value)) } }

    /// `nil` when it is not there or empty.
    package func number(_ name: String, in range: ClosedRange<Int>) throws(Refused) -> Int? {
        let value = self[name]
        guard !value.isEmpty else { return nil }
        guard let number = Int(value), range.contains(number) else {
            throw Refused(.badRequest, "地址中的 \(name) 应为 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。")
        }
        return number
    }

    private static func trimmed(_ text: String) -> String {
        func isSpace(_ character: Unicode.Scalar) -> Bool { character.properties.isWhitespace }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    private static func decode(_ bytes: some Collection<UInt8>) throws(Refused) -> String {
        guard let text = PercentCoding.decode(bytes, plusIsSpace: true) else {
            throw Refused(.badRequest, "地址里有不能识别的编码，请检查地址是否完整。")
        }
        return text
    }
}

/// `%E5%85%AC` to `公`.
enum PercentCoding {
    /// `nil` when a percent sign is not followed by two hexadecimal digits, or the result is no UTF-8 or holds NUL.
    static func decode(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = false) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else {
                    return nil
                }
                decoded.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: decoded.append(0x20)
            default: decoded.append(byte)
            }
        }
        guard !decoded.contains(0) else { return nil }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
