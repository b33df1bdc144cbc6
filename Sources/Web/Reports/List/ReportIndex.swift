import Disclosure
import Synchronization

/// The summaries of all kept reports, asked of the store once for each of its revisions.
///
/// Lists, the first page and choices of reports look through all of them, however they are narrowed; so what an
/// address asks for costs a walk through memory, not a question to the store.
final class ReportIndex: Sendable {
    private struct Known {
        var revision: Int?
        var reports: [ReportSummary] = []
    }

    private let store: any ReportStore
    private let freshness: Freshness
    private let known = Mutex(Known())

    init(_ store: any ReportStore, _ freshness: Freshness) {
        self.store = store
        self.freshness = freshness
    }

    /// By agency name and year, at most ``ReportListView/limit``.
    func all() async throws -> [ReportSummary] {
        let revision = try await freshness.revision()
        if let reports = known.withLock({ $0.revision == revision ? $0.reports : nil }) { return reports }
        let reports = try await store.reports(ReportQuery(limit: ReportListView.limit))
        known.withLock { $0 = Known(revision: revision, reports: reports) }
        return reports
    }
}
