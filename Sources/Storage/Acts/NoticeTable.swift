import Disclosure
import LegalClock

/// A row of the table `notice`.
struct NoticeRow: Hashable {
    let agency: AgencyCode
    /// Of the act in the chain of the agency.
    let position: Int
    /// Among the notices of the act: 0, 1 …
    let number: Int
    let subject: SubjectID
    let notice: Notice
    let at: Moment

    init(_ agency: AgencyCode, _ act: Act, number: Int, _ notice: Notice) {
        self.agency = agency
        position = act.position
        self.number = number
        subject = notice.subject ?? act.subject
        self.notice = notice
        at = act.at
    }

    var values: [SQLValue] {
        let (account, role): (SQLValue, SQLValue) =
            switch notice.recipient {
            case .account(let account): (.storable(account.rawValue), .null)
            case .role(let role): (.null, .text(role.rawValue))
            }
        return [
            .text(agency.rawValue), SQLValue(position), SQLValue(number), .text(subject.rawValue), account, role,
            .storable(notice.sentence), SQLValue(at.milliseconds),
        ]
    }
}

/// The table `notice`: word to people of the office, as acts gave it.
enum NoticeTable {
    /// In the order of ``NoticeRow/values``.
    static let columns = names.joined(separator: ", ")

    static func columns(_ table: String) -> String { names.map { table + $0 }.joined(separator: ", ") }

    private static let names = [
        "agency", "position", "number", "subject", "account", "role", "sentence", "recorded_at",
    ]

    static func insert(_ rows: [NoticeRow], in db: Transaction) throws(StorageError) {
        for row in rows {
            try db.post(
                """
                INSERT INTO notice (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                row.values
            )
        }
    }
}
