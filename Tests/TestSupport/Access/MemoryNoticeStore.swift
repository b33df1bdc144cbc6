package import Disclosure

/// Notices derived anew from a ledger in memory, for tests of pages.
package actor MemoryNoticeStore: NoticeStore {
    private let ledger: any Ledger
    private var seen: [AccountID: Int] = [:]

    package init(_ ledger: any Ledger) { self.ledger = ledger }

    package func notices(to actor: Actor, before: Int?, limit: Int) async throws -> [GivenNotice] {
        let mine = actor.account.flatMap { seen[$0] } ?? 0
        let given = try await all(of: actor.agency).filter { Self.isTo(actor, $0.notice) }.map { line in
            GivenNotice(
                position: line.act.position,
                number: line.number,
                subject: line.notice.subject ?? line.act.subject,
                sentence: line.notice.sentence,
                at: line.act.at,
                isNew: line.act.position > mine
            )
        }
        let asked = given.filter { $0.position < before ?? .max }
        return Array(asked.sorted { ($1.position, $0.number) < ($0.position, $1.number) }.prefix(limit))
    }

    package func notices(
        about subject: SubjectID,
        in agency: AgencyCode,
        limit: Int
    ) async throws -> [ToldNotice] {
        let about = try await all(of: agency).filter { ($0.notice.subject ?? $0.act.subject) == subject }
        let sorted = about.sorted { ($1.act.position, $0.number) < ($0.act.position, $1.number) }
        return sorted.prefix(limit).map { line in
            ToldNotice(
                position: line.act.position,
                recipient: line.notice.recipient,
                sentence: line.notice.sentence,
                at: line.act.at
            )
        }
    }

    private struct Line {
        let act: Act
        let number: Int
        let notice: Notice
    }

    private func all(of agency: AgencyCode) async throws -> [Line] {
        var query = ActQuery(agency: agency)
        query.limit = .max
        var lines: [Line] = []
        for (subject, acts) in Dictionary(grouping: try await ledger.acts(query), by: \.subject) {
            guard let entry = SubjectCatalogue.entry(subject.kind) else { continue }
            let acts = acts.sorted { $0.ordinal < $1.ordinal }
            for (act, notices) in zip(acts, try entry.derive(subject, acts).notices) {
                lines += notices.enumerated().map { Line(act: act, number: $0, notice: $1) }
            }
        }
        return lines
    }

    package func newNotices(to actor: Actor) async throws -> DeskCount {
        DeskCount(try await notices(to: actor, before: nil, limit: .max).count { $0.isNew })
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
