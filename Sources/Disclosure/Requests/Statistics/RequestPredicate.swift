/// Which rows of the register of requests, as data: asked of a row here, turned into SQL by the storage.
///
///     let predicate = TableThree.predicate(.t3("3.1", .np), of: 2025, through: day, in: .gk2021)
///     rows.filter { predicate.holds(for: $0) }      // the cases behind the cell
///
/// Days are compared as their texts (`2025-12-31`), which sort as days do.
package indirect enum RequestPredicate: Hashable, Sendable {
    case equals(RequestColumn, RegisterValue)
    /// As text, inclusive; false for a row that has none.
    case atLeast(RequestColumn, String)
    case atMost(RequestColumn, String)
    case less(RequestColumn, String)
    case isNone(RequestColumn)
    case all([RequestPredicate])
    case any([RequestPredicate])

    package func holds(for row: RequestRow) -> Bool {
        switch self {
        case .equals(let column, let value): row[column] == value
        case .atLeast(let column, let text): Self.text(row[column]).map { !Self.precedes($0, text) } ?? false
        case .atMost(let column, let text): Self.text(row[column]).map { !Self.precedes(text, $0) } ?? false
        case .less(let column, let text): Self.text(row[column]).map { Self.precedes($0, text) } ?? false
        case .isNone(let column): row[column] == .none
        case .all(let predicates): predicates.allSatisfy { $0.holds(for: row) }
        case .any(let predicates): predicates.contains { $0.holds(for: row) }
        }
    }

    private static func text(_ value: RegisterValue) -> String? {
        if case .text(let text) = value { text } else { nil }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
