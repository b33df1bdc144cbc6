import Disclosure

/// Every letter that an act names has its two files, or was erased with the person it named and has none.
struct LetterPresence: Sendable {
    private static let page = 5_000

    private let agency: AgencyCode
    private let database: any Database

    init(_ agency: AgencyCode, in database: any Database) {
        self.agency = agency
        self.database = database
    }

    /// - Parameter counting: told how many letters there are, a stretch of the chain at a time.
    func faults(counting: (Int) -> Void) async throws -> [LedgerFault] {
        let last = try await database.read { [agency] db in
            try db.first("SELECT MAX(position) AS last FROM act WHERE agency = $1", [.text(agency.rawValue)])?
                .optionalInt("last")
        }
        var faults: [LedgerFault] = []
        for first in stride(from: 1, through: last ?? 0, by: Self.page) {
            let found = try await database.read { db in try stretch(first...first + Self.page - 1, in: db) }
            counting(found.letters)
            faults += found.faults
        }
        return faults
    }

    private func stretch(_ positions: ClosedRange<Int>, in db: Transaction) throws -> (
        letters: Int, faults: [LedgerFault]
    ) {
        // Acts first: files come with them, and go with an act that is read after them.
        let letters = try LetterActs.issued(positions, of: agency, in: db)
        guard !letters.isEmpty else { return (0, []) }
        let subjects = Set(letters.map(\.subject.rawValue)).sorted()
        let files = try Self.files(of: subjects, in: agency, db)
        let erased = try LetterActs.erased(of: subjects, in: agency, db)
        return (
            letters.count,
            letters.compactMap { subject, letter in
                let subject = subject.rawValue
                let isErased = erased[subject]?.contains(letter.number) == true
                return fault(letter, subject, files[subject] ?? [], isErased: isErased)
            }
        )
    }

    private func fault(_ letter: IssuedLetter, _ subject: String, _ files: Set<String>, isErased: Bool) -> LedgerFault?
    {
        let name = LetterName.of(letter, subject)
        let kept = [
            (FileKind.letter, letter.digest, "文件"), (FileKind.letterRecord, letter.recordDigest, "底本"),
        ].filter { files.contains("\($0.0.id) \($0.1)") }
        if isErased {
            return kept.isEmpty
                ? nil : LedgerFault(.file, agency, subject: subject, "\(name)已经随个人信息销毁，\(kept[0].2)却还在。")
        }
        guard kept.count < 2 else { return nil }
        let missing = kept.isEmpty ? "文件和底本" : kept[0].0 == .letter ? "底本" : "文件"
        return LedgerFault(.file, agency, subject: subject, "\(name)的\(missing)缺失：记录中有这件文书，文件中没有。")
    }

    /// `letter 9f86…` of each subject.
    private static func files(of subjects: [String], in agency: AgencyCode, _ db: Transaction) throws
        -> [String: Set<String>]
    {
        var files: [String: Set<String>] = [:]
        for start in stride(from: 0, to: subjects.count, by: LetterActs.mostSubjects) {
            var conditions = SQLConditions()
            conditions.add(.text(agency.rawValue)) { "agency = \($0)" }
            let part = subjects[start..<min(start + LetterActs.mostSubjects, subjects.count)]
            conditions.add("subject", isOneOf: part.map { .text($0) })
            conditions.add("kind", isOneOf: [.text(FileKind.letter.id), .text(FileKind.letterRecord.id)])
            let sql = "SELECT subject, kind, content FROM file \(conditions.whereClause)"
            for row in try db.rows(sql, conditions.values) {
                let key = "\(try row.text("kind")) \(try row.text("content"))"
                files[try row.text("subject"), default: []].insert(key)
            }
        }
        return files
    }
}
