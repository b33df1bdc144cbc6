import Disclosure
import LegalClock

/// Someone's account as rows tell it: who, where, and what the register derived from its acts says.
struct AccountRow: Sendable {
    var account: AccountID
    var agency: AgencyCode
    var personName: String
    var signInName: String?
    var unit: UnitID?
    var lastSignInAt: Moment?
    var state: Account.State
    var roles: Set<Role>
    var substitutions: [Substitution]
    var hasSecondFactor: Bool
}

/// The tables `account_person` and, beside it, `account`.
enum AccountTable {
    static let columns = """
        p.account, p.agency, p.person_name, p.sign_in_name, p.unit, p.last_sign_in_at, r.state, r.roles, \
        r.substitutions, r.second_factor
        """
    static let join = "JOIN account r ON r.agency = p.agency AND r.subject = 'account/' || p.account"

    static func find(_ id: AccountID, in db: Transaction) throws(StorageError) -> AccountRow? {
        try first("p.account = $1", .text(id.rawValue), in: db)
    }

    static func find(signInName: String, in db: Transaction) throws(StorageError) -> AccountRow? {
        try first("p.sign_in_name = $1", .text(signInName), in: db)
    }

    private static func first(
        _ condition: String,
        _ value: SQLValue,
        in db: Transaction
    ) throws(StorageError) -> AccountRow? {
        guard value.isStorable else { return nil }
        return try db.first("SELECT \(columns) FROM account_person p \(join) WHERE \(condition)", [value]).map(row)
    }

    static func of(_ agency: AgencyCode, in db: Transaction) throws(StorageError) -> [AccountRow] {
        let rows = try db.rows(
            "SELECT \(columns) FROM account_person p \(join) WHERE p.agency = $1 ORDER BY p.person_name, p.account",
            [.text(agency.rawValue)]
        )
        var accounts: [AccountRow] = []
        for item in rows { accounts.append(try row(item)) }
        return accounts
    }

    static func isEmpty(in db: Transaction) throws(StorageError) -> Bool {
        try db.first("SELECT account FROM account_person LIMIT 1") == nil
    }

    static func insert(
        _ id: AccountID,
        of agency: AgencyCode,
        personName: String,
        signInName: String?,
        unit: UnitID?,
        in db: Transaction
    ) throws(StorageError) {
        try db.execute(
            """
            INSERT INTO account_person (account, agency, person_name, sign_in_name, unit) VALUES ($1, $2, $3, $4, $5)
            """,
            [
                .text(id.rawValue), .text(agency.rawValue), .text(personName), SQLValue(signInName),
                SQLValue(unit?.rawValue),
            ]
        )
    }

    static func setSignInName(_ name: String, of id: AccountID, in db: Transaction) throws(StorageError) {
        try db.execute(
            "UPDATE account_person SET sign_in_name = $2 WHERE account = $1",
            [.text(id.rawValue), .text(name)]
        )
    }

    static func correct(
        _ id: AccountID,
        personName: String,
        unit: UnitID?,
        in db: Transaction
    ) throws(StorageError) {
        try db.execute(
            "UPDATE account_person SET person_name = $2, unit = $3 WHERE account = $1",
            [.text(id.rawValue), .text(personName), SQLValue(unit?.rawValue)]
        )
    }

    static func noteSignIn(_ id: AccountID, at now: Moment, in db: Transaction) throws(StorageError) {
        try db.post(
            "UPDATE account_person SET last_sign_in_at = $2 WHERE account = $1",
            [.text(id.rawValue), SQLValue(now.milliseconds)]
        )
    }

    /// A row with ``columns``.
    static func row(_ row: SQLRow) throws(StorageError) -> AccountRow {
        let (state, roles) = (try row.text("state"), try row.text("roles"))
        guard let state = Account.State(rawValue: state), let roles = Role.set(roles) else {
            throw StorageError(.unexpectedRow, "账号的状态“\(state)”或角色“\(roles)”不认识。")
        }
        return AccountRow(
            account: AccountID(rawValue: try row.text("account")),
            agency: AgencyCode(rawValue: try row.text("agency")),
            personName: try row.text("person_name"),
            signInName: try row.optionalText("sign_in_name"),
            unit: try row.optionalText("unit").map(UnitID.init(rawValue:)),
            lastSignInAt: try row.optionalInt("last_sign_in_at").map { Moment(milliseconds: Int64($0)) },
            state: state,
            roles: roles,
            substitutions: try substitutions(try row.text("substitutions")),
            hasSecondFactor: try row.bool("second_factor")
        )
    }

    private static func substitutions(_ text: String) throws(StorageError) -> [Substitution] {
        var substitutions: [Substitution] = []
        for line in text.utf8.split(separator: 10) {
            guard let substitution = Substitution(line: String(decoding: line, as: UTF8.self)) else {
                throw StorageError(.unexpectedRow, "账号的代理不合格式。")
            }
            substitutions.append(substitution)
        }
        return substitutions
    }
}
