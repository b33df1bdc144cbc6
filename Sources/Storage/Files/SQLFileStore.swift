package import Disclosure
package import LegalClock

/// Files in a database.
///
///     let files = SQLFileStore(database, now: clock)
///     let letter = try await files.keep(NewFile(agency: code, kind: .letter, givenName: "答复书.pdf"), from: body)
package struct SQLFileStore: FileStore {
    /// How many files an account may have uploaded that belong to nothing yet.
    private static let mostLoose = 200

    private let database: any Database
    private let now: @Sendable () -> Moment

    package init(_ database: any Database, now: @escaping @Sendable () -> Moment) {
        self.database = database
        self.now = now
    }

    package func keep<Pieces: AsyncSequence>(_ new: NewFile, from bytes: Pieces) async throws -> KeptFile
    where Pieces.Element: Collection<UInt8> {
        let now = now()
        var intake = FileIntake(new.kind, at: now.milliseconds, into: database)
        for try await piece in bytes { try await intake.take(piece) }
        let (type, hash) = try await intake.end(name: new.givenName)
        let named = type.refined(by: FileName.fileExtension(of: new.givenName))
        let file = KeptFile(
            id: FileID(rawValue: RandomBytes.hexadecimal(16)),
            agency: new.agency,
            subject: new.subject,
            kind: new.kind,
            name: FileName(new.givenName, type: named),
            type: named,
            size: intake.size,
            hash: hash,
            account: new.account,
            keptAt: now
        )
        try await insert(file, type: type, chunks: intake.chunks)
        return file
    }

    private func insert(_ file: KeptFile, type: FileType, chunks: [Int]) async throws {
        let owner = file.subject?.rawValue ?? file.account?.rawValue ?? file.id.rawValue
        let subjects = [Self.lock(file.agency, owner), "file content \(file.hash)"]
        do {
            try await database.write(about: subjects) { db in
                try Self.checkCount(file, in: db)
                try FileTable.putContent(file, type: type, chunks: chunks, in: db)
                try FileTable.insert(file, in: db)
            }
        } catch let error as StorageError where error.kind == .constraint(.foreignKey) {
            // It took more than a day, and a sweep removed its first pieces.
            throw FileRefusal.brokenOff
        }
    }

    private static func checkCount(_ file: KeptFile, in db: Transaction) throws {
        if let subject = file.subject {
            let count = try FileTable.count(of: subject, in: file.agency, file.kind, in: db)
            guard count < file.kind.mostPerSubject else { throw FileRefusal.tooMany(file.kind) }
        } else if let account = file.account {
            let count = try FileTable.looseCount(of: account, in: file.agency, in: db)
            guard count < mostLoose else { throw FileRefusal.tooManyLoose }
        }
    }

    package func file(_ id: FileID, of agency: AgencyCode) async throws -> KeptFile? {
        try await database.read { db in
            var conditions = Self.conditions(agency)
            conditions.add(.text(id.rawValue)) { "f.id = \($0)" }
            return try FileTable.files(conditions, in: db).first
        }
    }

    package func files(of subject: SubjectID, in agency: AgencyCode) async throws -> [KeptFile] {
        try await database.read { db in
            var conditions = Self.conditions(agency)
            conditions.add(.text(subject.rawValue)) { "f.subject = \($0)" }
            return try FileTable.files(conditions, in: db)
        }
    }

    package func bytes(of file: KeptFile, in range: Range<Int>) -> FileBytes {
        let range = range.clamped(to: 0..<file.size)
        return FileBytes(in: range) { offset in
            let bytes = try await database.read { db in try ChunkTable.bytes(of: file.hash, from: offset, in: db) }
            guard let bytes, !bytes.isEmpty else { throw StorageError(.failed, "文件的内容已不在数据库中。") }
            return bytes
        }
    }

    package func attach(_ files: [FileID], to subject: SubjectID, of agency: AgencyCode) async throws {
        try await database.write(about: [Self.lock(agency, subject.rawValue)]) { db in
            try FileTable.attach(files, to: subject, of: agency, in: db)
        }
    }

    package func drop(_ file: FileID, of agency: AgencyCode) async throws {
        try await database.write(about: [Self.lock(agency, file.rawValue)]) { db in
            try FileTable.drop(file, in: agency, in: db)
        }
    }

    package func sweep() async throws -> Sweeping {
        try await FileSweep(before: now().adding(seconds: -86_400).milliseconds, in: database).run()
    }

    private static func conditions(_ agency: AgencyCode) -> SQLConditions {
        var conditions = SQLConditions()
        conditions.add(.text(agency.rawValue)) { "f.agency = \($0)" }
        return conditions
    }

    private static func lock(_ agency: AgencyCode, _ owner: String) -> String { "file \(agency)/\(owner)" }
}
