package import Disclosure
import Foundation
import LegalClock

/// Accounts, secrets, links and sessions in a database.
///
///     let access = SQLAccessStore(database, log: ledger.log, clock: systemClock)
///
/// Every change is one transaction about the chain of the account's agency: rows and acts are kept together or not at all.
/// What counts failures of addresses and of unknown names is in memory, so a program has one store.
package struct SQLAccessStore: AccessStore {
    let database: any Database
    let acts: AccountActs
    let clock: ServerClock
    let work: PasswordWork
    let pace: RefusalPace
    /// Of names that are nobody's, counted as those of accounts are.
    let strangers = FailureMemory(.account)
    let addresses = FailureMemory(.address)

    /// Seconds a link is good for.
    static let linkLife: Int64 = 72 * 3_600
    static let firstLinkLife: Int64 = 24 * 3_600
    /// What a transaction is about that makes the first account.
    static let first = "access:first"

    /// - Parameters:
    ///   - log: of the ledger that has the same clock.
    ///   - cost: of a password; tests take a small one.
    ///   - pace: of refusals; tests take none.
    package init(
        _ database: any Database,
        log: ActLog,
        clock: @escaping ServerClock,
        cost: PasswordHash.Cost = .standard,
        pace: RefusalPace = .standard
    ) {
        self.database = database
        acts = AccountActs(log: log)
        self.clock = clock
        work = PasswordWork(cost: cost, most: max(1, ProcessInfo.processInfo.activeProcessorCount / 2))
        self.pace = pace
    }

    package func isUntouched() async throws -> Bool {
        try await database.read { db in try AccountTable.isEmpty(in: db) }
    }

    /// A change of one account in its agency's chain, by someone of that agency or of one above it.
    func change<Value: Sendable>(
        _ id: AccountID,
        by actor: Actor,
        _ body: @escaping @Sendable (AccountRow, _ acting: Actor, Transaction) throws -> Value
    ) async throws -> Value {
        guard let agency = try await database.read({ db in try AccountTable.find(id, in: db)?.agency }) else {
            throw LedgerRefusal.noSuchSubject
        }
        return try await database.write(about: [ActLog.chain(of: agency)]) { db in
            guard let row = try AccountTable.find(id, in: db) else { throw LedgerRefusal.noSuchSubject }
            return try body(row, AgencyScope.acting(actor, at: agency, in: db), db)
        }
    }

    /// Ends sessions of an account and says so in the record of the day.
    func endSessions(
        of id: AccountID,
        except kept: SessionID? = nil,
        because ending: SignInAct.Ending,
        by actor: Actor,
        in db: Transaction
    ) throws {
        var ended: [SignInAct] = []
        for session in try SessionTable.of(id, in: db) where session.id != kept {
            guard try SessionTable.delete(session.id, of: id, in: db) else { continue }
            ended.append(.sessionEnded(session.id, because: ending))
        }
        try TicketTable.void(id, in: db)
        try acts.note(ended, of: id, by: actor, at: clock(), in: db)
    }
}

extension AccountRow {
    /// The account acting for itself. Who has no role yet acts by the program's leave.
    func actor(from origin: String) -> Actor {
        Actor(account: account, agency: agency, roles: roles.isEmpty ? [.program] : roles, origin: origin)
    }
}
