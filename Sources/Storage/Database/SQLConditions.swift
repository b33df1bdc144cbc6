/// Conditions of a query and the values they are given, numbered as they are added.
///
///     var conditions = SQLConditions()
///     conditions.add(2020) { "r.year >= \($0)" }
///     conditions.whereClause   // "WHERE r.year >= $1"
struct SQLConditions {
    private var conditions: [String] = []
    private(set) var values: [SQLValue] = []

    var whereClause: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }

    /// A condition without a value.
    mutating func add(_ condition: String) { conditions.append(condition) }

    /// A condition on one value; the closure is given the name of its parameter. Nothing equals a text that cannot be
    /// stored.
    mutating func add(_ value: SQLValue, _ condition: (String) -> String) {
        conditions.append(value.isStorable ? condition(parameter(value)) : "1 = 0")
    }

    mutating func add(_ column: String, isOneOf values: [SQLValue]) {
        guard !values.isEmpty else { return conditions.append("1 = 0") }
        let names = values.map { parameter($0) }
        conditions.append("\(column) IN (\(names.joined(separator: ", ")))")
    }

    /// Takes a value along and gives the name of its parameter.
    mutating func parameter(_ value: SQLValue) -> String {
        values.append(value)
        return "$\(values.count)"
    }
}
