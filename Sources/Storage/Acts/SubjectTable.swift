import Disclosure
import LegalClock

/// The tables `subject` (the register of all subjects) and `subject_search`.
enum SubjectTable {
    static let columns = """
        s.id, s.title, s.summary, s.state, s.is_open, s.due, s.is_provisional, s.waiting, s.waiting_for, s.starter, \
        s.handler, s.search_text, s.opened_at, s.changed_at, s.ordinal
        """

    /// Comes after every day, so that what is never due comes last.
    static let never = "9999-99-99"

    static func put(_ row: DeskRow, of agency: AgencyCode, in db: Transaction) throws(StorageError) {
        try db.post(
            """
            INSERT INTO subject (\(written))
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            ON CONFLICT (agency, id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
                summary = excluded.summary, state = excluded.state, is_open = excluded.is_open, due = excluded.due,
                is_provisional = excluded.is_provisional, waiting = excluded.waiting,
                waiting_for = excluded.waiting_for, starter = excluded.starter, handler = excluded.handler,
                search_text = excluded.search_text, opened_at = excluded.opened_at,
                changed_at = excluded.changed_at, ordinal = excluded.ordinal
            """,
            values(row, of: agency)
        )
    }

    /// The columns of a row that are derived, in the order of ``values(_:of:)``.
    static let written = names.joined(separator: ", ")

    private static let names = [
        "agency", "id", "kind", "title", "summary", "state", "is_open", "due", "is_provisional", "waiting",
        "waiting_for",
        "starter", "handler", "search_text", "opened_at", "changed_at", "ordinal",
    ]

    static func values(_ row: DeskRow, of agency: AgencyCode) -> [SQLValue] {
        let entry = row.entry
        let (waiting, waitingFor) = parts(entry.waiting)
        return [
            .text(agency.rawValue), .text(row.subject.rawValue), .text(row.subject.kind.rawValue),
            .storable(entry.title), .storable(entry.summary), .storable(entry.state), SQLValue(entry.isOpen),
            .text(entry.due?.description ?? never), SQLValue(entry.isProvisional), .text(waiting),
            .storable(waitingFor), SQLValue(entry.starter?.rawValue), SQLValue(entry.handler?.rawValue),
            .storable(entry.searchText), SQLValue(row.openedAt.milliseconds), SQLValue(row.changedAt.milliseconds),
            SQLValue(row.ordinal),
        ]
    }

    /// Writes the columns that are not as they were: the indexes of the others are left alone.
    static func change(
        _ before: DeskRow,
        to after: DeskRow,
        of agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) {
        let (old, new) = (values(before, of: agency), values(after, of: agency))
        var changes: [String] = []
        var parameters: [SQLValue] = [.text(agency.rawValue), .text(after.subject.rawValue)]
        for (place, name) in names.enumerated() where old[place] != new[place] {
            parameters.append(new[place])
            changes.append("\(name) = $\(parameters.count)")
        }
        guard !changes.isEmpty else { return }
        try db.post("UPDATE subject SET \(changes.joined(separator: ", ")) WHERE agency = $1 AND id = $2", parameters)
    }

    static func delete(_ id: SubjectID, of agency: AgencyCode, in db: Transaction) throws(StorageError) {
        let key: [SQLValue] = [.text(agency.rawValue), .text(id.rawValue)]
        try db.post(
            """
            DELETE FROM subject_search
            WHERE rowid IN (SELECT s.number FROM subject s WHERE s.agency = $1 AND s.id = $2)
            """,
            key
        )
        try db.post("DELETE FROM subject WHERE agency = $1 AND id = $2", key)
    }

    /// Of a subject that the search does not know yet.
    static func add(_ terms: String, _ id: SubjectID, of agency: AgencyCode, in db: Transaction) throws(StorageError) {
        try db.post(
            """
            INSERT INTO subject_search (rowid, terms)
            SELECT s.number, CAST($3 AS TEXT) FROM subject s WHERE s.agency = $1 AND s.id = $2
            """,
            [.text(agency.rawValue), .text(id.rawValue), .text(terms)]
        )
    }

    static func change(
        _ terms: String,
        _ id: SubjectID,
        of agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) {
        try db.post(
            """
            UPDATE subject_search SET terms = $3
            WHERE rowid = (SELECT s.number FROM subject s WHERE s.agency = $1 AND s.id = $2)
            """,
            [.text(agency.rawValue), .text(id.rawValue), .text(terms)]
        )
    }

    /// A row with ``columns``.
    static func row(_ row: SQLRow) throws -> DeskRow {
        let id = try row.text("id")
        guard let subject = SubjectID(rawValue: id) else {
            throw StorageError(.unexpectedRow, "台账中的“\(id)”不合格式。")
        }
        let due = try row.text("due")
        return DeskRow(
            subject: subject,
            entry: DeskEntry(
                title: try row.text("title"),
                summary: try row.text("summary"),
                state: try row.text("state"),
                isOpen: try row.bool("is_open"),
                due: due == never ? nil : CivilDate(due),
                isProvisional: try row.bool("is_provisional"),
                waiting: try waiting(try row.text("waiting"), try row.text("waiting_for")),
                starter: try row.optionalText("starter").map(AccountID.init(rawValue:)),
                handler: try row.optionalText("handler").map(AccountID.init(rawValue:)),
                searchText: try row.text("search_text")
            ),
            openedAt: Moment(milliseconds: Int64(try row.int("opened_at"))),
            changedAt: Moment(milliseconds: Int64(try row.int("changed_at"))),
            ordinal: try row.int("ordinal")
        )
    }

    private static func parts(_ waiting: DeskEntry.Waiting) -> (String, String) {
        switch waiting {
        case .account(let account): ("account", account.rawValue)
        case .role(let role): ("role", role.rawValue)
        case .outside(let name): ("outside", name)
        case .nobody: ("nobody", "")
        }
    }

    private static func waiting(_ kind: String, _ name: String) throws(StorageError) -> DeskEntry.Waiting {
        switch kind {
        case "account": return .account(AccountID(rawValue: name))
        case "outside": return .outside(name)
        case "nobody": return .nobody
        default:
            guard kind == "role", let role = Role(rawValue: name) else {
                throw StorageError(.unexpectedRow, "台账中的“\(kind) \(name)”不认识。")
            }
            return .role(role)
        }
    }
}

extension SQLValue {
    /// A text that somebody typed: U+0000, which PostgreSQL cannot keep, becomes U+FFFD. The act has it as it was.
    static func storable(_ text: String) -> SQLValue {
        SQLValue.text(text).isStorable ? .text(text) : .text(text.replacing("\0", with: "\u{FFFD}"))
    }
}
