import Disclosure
import LegalClock

/// Files by who gave them, and the contents they have.
enum FileTable {
    private static let columns = """
        SELECT f.id, f.agency, f.subject, f.kind, f.name, f.content, f.account, f.kept_at, c.size, c.type
        FROM file f JOIN file_content c ON c.hash = f.content
        """

    static func files(_ conditions: SQLConditions, in db: Transaction) throws(StorageError) -> [KeptFile] {
        let rows = try db.rows("\(columns) \(conditions.whereClause) ORDER BY f.kept_at, f.id", conditions.values)
        var files: [KeptFile] = []
        for row in rows { files.append(try file(row)) }
        return files
    }

    private static func file(_ row: SQLRow) throws(StorageError) -> KeptFile {
        let name = FileName(kept: try row.text("name"))
        let kind = try row.text("kind")
        return KeptFile(
            id: FileID(rawValue: try row.text("id")),
            agency: AgencyCode(rawValue: try row.text("agency")),
            subject: try row.optionalText("subject").flatMap(SubjectID.init(rawValue:)),
            kind: FileKind.named(kind) ?? FileKind(kind, kind, largest: 0, most: 0, []),
            name: name,
            type: FileType.named(try row.text("type")).refined(by: FileName.fileExtension(of: name.text)),
            size: try row.int("size"),
            hash: try row.text("content"),
            account: try row.optionalText("account").map(AccountID.init(rawValue:)),
            keptAt: Moment(milliseconds: Int64(try row.int("kept_at")))
        )
    }

    /// A content with its pieces, or one more use of the one that is there.
    static func putContent(_ file: KeptFile, type: FileType, chunks: [Int], in db: Transaction) throws(StorageError) {
        let now = SQLValue(file.keptAt.milliseconds)
        let isThere = try db.execute("UPDATE file_content SET used_at = $2 WHERE hash = $1", [.text(file.hash), now])
        guard isThere == 0 else { return }
        try db.execute(
            "INSERT INTO file_content (hash, size, type, chunk_size, used_at) VALUES ($1, $2, $3, $4, $5)",
            [.text(file.hash), SQLValue(file.size), .text(type.id), SQLValue(FileIntake.chunkSize), now]
        )
        try db.execute(
            "INSERT INTO file_part (content, position, chunk) VALUES ($1, $2, $3)",
            [.text(file.hash)],
            each: chunks.enumerated().map { [SQLValue($0.offset), SQLValue($0.element)] }
        )
    }

    static func insert(_ file: KeptFile, in db: Transaction) throws(StorageError) {
        try db.execute(
            """
            INSERT INTO file (id, agency, subject, kind, name, content, account, kept_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .text(file.id.rawValue), .text(file.agency.rawValue), SQLValue(file.subject?.rawValue),
                .text(file.kind.id), .text(file.name.text), .text(file.hash), SQLValue(file.account?.rawValue),
                SQLValue(file.keptAt.milliseconds),
            ]
        )
    }

    /// Files that belong to nothing yet, or to that subject already: all or none.
    static func attach(
        _ files: [FileID],
        to subject: SubjectID,
        of agency: AgencyCode,
        in db: Transaction
    ) throws {
        guard !files.isEmpty else { return }
        for file in files {
            let isThere = try db.execute(
                """
                UPDATE file SET subject = $3
                WHERE id = $1 AND agency = $2 AND (subject IS NULL OR subject = $3)
                """,
                [.text(file.rawValue), .text(agency.rawValue), .text(subject.rawValue)]
            )
            guard isThere == 1 else { throw FileRefusal.gone }
        }
        for kind in FileKind.all {
            let count = try count(of: subject, in: agency, kind, in: db)
            guard count <= kind.mostPerSubject else { throw FileRefusal.tooMany(kind) }
        }
    }

    /// Forgets who gave a file and under what name; the sweep does the rest.
    static func drop(_ file: FileID, in agency: AgencyCode, in db: Transaction) throws(StorageError) {
        try db.post(
            "DELETE FROM file WHERE id = $1 AND agency = $2",
            [.text(file.rawValue), .text(agency.rawValue)]
        )
    }

    /// Forgets who gave the files of a subject and under what names; the sweep does the rest.
    static func drop(of subject: SubjectID, in agency: AgencyCode, in db: Transaction) throws(StorageError) {
        try db.post(
            "DELETE FROM file WHERE agency = $1 AND subject = $2",
            [.text(agency.rawValue), .text(subject.rawValue)]
        )
    }

    /// Those of a kind that belong to the requests of a person.
    static func drop(
        _ kind: FileKind,
        ofRequestsBy person: PersonID,
        in agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) {
        try db.post(
            """
            DELETE FROM file WHERE agency = $1 AND kind = $2
                AND subject IN (SELECT r.subject FROM request r WHERE r.agency = $1 AND r.applicant = $3)
            """,
            [.text(agency.rawValue), .text(kind.id), .text(person.rawValue)]
        )
    }

    static func count(
        of subject: SubjectID,
        in agency: AgencyCode,
        _ kind: FileKind,
        in db: Transaction
    ) throws(StorageError) -> Int {
        try db.first(
            "SELECT COUNT(*) AS number FROM file WHERE agency = $1 AND subject = $2 AND kind = $3",
            [.text(agency.rawValue), .text(subject.rawValue), .text(kind.id)]
        )?.int("number") ?? 0
    }

    static func looseCount(of account: AccountID, in agency: AgencyCode, in db: Transaction) throws(StorageError) -> Int
    {
        try db.first(
            "SELECT COUNT(*) AS number FROM file WHERE agency = $1 AND account = $2 AND subject IS NULL",
            [.text(agency.rawValue), .text(account.rawValue)]
        )?.int("number") ?? 0
    }
}
