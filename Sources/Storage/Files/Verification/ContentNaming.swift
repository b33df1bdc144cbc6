import Disclosure

/// Whose content does not hold: letters by their numbers, other files by what they belong to. Names that somebody gave to
/// files are not said, because they may name people.
struct ContentNaming: Sendable {
    private let content: String
    private let wrong: ContentWalk.Wrong
    private let database: any Database

    init(_ content: String, _ wrong: ContentWalk.Wrong, in database: any Database) {
        self.content = content
        self.wrong = wrong
        self.database = database
    }

    func faults() async throws -> [LedgerFault] {
        try await database.read { db in
            var conditions = SQLConditions()
            conditions.add(.text(content)) { "f.content = \($0)" }
            let rows = try db.rows(
                "SELECT f.id, f.agency, f.subject, f.kind FROM file f \(conditions.whereClause) ORDER BY f.id",
                conditions.values
            )
            return try rows.map { try fault($0, in: db) }
        }
    }

    private func fault(_ row: SQLRow, in db: Transaction) throws -> LedgerFault {
        let agency = AgencyCode(rawValue: try row.text("agency"))
        let subject = try row.optionalText("subject")
        let kind = FileKind.named(try row.text("kind"))?.title ?? "文件"
        let what =
            try subject.flatMap { try LetterName.find(content, subject: $0, in: agency, db) }
            ?? "\(kind)（\(subject ?? "不属于任何事项")，文件编号 \(try row.text("id"))）"
        let words =
            switch wrong {
            case .changed: "\(what)的内容被改动：与散列值不符。"
            case .missing: "\(what)的内容缺失或者不完整。"
            }
        return LedgerFault(.file, agency, subject: subject, words)
    }
}

/// 云财公开补〔2026〕1号（政府信息公开申请补正告知书，request/2026-0001）
enum LetterName {
    static func of(_ letter: IssuedLetter, _ subject: String) -> String {
        "\(letter.number)（\(letter.kind.title)，\(subject)）"
    }

    /// `nil` when no act of the subject names the content.
    static func find(_ content: String, subject: String, in agency: AgencyCode, _ db: Transaction) throws -> String? {
        try LetterActs.issued(of: [subject], in: agency, db)
            .first { $0.letter.digest == content || $0.letter.recordDigest == content }
            .map { letter in
                let part = letter.letter.digest == content ? "文件" : "底本"
                return of(letter.letter, subject) + part
            }
    }
}
