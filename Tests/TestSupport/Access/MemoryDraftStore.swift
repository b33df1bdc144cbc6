package import Disclosure
import LegalClock

/// Drafts in memory, for tests of pages; the one on databases is compared with it.
package actor MemoryDraftStore: DraftStore {
    private var kept: [AccountID: [Draft]] = [:]

    package init() {}

    package func keep(_ draft: Draft, of account: AccountID) {
        guard draft.body.utf8.count <= Draft.largestBody else { return }
        let oldest = draft.keptAt.adding(seconds: -Int64(Draft.daysKept) * 86_400)
        var drafts = (kept[account] ?? []).filter { $0.form != draft.form && $0.keptAt >= oldest }
        drafts.append(draft)
        drafts.sort { ($1.keptAt, $0.form) < ($0.keptAt, $1.form) }
        kept[account] = Array(drafts.prefix(Draft.mostOfOne))
    }

    package func draft(at form: String, of account: AccountID) -> Draft? {
        kept[account]?.first { $0.form == form }
    }

    package func drafts(of account: AccountID) -> [Draft] { kept[account] ?? [] }

    package func discard(_ form: String, of account: AccountID) { kept[account]?.removeAll { $0.form == form } }
}
