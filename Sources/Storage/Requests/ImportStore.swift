package import Disclosure
package import LegalClock

/// Takes cases of an old register over: all of them in one transaction, or none.
///
///     let ids = try await ImportStore(database, log: ledger.log, clock: systemClock)
///         .takeOver(reading.cases, file: "2023年台账.csv", by: actor, in: calendar)
package struct ImportStore: Sendable {
    /// So many in one file: a transaction that an office does not notice.
    package static let most = 20_000

    private let database: any Database
    private let log: ActLog
    private let clock: ServerClock

    package init(_ database: any Database, log: ActLog, clock: @escaping ServerClock) {
        self.database = database
        self.log = log
        self.clock = clock
    }

    /// - Returns: the numbers the cases got here, in the order of the rows.
    /// - Throws: a ``Refusal`` or a failure of the database; nothing is kept then.
    package func takeOver(
        _ cases: [TakenOverCase],
        file: String,
        by actor: Actor,
        in calendar: WorkingCalendar
    ) async throws -> [SubjectID] {
        guard cases.count <= Self.most else { throw LedgerRefusal.tooLarge }
        return try await database.write(about: [ActLog.chain(of: actor.agency)]) { [log, clock] db in
            var numbers: [SubjectID] = []
            for old in cases {
                let person = Person(
                    id: PersonTable.newID(),
                    agency: actor.agency,
                    details: PersonDetails(name: old.applicant, phone: old.phone)
                )
                let command = Command<DisclosureRequest>(
                    .importRequests,
                    .next(series: SQLRequestStore.series, digits: 4),
                    by: actor
                ) { _, _ in
                    DisclosureRequest.takeOver(old, file: file, applicant: person.id, in: calendar)
                }
                numbers.append(try log.record(command, in: db).id)
                try PersonTable.save(person, at: clock(), in: db)
            }
            return numbers
        }
    }
}
