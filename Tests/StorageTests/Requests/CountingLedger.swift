import Disclosure
import LegalClock
import Storage

/// Counts how many subjects are read and folded.
struct CountingLedger: Ledger {
    let ledger: SQLLedger
    let folded = Counter()

    func record<S: Subject>(_ command: Command<S>) async throws -> Standing<S> { try await ledger.record(command) }

    func record<S: Subject, T: Subject>(
        _ command: Command<S>,
        affecting consequences: @escaping @Sendable (Standing<S>, [S.Content]) throws -> [Command<T>]
    ) async throws -> Standing<S> {
        try await ledger.record(command, affecting: consequences)
    }

    func record<S: Subject>(
        _ step: Step,
        each ids: [SubjectID],
        by actor: Actor,
        rule: @escaping Command<S>.Rule
    ) async throws -> Int {
        for _ in ids { folded.next() }
        return try await ledger.record(step, each: ids, by: actor, rule: rule)
    }

    func standings<S: Subject>(
        _ type: S.Type,
        _ ids: [SubjectID],
        of agency: AgencyCode
    ) async throws -> [Standing<S>] {
        for _ in ids { folded.next() }
        return try await ledger.standings(type, ids, of: agency)
    }

    func standing<S: Subject>(_ type: S.Type, _ id: SubjectID, of agency: AgencyCode) async throws -> Standing<S>? {
        if type == DisclosureRequest.self { folded.next() }
        return try await ledger.standing(type, id, of: agency)
    }

    func acts(of subject: SubjectID, in agency: AgencyCode) async throws -> [Act] {
        try await ledger.acts(of: subject, in: agency)
    }

    func desk(_ query: DeskQuery) async throws -> [DeskRow] { try await ledger.desk(query) }
    func count(_ query: DeskQuery) async throws -> DeskCount { try await ledger.count(query) }
    func page(_ query: DeskQuery) async throws -> DeskPage { try await ledger.page(query) }
    func acts(_ query: ActQuery) async throws -> [Act] { try await ledger.acts(query) }
    func count(_ query: ActQuery) async throws -> Int { try await ledger.count(query) }
}

/// Counts transactions.
struct CountingDatabase: Database {
    let database: any Database
    let transactions = Counter()

    var dialect: Dialect { database.dialect }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        transactions.next()
        return try await database.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        transactions.next()
        return try await database.write(body)
    }

    func write<Value: Sendable>(
        about subjects: [String],
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        transactions.next()
        return try await database.write(about: subjects, body)
    }

    func writeAlone<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        transactions.next()
        return try await database.writeAlone(body)
    }

    func close() async throws { try await database.close() }
}
