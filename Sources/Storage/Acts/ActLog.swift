package import Disclosure
import LegalClock

/// Records acts inside a transaction, so that a store can keep rows of its own together with them.
///
///     try await database.write(about: [ActLog.chain(of: agency)]) { db in
///         try AccountTable.save(account, in: db)
///         return try log.record(command, in: db)
///     }
///
/// The transaction must be about the agency's chain (``chain(of:)``), so that acts of one agency come one after another
/// on whatever node. Everything derived from the acts is brought up to them in the same transaction.
package struct ActLog: Sendable {
    private let clock: ServerClock

    package init(clock: @escaping ServerClock) { self.clock = clock }

    /// What a transaction that records acts of the agency is about.
    package static func chain(of agency: AgencyCode) -> String { "chain:" + agency.rawValue }

    /// - Throws: a ``Refusal``, what the rule throws, an ``ActFault`` or a ``StorageError``. Nothing is kept then, if the
    ///   error is let through.
    @discardableResult
    package func record<S: Subject>(_ command: Command<S>, in db: Transaction) throws -> Standing<S> {
        try recordContents(command, in: db).standing
    }

    /// With what its acts do to other subjects of the agency.
    func record<S: Subject, T: Subject>(
        _ command: Command<S>,
        affecting consequences: (Standing<S>, [S.Content]) throws -> [Command<T>],
        in db: Transaction
    ) throws -> Standing<S> {
        let done = try recordContents(command, in: db)
        for consequence in try consequences(done.standing, done.contents) {
            guard consequence.actor.agency == command.actor.agency else { throw LedgerRefusal.noSuchSubject }
            try record(consequence, in: db)
        }
        return done.standing
    }

    /// With what the rule answered.
    private func recordContents<S: Subject>(
        _ command: Command<S>,
        in db: Transaction
    ) throws -> (standing: Standing<S>, contents: [S.Content]) {
        let authority = try Permissions.authority(for: command.step, command.actor)
        let agency = command.actor.agency
        var (head, id, known) = try target(of: command, in: db)
        let at = try instant(after: head)
        var folding = try Folding<S>(id, agency, known)
        let contents = try command.rule(folding.subject, Command<S>.Setting(id: id, at: at))
        guard !contents.isEmpty else { return (folding.standing, []) }
        try folding.write(contents, authority, at, to: &head, in: db)
        try head.write(agency, in: db)
        try Revision.advance(for: agency.rawValue, in: db)
        return (folding.standing, contents)
    }

    /// The same step of many subjects, the head of the chain read and written once.
    ///
    /// - Parameter folded: as they were a moment ago; those that got acts meanwhile are folded again.
    /// - Returns: of how many something was recorded.
    func record<S: Subject>(
        _ step: Step,
        each folded: [Folding<S>],
        by actor: Actor,
        rule: Command<S>.Rule,
        in db: Transaction
    ) throws -> Int {
        let authority = try Permissions.authority(for: step, actor)
        var head = try ChainHead.read(actor.agency, in: db)
        let at = try instant(after: head)
        var count = 0
        for var folding in try Folding.renewed(folded, of: actor.agency, in: db) {
            let id = folding.standing.id
            let contents = try rule(folding.subject, Command<S>.Setting(id: id, at: at))
            guard !contents.isEmpty else { continue }
            try folding.write(contents, authority, at, to: &head, in: db)
            count += 1
        }
        guard count > 0 else { return 0 }
        try head.write(actor.agency, in: db)
        try Revision.advance(for: actor.agency.rawValue, in: db)
        return count
    }

    private func instant(after head: ChainHead) throws(LedgerRefusal) -> Moment {
        try ClockRule.instant(now: clock(), after: head.at)
    }

    /// The end of the chain, the subject a command is about, and its acts.
    private func target<S: Subject>(
        of command: Command<S>,
        in db: Transaction
    ) throws -> (ChainHead, SubjectID, [Act]) {
        let agency = command.actor.agency
        switch command.target {
        case .existing(let id, let seen):
            guard id.kind == S.kind else { throw LedgerRefusal.noSuchSubject }
            let (head, known) = try ChainHead.read(agency, with: id, in: db)
            guard !known.isEmpty else { throw LedgerRefusal.noSuchSubject }
            if let seen, seen != known.count {
                throw LedgerRefusal.changedMeanwhile(Array(known.dropFirst(max(0, seen))))
            }
            return (head, id, known)
        case .new(let id):
            guard id.kind == S.kind, SubjectID(rawValue: id.rawValue) == id else {
                throw ActFault("“\(id.key)”不能作为编号。")
            }
            let (head, known) = try ChainHead.read(agency, with: id, in: db)
            guard known.isEmpty else { throw LedgerRefusal.changedMeanwhile(known) }
            return (head, id, [])
        case .next(let series, let digits):
            let (head, last) = try SeriesTable.last(S.kind, series, of: agency, in: db)
            let year = try instant(after: head).day.year
            let number = (last[year] ?? 0) + 1
            let id = SeriesNumber(series: series, year: year, number: number).id(S.kind, digits: digits)
            guard SubjectID(rawValue: id.rawValue) == id else { throw ActFault("“\(series)”不能作为编号的前缀。") }
            return (head, id, [])
        }
    }
}
