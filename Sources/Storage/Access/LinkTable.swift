import Disclosure
import LegalClock

/// The tables `one_time_link` and `sign_in_ticket`: what is known of a token is its SHA-256.
enum LinkTable {
    struct Row {
        var purpose: OpenLink.Purpose
        var account: AccountID?
        var agency: AgencyCode?
        var expiresAt: Moment
    }

    /// `nil` for one that is over, too.
    static func find(_ token: LinkToken, at now: Moment, in db: Transaction) throws(StorageError) -> Row? {
        guard token.isWellFormed,
            let row = try db.first(
                "SELECT purpose, account, agency, expires_at FROM one_time_link WHERE hash = $1 AND expires_at > $2",
                [.text(token.hash), SQLValue(now.milliseconds)]
            ), let purpose = OpenLink.Purpose(rawValue: try row.text("purpose"))
        else { return nil }
        return Row(
            purpose: purpose,
            account: try row.optionalText("account").map(AccountID.init(rawValue:)),
            agency: try row.optionalText("agency").map(AgencyCode.init(rawValue:)),
            expiresAt: Moment(milliseconds: Int64(try row.int("expires_at")))
        )
    }

    static func insert(_ token: LinkToken, _ row: Row, in db: Transaction) throws(StorageError) {
        try db.execute(
            "INSERT INTO one_time_link (hash, purpose, account, agency, expires_at) VALUES ($1, $2, $3, $4, $5)",
            [
                .text(token.hash), .text(row.purpose.rawValue), SQLValue(row.account?.rawValue),
                SQLValue(row.agency?.rawValue), SQLValue(row.expiresAt.milliseconds),
            ]
        )
    }

    /// Whether it was there: of several who use one link at once, one finds it.
    static func use(_ token: LinkToken, in db: Transaction) throws(StorageError) -> Bool {
        try db.execute("DELETE FROM one_time_link WHERE hash = $1", [.text(token.hash)]) == 1
    }

    static func void(_ id: AccountID, in db: Transaction) throws(StorageError) {
        try db.execute("DELETE FROM one_time_link WHERE account = $1", [.text(id.rawValue)])
    }

    static func voidFirst(in db: Transaction) throws(StorageError) {
        try db.execute(
            "DELETE FROM one_time_link WHERE purpose = $1",
            [.text(OpenLink.Purpose.firstAdministrator.rawValue)]
        )
    }

    /// When the links of an agency's accounts run out.
    static func expiries(
        of agency: AgencyCode,
        at now: Moment,
        in db: Transaction
    ) throws(StorageError) -> [AccountID: Moment] {
        let rows = try db.rows(
            "SELECT account, expires_at FROM one_time_link WHERE agency = $1 AND expires_at > $2",
            [.text(agency.rawValue), SQLValue(now.milliseconds)]
        )
        var expiries: [AccountID: Moment] = [:]
        for row in rows {
            guard let account = try row.optionalText("account") else { continue }
            expiries[AccountID(rawValue: account)] = Moment(milliseconds: Int64(try row.int("expires_at")))
        }
        return expiries
    }
}

enum TicketTable {
    /// Seconds between password and second factor.
    static let life: Int64 = 300

    static func insert(
        _ ticket: SignInTicket,
        _ id: AccountID,
        of agency: AgencyCode,
        at now: Moment,
        in db: Transaction
    ) throws(StorageError) {
        try db.execute("DELETE FROM sign_in_ticket WHERE expires_at <= $1", [SQLValue(now.milliseconds)])
        try db.execute(
            "INSERT INTO sign_in_ticket (hash, account, agency, expires_at) VALUES ($1, $2, $3, $4)",
            [
                .text(ticket.hash), .text(id.rawValue), .text(agency.rawValue),
                SQLValue(now.adding(seconds: life).milliseconds),
            ]
        )
    }

    static func find(
        _ ticket: SignInTicket,
        at now: Moment,
        in db: Transaction
    ) throws(StorageError) -> (account: AccountID, agency: AgencyCode)? {
        guard ticket.isWellFormed,
            let row = try db.first(
                "SELECT account, agency FROM sign_in_ticket WHERE hash = $1 AND expires_at > $2",
                [.text(ticket.hash), SQLValue(now.milliseconds)]
            )
        else { return nil }
        return (AccountID(rawValue: try row.text("account")), AgencyCode(rawValue: try row.text("agency")))
    }

    static func void(_ id: AccountID, in db: Transaction) throws(StorageError) {
        try db.execute("DELETE FROM sign_in_ticket WHERE account = $1", [.text(id.rawValue)])
    }
}
