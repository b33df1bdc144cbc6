/// Writes JSON straight as bytes: no tree, no reflection, one buffer.
///
///     var json = JSONWriter()
///     json.object {
///         $0.field("year", 2023)
///         $0.field("agency", "某市某局")
///     }
///     json.bytes                              // {"year":2023,"agency":"某市某局"}
///
/// Every string comes out valid: quotes, backslashes and control characters are escaped, and so are U+2028 and U+2029,
/// which a script would take for line ends.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init(reservingCapacity capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    // MARK: Structure

    package mutating func object(_ body: (inout JSONWriter) -> Void) { nest(0x7B, 0x7D, body) }

    package mutating func array(_ body: (inout JSONWriter) -> Void) { nest(0x5B, 0x5D, body) }

    package mutating func array<Elements: Sequence>(
        of elements: Elements,
        _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        array { for element in elements { body(&$0, element) } }
    }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    /// The name of what comes next: one of ours, in ASCII, with nothing to escape.
    package mutating func key(_ name: StaticString) {
        name.withUTF8Buffer { appendKey($0) }
    }

    /// A cell as the name of what comes next.
    package mutating func key(_ cell: CellID) {
        var name = cell.rawValue
        name.withUTF8 { appendKey($0) }
    }

    private mutating func appendKey(_ name: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(0x22)
        bytes.append(contentsOf: name)
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
    }

    // MARK: Values

    package mutating func null() {
        separate()
        bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C])
    }

    package mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    package mutating func number(_ value: Int) {
        separate()
        if (0..<10).contains(value) {
            bytes.append(0x30 + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    package mutating func string(_ text: String) {
        var text = text
        separate()
        bytes.append(0x22)
        text.withUTF8 { appendEscaped($0) }
        bytes.append(0x22)
    }

    /// A string of UTF-8 bytes.
    package mutating func string(_ text: ArraySlice<UInt8>) {
        separate()
        bytes.append(0x22)
        text.withUnsafeBufferPointer { appendEscaped($0) }
        bytes.append(0x22)
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            let isLineSeparator =
                byte == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C || isLineSeparator else { continue }
            bytes.append(contentsOf: text[start..<index])
            appendEscape(isLineSeparator ? 0x2000 + UInt16(text[index + 2] & 0x3F) : UInt16(byte))
            start = isLineSeparator ? index + 3 : index + 1
        }
        if start < text.count { bytes.append(contentsOf: text[start...]) }
    }

    private mutating func appendEscape(_ code: UInt16) {
        bytes.append(0x5C)
        switch code {
        case 0x22, 0x5C: bytes.append(UInt8(code))
        case 0x08: bytes.append(0x62)
        case 0x09: bytes.append(0x74)
        case 0x0A: bytes.append(0x6E)
        case 0x0C: bytes.append(0x66)
        case 0x0D: bytes.append(0x72)
        default:
            bytes.append(0x75)
            for shift in [12, 8, 4, 0] {
                let digit = UInt8(code >> UInt16(shift) & 0xF)
                bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
        }
    }
}

extension JSONWriter {
    package mutating func field(_ name: StaticString, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    package mutating func field(_ name: StaticString, _ value: Int?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    package mutating func field(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// A count as a number, an amount as a string of its decimals.
    package mutating func field(_ name: StaticString, _ value: CellValue?) {
        key(name)
        switch value {
        case .count(let count): number(count)
        case .amount(let amount): string(amount.description)
        case nil: null()
        }
    }

    package mutating func field<Elements: Sequence>(
        _ name: StaticString,
        _ elements: Elements,
        _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        key(name)
        array(of: elements, body)
    }
}
