import Crypto
package import Disclosure
package import LegalClock

/// Takes cases of an old register over: all of them in one transaction, or none.
///
///     let taken = try await ImportStore(database, log: ledger.log, clock: systemClock)
///         .takeOver(reading.cases, from: file, by: actor, in: calendar)
package struct ImportStore: RegisterImportStore {
    private let database: any Database
    private let log: ActLog
    private let clock: ServerClock

    package init(_ database: any Database, log: ActLog, clock: @escaping ServerClock) {
        self.database = database
        self.log = log
        self.clock = clock
    }

    /// What ``RegisterFile/checksum`` says of bytes: SHA-256 in hexadecimal digits.
    package static func checksum(of bytes: [UInt8]) -> String {
        Array(SHA256.hash(data: bytes)).hexadecimal
    }

    package func earlier(_ file: RegisterFile, of agency: AgencyCode) async throws -> SubjectID? {
        try await database.read { db in try Self.earlier(file, of: agency, in: db) }
    }

    package func known(_ cases: [TakenOverCase], of agency: AgencyCode) async throws -> [Int: SubjectID] {
        try await database.read { db in try Self.known(cases, of: agency, in: db) }
    }

    package func takeOver(
        _ cases: [TakenOverCase],
        from file: RegisterFile,
        by actor: Actor,
        in calendar: WorkingCalendar
    ) async throws -> RegisterTaken {
        _ = try Permissions.authority(for: .importRequests, actor)
        let begin = try RegisterImport.begin(file, cases)
        return try await database.write(about: [ActLog.chain(of: actor.agency)]) { [log, clock] db in
            // Asked again, because somebody may have imported it since it was looked at.
            if let id = try Self.earlier(file, of: actor.agency, in: db) { throw RegisterImportRefusal.sameFile(id) }
            if let known = try Self.known(cases, of: actor.agency, in: db).min(by: { $0.key < $1.key }) {
                throw RegisterImportRefusal.known(row: known.key, known.value)
            }
            let target = Command<RegisterImport>.Target.next(series: RegisterImport.series, digits: 4)
            let id = try log.record(Command(.importRequests, target, by: actor) { _, _ in begin }, in: db).id
            let at = clock()
            let numbers = try cases.map { old in
                try Self.record(old, file.name, id, by: actor, in: calendar, at: at, log, db)
            }
            let end = Command(.importRequests, RegisterImport.self, id, seen: nil, by: actor) { _, _ in
                RegisterImport.end(cases, as: numbers)
            }
            try log.record(end, in: db)
            return RegisterTaken(id: id, cases: numbers)
        }
    }

    private static func record(
        _ old: TakenOverCase,
        _ file: String,
        _ batch: SubjectID,
        by actor: Actor,
        in calendar: WorkingCalendar,
        at: Moment,
        _ log: ActLog,
        _ db: Transaction
    ) throws -> SubjectID {
        let person = Person(
            id: PersonTable.newID(),
            agency: actor.agency,
            details: PersonDetails(name: old.applicant, phone: old.phone)
        )
        let target = Command<DisclosureRequest>.Target.next(series: SQLRequestStore.series, digits: 4)
        let command = Command<DisclosureRequest>(.importRequests, target, by: actor) { _, _ in
            DisclosureRequest.takeOver(old, file: file, batch: batch.key, applicant: person.id, in: calendar)
        }
        let id = try log.record(command, in: db).id
        try PersonTable.save(person, at: at, in: db)
        return id
    }

    // MARK: What was imported before

    private static func earlier(
        _ file: RegisterFile,
        of agency: AgencyCode,
        in db: Transaction
    ) throws -> SubjectID? {
        // As texts, the keys of this kind lie between these two.
        let kind = RegisterImport.kind.rawValue
        let rows = try db.rows(
            """
            SELECT \(ActTable.columns) FROM act a
            WHERE a.agency = $1 AND a.subject > $2 AND a.subject < $3 AND a.ordinal = 1
            """,
            [.text(agency.rawValue), .text(kind + "/"), .text(kind + "0")]
        )
        return try rows.lazy.map { try ActTable.act($0, agency) }.first { act in
            guard case .read(let other) = try Recorded<RegisterImportAct>(act).content else { return false }
            return other.checksum == file.checksum && other.sheet == file.sheet
        }?.subject
    }

    private static func known(
        _ cases: [TakenOverCase],
        of agency: AgencyCode,
        in db: Transaction
    ) throws -> [Int: SubjectID] {
        let days = cases.map(\.receivedOn)
        guard let first = days.min(), let last = days.max() else { return [:] }
        let rows = try db.rows(
            """
            SELECT r.subject AS id, r.received, a.fields, s.title, p.name AS person
            FROM request r
            JOIN act a ON a.agency = r.agency AND a.subject = r.subject AND a.ordinal = 1 AND a.name = 'imported'
            JOIN subject s ON s.agency = r.agency AND s.id = r.subject
            LEFT JOIN person p ON p.id = r.applicant
            WHERE r.agency = $1 AND r.received >= $2 AND r.received <= $3
            """,
            [.text(agency.rawValue), .text(first.description), .text(last.description)]
        )
        var there: [CaseKey: SubjectID] = [:]
        for row in rows {
            let number = try ActFields(json: try row.blob("fields")).optionalText("number") ?? ""
            guard let id = SubjectID(rawValue: try row.text("id")), let received = CivilDate(try row.text("received"))
            else { continue }
            let person = try row.optionalText("person") ?? ""
            there[CaseKey(number: number, receivedOn: received, title: try row.text("title"), applicant: person)] = id
        }
        return cases.reduce(into: [:]) { known, old in known[old.row] = there[old.key] }
    }
}
