import Disclosure

/// Every kept letter is named by an act of its case: one that was put there without, or exchanged, is found.
struct LetterMention: Sendable {
    private struct Kept: Sendable {
        let id: String
        let agency: String
        let subject: String
        let kind: String
        let content: String
    }

    /// More files than a case may have letters.
    private static let page = 1_000

    private let database: any Database

    init(_ database: any Database) { self.database = database }

    func faults() async throws -> [LedgerFault] {
        var faults: [LedgerFault] = []
        var last = (agency: "", subject: "")
        while true {
            let page = try await files(after: last)
            guard let final = page.last else { return faults }
            // The last case of a full page may go on behind it.
            let isWhole = page.count < Self.page || page[0].subject == final.subject && page[0].agency == final.agency
            let whole = isWhole ? page : page.filter { $0.subject != final.subject || $0.agency != final.agency }
            if let end = whole.last { last = (end.agency, end.subject) }
            for (agency, files) in Dictionary(grouping: whole, by: \.agency) {
                faults += try await unmentioned(files, AgencyCode(rawValue: agency))
            }
        }
    }

    private func files(after last: (agency: String, subject: String)) async throws -> [Kept] {
        try await database.read { db in
            try db.rows(
                """
                SELECT id, agency, subject, kind, content FROM file
                WHERE kind IN ('\(FileKind.letter.id)', '\(FileKind.letterRecord.id)')
                    AND subject IS NOT NULL AND (agency, subject) > ($1, $2)
                ORDER BY agency, subject LIMIT \(Self.page)
                """,
                [.text(last.agency), .text(last.subject)]
            ).map {
                Kept(
                    id: try $0.text("id"),
                    agency: try $0.text("agency"),
                    subject: try $0.text("subject"),
                    kind: try $0.text("kind"),
                    content: try $0.text("content")
                )
            }
        }
    }

    private func unmentioned(_ files: [Kept], _ agency: AgencyCode) async throws -> [LedgerFault] {
        let subjects = Set(files.map(\.subject)).sorted()
        let acts = try await database.read { db in try LetterActs.issued(of: subjects, in: agency, db) }
        var named: Set<String> = []
        for (subject, letter) in acts {
            named.insert("\(subject) \(FileKind.letter.id) \(letter.digest)")
            named.insert("\(subject) \(FileKind.letterRecord.id) \(letter.recordDigest)")
        }
        return files.filter { !named.contains("\($0.subject) \($0.kind) \($0.content)") }.map { file in
            let kind = FileKind.named(file.kind)?.title ?? ""
            return LedgerFault(
                .file,
                agency,
                subject: file.subject,
                "\(kind)（\(file.subject)，文件编号 \(file.id)）没有记录：不是本系统制发的文书，或者被调换。"
            )
        }
    }
}
