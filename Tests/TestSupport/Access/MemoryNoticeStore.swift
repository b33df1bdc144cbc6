package import Disclosure

/// Notices derived anew from a ledger in memory, for tests of pages.
package actor MemoryNoticeStore: NoticeStore {
    private let ledger: any Ledger
    private var seen: [AccountID: Int] = [:]

    package init(_ ledger: any Ledger) { self.ledger = ledger }

    package func notices(to actor: Actor, before: Int?, limit: Int) async throws -> [GivenNotice] {
        var query = ActQuery(agency: actor.agency)
        query.limit = .max
        var given: [GivenNotice] = []
        for (subject, acts) in Dictionary(grouping: try await ledger.acts(query), by: \.subject) {
            guard let entry = SubjectCatalogue.entry(subject.kind) else { continue }
            let acts = acts.sorted { $0.ordinal < $1.ordinal }
            for (act, notices) in zip(acts, try entry.derive(subject, acts).notices) {
                for (number, notice) in notices.enumerated() where Self.isTo(actor, notice) {
                    given.append(
                        GivenNotice(
                            position: act.position,
                            number: number,
                            subject: subject,
                            sentence: notice.sentence,
                            at: act.at,
                            isNew: act.position > actor.account.flatMap { seen[$0] } ?? 0
                        )
                    )
                }
            }
        }
        let asked = given.filter { $0.position < before ?? .max }
        return Array(asked.sorted { ($1.position, $0.number) < ($0.position, $1.number) }.prefix(limit))
    }

    package func newNotices(to actor: Actor) async throws -> Int {
        try await notices(to: actor, before: nil, limit: .max).count { $0.isNew }
    }

    package func look(through position: Int, by account: AccountID) {
        seen[account] = max(seen[account] ?? 0, position)
    }

    private static func isTo(_ actor: Actor, _ notice: Notice) -> Bool {
        switch notice.recipient {
        case .account(let account): account == actor.account
        case .role(let role): actor.roles.contains(role) || actor.substitutedRoles[role] != nil
        }
    }
}
