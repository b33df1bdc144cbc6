package import Disclosure
import LegalClock

/// A ledger in memory, slow and obvious: what the ledgers on databases are compared with, and what pages are tested on.
///
///     let ledger = MemoryLedger { Moment(milliseconds: 1_795_240_800_000) }
///     try await ledger.record(Command(.assign, .next(series: "assignment", digits: 4), by: actor) { … })
package actor MemoryLedger: Ledger {
    private let clock: ServerClock
    private let kinds: [SubjectEntry]
    private var acts: [Act] = []

    package init(kinds: [SubjectEntry] = SubjectCatalogue.all, clock: @escaping ServerClock) {
        self.kinds = kinds
        self.clock = clock
    }

    @discardableResult
    package func record<S: Subject>(_ command: Command<S>) throws -> Standing<S> {
        try recordContents(command).0
    }

    @discardableResult
    package func record<S: Subject, T: Subject>(
        _ command: Command<S>,
        affecting consequences: @escaping @Sendable (Standing<S>, [S.Content]) throws -> [Command<T>]
    ) throws -> Standing<S> {
        let before = acts
        do {
            let (standing, contents) = try recordContents(command)
            for consequence in try consequences(standing, contents) {
                guard consequence.actor.agency == command.actor.agency else { throw LedgerRefusal.noSuchSubject }
                try record(consequence)
            }
            return standing
        } catch {
            acts = before
            throw error
        }
    }

    private func recordContents<S: Subject>(_ command: Command<S>) throws -> (Standing<S>, [S.Content]) {
        let agency = command.actor.agency
        let authority = try Permissions.authority(for: command.step, command.actor)
        let at = try ClockRule.instant(now: clock(), after: chain(agency).last?.at)
        let (id, known) = try target(of: command, at.day.year)
        var subject = try S(id: id, acts: known)
        let contents = try command.rule(subject, Command<S>.Setting(id: id, at: at))
        guard contents.allSatisfy({ $0.fields.json.count <= ActFields.longestJSON }) else {
            throw LedgerRefusal.tooLarge
        }
        for content in contents {
            let act = act(content, about: id, authority, at, agency)
            acts.append(act)
            subject.apply(try Recorded(act))
        }
        return (Standing(id: id, subject: subject, ordinal: known.count + contents.count), contents)
    }

    private func act(
        _ content: some ActContent,
        about id: SubjectID,
        _ authority: Authority,
        _ at: Moment,
        _ agency: AgencyCode
    ) -> Act {
        var act = Act(
            agency: agency,
            position: chain(agency).count + 1,
            subject: id,
            ordinal: acts(of: id, in: agency).count + 1,
            name: content.name,
            version: type(of: content).version,
            authority: authority,
            at: at,
            fields: content.fields
        )
        act.seal = SHA256Reference.digest((chain(agency).last?.seal ?? []) + act.sealedBytes)
        return act
    }

    private func target<S: Subject>(of command: Command<S>, _ year: Int) throws -> (SubjectID, [Act]) {
        let agency = command.actor.agency
        switch command.target {
        case .existing(let id, let seen):
            let known = acts(of: id, in: agency)
            guard id.kind == S.kind, !known.isEmpty else { throw LedgerRefusal.noSuchSubject }
            if let seen, seen != known.count {
                throw LedgerRefusal.changedMeanwhile(Array(known.dropFirst(max(0, seen))))
            }
            return (id, known)
        case .new(let id):
            let known = acts(of: id, in: agency)
            guard known.isEmpty else { throw LedgerRefusal.changedMeanwhile(known) }
            return (id, [])
        case .next(let series, let digits):
            let given = chain(agency).compactMap { $0.subject.kind == S.kind ? SeriesNumber($0.subject) : nil }
                .filter { $0.series == series && $0.year == year }
            let number = (given.map(\.number).max() ?? 0) + 1
            return (SeriesNumber(series: series, year: year, number: number).id(S.kind, digits: digits), [])
        }
    }

    package func standing<S: Subject>(_ type: S.Type, _ id: SubjectID, of agency: AgencyCode) throws -> Standing<S>? {
        let known = acts(of: id, in: agency)
        guard id.kind == S.kind, !known.isEmpty else { return nil }
        return Standing(id: id, subject: try S(id: id, acts: known), ordinal: known.count)
    }

    package func acts(of subject: SubjectID, in agency: AgencyCode) -> [Act] {
        chain(agency).filter { $0.subject == subject }
    }

    private func chain(_ agency: AgencyCode) -> [Act] { acts.filter { $0.agency == agency } }

    package func acts(_ query: ActQuery) -> [Act] { Array(all(query).prefix(max(0, query.limit))) }

    package func count(_ query: ActQuery) -> Int { all(query).count }

    private func all(_ query: ActQuery) -> [Act] {
        chain(query.agency).reversed().filter { act in
            query.kind.map { $0 == act.subject.kind } ?? true
                && query.subject.map { $0 == act.subject } ?? true
                && query.account.map { $0 == act.authority.account } ?? true
                && query.name.map { $0 == act.name } ?? true
                && query.origin.map { $0 == act.authority.origin } ?? true
                && query.days.map { $0.contains(act.day) } ?? true
                && query.before.map { act.position < $0 } ?? true
        }
    }

    package func desk(_ query: DeskQuery) throws -> [DeskRow] {
        let rows = try found(query).sorted { Self.precedes($0, $1, by: query.order) }
        return Array(rows.dropFirst(max(0, query.offset)).prefix(max(0, query.limit)))
    }

    package func count(_ query: DeskQuery) throws -> DeskCount { DeskCount(try found(query).count) }

    package func page(_ query: DeskQuery) throws -> DeskPage {
        DeskPage(rows: try desk(query), count: try count(query))
    }

    private func found(_ query: DeskQuery) throws -> [DeskRow] {
        let search = SearchWords(query.text)
        return try rows(query.agency).filter { $0.entry.isFound(by: search) }.map(Self.kept)
            .filter { Self.fits($0, query) }
    }

    /// A register has U+FFFD in place of U+0000, which databases cannot keep.
    private static func kept(_ row: DeskRow) -> DeskRow {
        var row = row
        for text in [\DeskEntry.title, \.summary, \.state, \.searchText] {
            row.entry[keyPath: text] = row.entry[keyPath: text].replacing("\0", with: "\u{FFFD}")
        }
        return row
    }

    /// The register of all subjects.
    private func rows(_ agency: AgencyCode) throws -> [DeskRow] {
        var rows: [DeskRow] = []
        for (id, acts) in Dictionary(grouping: chain(agency), by: \.subject) {
            guard let kind = kinds.first(where: { $0.kind == id.kind }), let first = acts.first, let last = acts.last,
                let entry = try kind.derive(id, acts).desk
            else { continue }
            let row = DeskRow(subject: id, entry: entry, openedAt: first.at, changedAt: last.at, ordinal: acts.count)
            rows.append(row)
        }
        return rows
    }

    private static func fits(_ row: DeskRow, _ query: DeskQuery) -> Bool {
        query.kind.map { $0 == row.subject.kind } ?? true
            && query.isOpen.map { $0 == row.entry.isOpen } ?? true
            && query.state.map { $0 == row.entry.state } ?? true
            && query.starter.map { $0 == row.entry.starter } ?? true
            && query.handler.map { $0 == row.entry.handler } ?? true
            && query.due.map { range in row.entry.due.map(range.contains) ?? false } ?? true
            && waits(row, query)
    }

    private static func waits(_ row: DeskRow, _ query: DeskQuery) -> Bool {
        guard query.waitingFor != nil || !query.waitingRoles.isEmpty else { return true }
        switch row.entry.waiting {
        case .account(let account): return account == query.waitingFor
        case .role(let role): return query.waitingRoles.contains(role)
        case .outside, .nobody: return false
        }
    }

    private static func precedes(_ left: DeskRow, _ right: DeskRow, by order: DeskQuery.Order) -> Bool {
        func isBefore(_ one: String, _ other: String) -> Bool? {
            let (one, other) = (Array(one.utf8), Array(other.utf8))
            return one == other ? nil : one.lexicographicallyPrecedes(other)
        }
        let due = isBefore(left.entry.due?.description ?? "~", right.entry.due?.description ?? "~")
        let id = isBefore(left.subject.rawValue, right.subject.rawValue) ?? false
        switch order {
        case .due: return due ?? id
        case .newest:
            return left.openedAt == right.openedAt
                ? isBefore(right.subject.rawValue, left.subject.rawValue) ?? false : left.openedAt > right.openedAt
        case .oldest: return left.openedAt == right.openedAt ? id : left.openedAt < right.openedAt
        case .title: return isBefore(left.entry.title, right.entry.title) ?? id
        case .state: return isBefore(left.entry.state, right.entry.state) ?? due ?? id
        }
    }
}
