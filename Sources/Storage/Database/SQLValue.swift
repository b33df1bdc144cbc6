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
        if case .text(let text) = self { !text.utf8.contains(0) } else { true }
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
