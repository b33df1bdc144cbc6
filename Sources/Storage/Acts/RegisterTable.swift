import Disclosure

/// Registers of single kinds, each in a table of its own: ``Register``.
enum RegisterTable {
    /// - Parameter before: what stands there; `nil` for nothing, or nobody knows what. Then only the columns that are not
    ///   as they were are written: the indexes of the others are left alone.
    static func put(
        _ row: [RegisterValue]?,
        before: [RegisterValue]?,
        _ id: SubjectID,
        of agency: AgencyCode,
        _ register: Register,
        in db: Transaction
    ) throws(StorageError) {
        let key: [SQLValue] = [.text(agency.rawValue), .text(id.rawValue)]
        guard let row else {
            try db.post("DELETE FROM \(register.table) WHERE agency = $1 AND subject = $2", key)
            return
        }
        precondition(row.count == register.columns.count, "a row of a register has a value for each of its columns")
        if let before { return try change(before, to: row, key, register, in: db) }
        try db.post(upsert(register), values(row, id, of: agency))
    }

    private static func change(
        _ before: [RegisterValue],
        to after: [RegisterValue],
        _ key: [SQLValue],
        _ register: Register,
        in db: Transaction
    ) throws(StorageError) {
        var parameters = key
        var changes: [String] = []
        for (place, column) in register.columns.enumerated() where before[place] != after[place] {
            parameters.append(value(after[place]))
            changes.append("\(column.name) = $\(parameters.count)")
        }
        guard !changes.isEmpty else { return }
        try db.post(
            "UPDATE \(register.table) SET \(changes.joined(separator: ", ")) WHERE agency = $1 AND subject = $2",
            parameters
        )
    }

    /// In the order of ``columns(_:)``.
    static func values(_ row: [RegisterValue], _ id: SubjectID, of agency: AgencyCode) -> [SQLValue] {
        [.text(agency.rawValue), .text(id.rawValue)] + row.map(value)
    }

    static func columns(_ register: Register) -> String {
        (["agency", "subject"] + register.columns.map(\.name)).joined(separator: ", ")
    }

    private static func value(_ value: RegisterValue) -> SQLValue {
        switch value {
        case .none: .null
        case .text(let text): .storable(text)
        case .integer(let number): SQLValue(number)
        }
    }

    private static func upsert(_ register: Register) -> String {
        let names = register.columns.map(\.name)
        let places = (0..<names.count).map { ", $\($0 + 3)" }.joined()
        let change =
            names.isEmpty ? "NOTHING" : "UPDATE SET " + names.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        return """
            INSERT INTO \(register.table) (\(columns(register)))
            VALUES ($1, $2\(places)) ON CONFLICT (agency, subject) DO \(change)
            """
    }
}
