package import Disclosure

extension SQLAccessStore {
    package func names(of accounts: Set<AccountID>) async throws -> [AccountID: String] {
        guard !accounts.isEmpty else { return [:] }
        let ids = accounts.map(\.rawValue).filter { SQLValue.text($0).isStorable }.sorted()
        return try await database.read { db in
            var names: [AccountID: String] = [:]
            for start in stride(from: 0, to: ids.count, by: 200) {
                var conditions = SQLConditions()
                conditions.add("account", isOneOf: ids[start..<min(start + 200, ids.count)].map(SQLValue.text))
                let rows = try db.rows(
                    "SELECT account, person_name FROM account_person \(conditions.whereClause)",
                    conditions.values
                )
                for row in rows { names[AccountID(rawValue: try row.text("account"))] = try row.text("person_name") }
            }
            return names
        }
    }

    package func colleagues(in agency: AgencyCode, having roles: [Role]) async throws -> [Colleague] {
        try await database.read { db in
            let profile = try AgencyProfile.find(agency, in: db)?.subject
            return try AccountTable.of(agency, in: db)
                .filter { $0.state == .active && !$0.roles.isDisjoint(with: roles) }
                .map { row in
                    Colleague(
                        account: row.account,
                        personName: row.personName,
                        unitName: row.unit.flatMap { profile?.unit($0)?.name } ?? "",
                        roles: row.roles
                    )
                }
                .sorted { ($0.unitName, $0.personName) < ($1.unitName, $1.personName) }
        }
    }
}

extension AgencyProfile {
    /// Folded from its acts inside a transaction; `nil` for an agency that does not use the office.
    static func find(_ agency: AgencyCode, in db: Transaction) throws -> Standing<AgencyProfile>? {
        let id = subject(agency)
        let acts = try ActTable.acts(of: id, in: agency, in: db)
        guard !acts.isEmpty else { return nil }
        return Standing(id: id, subject: try AgencyProfile(id: id, acts: acts), ordinal: acts.count)
    }
}
