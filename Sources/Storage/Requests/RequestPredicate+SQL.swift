import Disclosure

extension SQLConditions {
    /// The same rows as ``RequestPredicate/holds(for:)`` picks.
    mutating func add(_ predicate: RequestPredicate) { add(sql(predicate)) }

    private mutating func sql(_ predicate: RequestPredicate) -> String {
        switch predicate {
        case .equals(let column, .none), .isNone(let column): "request.\(column.rawValue) IS NULL"
        case .equals(let column, .text(let text)): compared(column, "=", .text(text))
        case .equals(let column, .integer(let number)): compared(column, "=", SQLValue(number))
        case .atLeast(let column, let text): compared(column, ">=", .text(text))
        case .atMost(let column, let text): compared(column, "<=", .text(text))
        case .less(let column, let text): compared(column, "<", .text(text))
        case .all(let predicates): joined(predicates, " AND ", whenEmpty: "1 = 1")
        case .any(let predicates): joined(predicates, " OR ", whenEmpty: "1 = 0")
        }
    }

    private mutating func compared(_ column: RequestColumn, _ sign: String, _ value: SQLValue) -> String {
        guard value.isStorable else { return "1 = 0" }
        return "request.\(column.rawValue) \(sign) \(parameter(value))"
    }

    private mutating func joined(_ predicates: [RequestPredicate], _ word: String, whenEmpty: String) -> String {
        guard !predicates.isEmpty else { return whenEmpty }
        return "(" + predicates.map { sql($0) }.joined(separator: word) + ")"
    }
}
