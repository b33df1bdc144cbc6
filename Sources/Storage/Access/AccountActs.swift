import Disclosure
import LegalClock

/// Acts of accounts inside a transaction.
struct AccountActs: Sendable {
    let log: ActLog

    func record(
        _ step: Step,
        _ id: AccountID,
        seen: Int? = nil,
        by actor: Actor,
        in db: Transaction,
        rule: @escaping Command<Account>.Rule
    ) throws {
        try log.record(Command(step, Account.self, Account.subject(id), seen: seen, by: actor, rule: rule), in: db)
    }

    /// What happened at the door, in the record of the day.
    func note(_ acts: [SignInAct], of id: AccountID, by actor: Actor, at now: Moment, in db: Transaction) throws {
        guard !acts.isEmpty else { return }
        let subject = SignInDay.subject(id, on: now.day)
        let isNew = try ActTable.acts(of: subject, in: actor.agency, in: db).isEmpty
        let step: Step = actor.account == nil ? .noteSignInFailure : .signIn
        let target: Command<SignInDay>.Target = isNew ? .new(subject) : .existing(subject, seen: nil)
        try log.record(Command(step, target, by: actor) { _, _ in acts }, in: db)
    }

    /// The accounts of an agency, folded from their acts in one walk.
    static func roster(of agency: AgencyCode, in db: Transaction) throws -> [Standing<Account>] {
        // '0' comes right after '/'.
        let rows = try db.rows(
            """
            SELECT \(ActTable.columns) FROM act a WHERE a.agency = $1 AND a.subject > 'account/' AND a.subject < 'account0'
            ORDER BY a.subject, a.ordinal
            """,
            [.text(agency.rawValue)]
        )
        var roster: [Standing<Account>] = []
        for row in rows {
            let act = try ActTable.act(row, agency)
            if roster.last?.id != act.subject {
                roster.append(Standing(id: act.subject, subject: Account(id: act.subject), ordinal: 0))
            }
            roster[roster.count - 1].subject.apply(try Recorded(act))
            roster[roster.count - 1].ordinal = act.ordinal
        }
        return roster
    }
}
