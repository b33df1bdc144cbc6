import Disclosure
import Synchronization

/// The revision of the store that kept pages are measured by: asked of the store at most every so often, and anew
/// after every request of ours that may have changed it.
final class Freshness: Sendable {
    private struct State {
        var revision = 0
        var until: ContinuousClock.Instant?
    }

    private let state = Mutex(State())
    private let store: any ReportStore
    private let period: Duration

    init(_ store: any ReportStore, period: Duration) {
        self.store = store
        self.period = period
    }

    func revision() async throws -> Int {
        if let known { return known }
        let now = ContinuousClock.now
        let revision = try await store.revision()
        state.withLock { $0 = State(revision: revision, until: now + period) }
        return revision
    }

    /// The revision without asking the store; `nil` when that was too long ago.
    var known: Int? {
        let now = ContinuousClock.now
        return state.withLock { state in state.until.flatMap { now < $0 ? state.revision : nil } }
    }

    /// The next question goes to the store.
    func expire() { state.withLock { $0.until = nil } }
}
