/// What an act says beyond its name: named texts, numbers and lists, in an order that does not depend on how they were
/// given.
///
///     let fields = ActFields(["title": "核对栏目", "due": "2026-12-01", "days": 20])
///     fields.text("title")         // "核对栏目"
///     String(decoding: fields.json, as: UTF8.self)   // {"days":20,"due":"2026-12-01","title":"核对栏目"}
///
/// There are no fractions, no truth values and no nulls: amounts are whole 分, truth is 0 or 1, what is not known is left
/// out. So one content has one sequence of bytes, which a chain can seal.
package struct ActFields: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: ActValue
    }

    /// By name, ascending by UTF-8 bytes; each name once.
    package private(set) var fields: [Field] = []

    /// So many bytes of JSON the fields of one act may have; longer texts are attachments.
    package static let longestJSON = 64 * 1024

    package init() {}

    package init(_ values: [String: ActValue]) {
        fields = values.map { Field(name: $0.key, value: $0.value) }.sorted { Self.precedes($0.name, $1.name) }
    }

    /// Fields in the order of their names, each once; `nil` otherwise.
    init?(ascending fields: [Field]) {
        for (field, next) in zip(fields, fields.dropFirst()) where !Self.precedes(field.name, next.name) { return nil }
        self.fields = fields
    }

    package subscript(_ name: String) -> ActValue? {
        get { fields.first { $0.name == name }?.value }
        set {
            fields.removeAll { $0.name == name }
            guard let newValue else { return }
            let place = fields.firstIndex { Self.precedes(name, $0.name) } ?? fields.endIndex
            fields.insert(Field(name: name, value: newValue), at: place)
        }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

/// A text, a whole number, a list, or fields within fields.
package indirect enum ActValue: Hashable, Sendable {
    case text(String)
    case number(Int64)
    case list([ActValue])
    case fields(ActFields)
}

extension ActValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .number(value) }
    package init(arrayLiteral elements: ActValue...) { self = .list(elements) }
}
