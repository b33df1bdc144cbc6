/// 台账: a table with one row for each subject of a kind, derived from its acts in the transaction that records them.
///
///     static let register = Register("assignment", [.text("state"), .optionalText("due")])
///
/// The table itself stands in a schema file, with `agency` and `subject` as its key before these columns.
package struct Register: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package enum Kind: Hashable, Sendable { case text, integer }

        package let name: String
        package let kind: Kind
        package let isOptional: Bool

        package static func text(_ name: String) -> Column { Column(name: name, kind: .text, isOptional: false) }
        package static func integer(_ name: String) -> Column { Column(name: name, kind: .integer, isOptional: false) }
        package static func optionalText(_ name: String) -> Column { Column(name: name, kind: .text, isOptional: true) }
        package static func optionalInteger(_ name: String) -> Column {
            Column(name: name, kind: .integer, isOptional: true)
        }
    }

    /// In SQL: lower-case letters and `_`.
    package let table: String
    package let columns: [Column]

    package init(_ table: String, _ columns: [Column]) {
        self.table = table
        self.columns = columns
    }
}

/// What a cell of a register holds.
package enum RegisterValue: Hashable, Sendable {
    case none
    case text(String)
    case integer(Int)
}
