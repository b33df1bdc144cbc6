import Disclosure
import Synchronization

/// The revision of the store that kept pages are measured by: asked of the store at most every so often, and anew
/// after every request of ours that may have changed it.
final class Freshness: Sendable {
    private struct Known {
        var revision = 0
        var until: ContinuousClock.Instant?
    }

    private let known = Mutex(Known())
    private let store: any ReportStore
    private let period: Duration

    init(_ store: any ReportStore, period: Duration) {
        self.store = store
        self.period = period
    }

    func revision() async throws -> Int {
        let now = ContinuousClock.now
        if let revision = known.withLock({ known in known.until.flatMap { now < $0 ? known.revision : nil } }) {
            return revision
        }
        let revision = try await store.revision()
        known.withLock { $0 = Known(revision: revision, until: now + period) }
        return revision
    }

    /// The next question goes to the store.
    func expire() { known.withLock { $0.until = nil } }
}
