import Foundation

/// A value on its way into or out of a database: nothing, a whole number, text, or bytes.
///
///     db.execute("UPDATE agency SET region = $2 WHERE code = $1", [.text(code.rawValue), "河南省商丘市"])
///
/// There are no floating-point numbers, booleans or dates: both engines keep these four alike. Amounts are whole 分,
/// days and instants ISO text, truth is 0 or 1.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

extension SQLValue {
    package init(_ number: some BinaryInteger) { self = .integer(Int64(clamping: number)) }
    package init(_ number: (some BinaryInteger)?) { self = number.map { .integer(Int64(clamping: $0)) } ?? .null }
    package init(_ text: String) { self = .text(text) }
    package init(_ text: String?) { self = text.map(Self.text) ?? .null }
    package init(_ bytes: [UInt8]) { self = .blob(bytes) }
    package init(_ truth: Bool) { self = .integer(truth ? 1 : 0) }

    /// PostgreSQL cannot keep U+0000 in text, and SQLite cuts text off there in many functions.
    var isStorable: Bool {
        guard case .text(let text) = self else { return true }
        let holdsNull = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        }
        return !(holdsNull ?? text.utf8.contains(0))
    }

    /// Texts are the same when their bytes are: what is canonically equivalent is another text to both engines.
    package static func == (left: SQLValue, right: SQLValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.integer(let left), .integer(let right)): left == right
        case (.text(let left), .text(let right)): sameBytes(left, right)
        case (.blob(let left), .blob(let right)): left == right
        default: false
        }
    }

    private static func sameBytes(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        let isSame = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in
                guard let start = left.baseAddress, let other = right.baseAddress else { return true }
                return memcmp(start, other, left.count) == 0
            }
        }
        return (isSame ?? nil) ?? left.utf8.elementsEqual(right.utf8)
    }

    /// Whether it is a text or bytes of exactly these bytes.
    package func hasBytes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        switch self {
        case .null, .integer: false
        case .text(var text): text.withUTF8 { Self.same(UnsafeRawBufferPointer($0), bytes) }
        case .blob(let blob): blob.withUnsafeBytes { Self.same($0, bytes) }
        }
    }

    private static func same(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        guard left.count == right.count else { return false }
        guard let start = left.baseAddress, let other = right.baseAddress else { return true }
        return memcmp(start, other, left.count) == 0
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .integer(let number): hasher.combine(number)
        case .text(var text): text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        case .blob(let bytes): hasher.combine(bytes)
        }
    }

    /// What kind of value it is, for messages.
    var kindName: String {
        switch self {
        case .null: "空值"
        case .integer: "整数"
        case .text: "文本"
        case .blob: "字节"
        }
    }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(stringLiteral value: String) { self = .text(value) }
    package init(nilLiteral: ()) { self = .null }
}
