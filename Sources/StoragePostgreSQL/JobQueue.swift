import Dispatch
import Synchronization

/// Jobs in order of arrival; takers sleep while there is none.
final class JobQueue: Sendable {
    typealias Job = @Sendable (Worker) -> Void

    private struct State {
        var jobs: [Job] = []
        /// How many of `jobs` are taken; they are removed many at a time.
        var taken = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Signalled once for each job, and once for each taker when the queue closes.
    private let signal = DispatchSemaphore(value: 0)
    private let takers: Int

    init(takers: Int) { self.takers = takers }

    /// `false` when the queue is closed.
    func add(_ job: @escaping Job) -> Bool {
        let isOpen = state.withLock { state in
            if !state.isClosed { state.jobs.append(job) }
            return !state.isClosed
        }
        if isOpen { signal.signal() }
        return isOpen
    }

    /// Waits for a job; `nil` when the queue is closed and everything taken.
    func next() -> Job? {
        signal.wait()
        return state.withLock { state in
            guard state.taken < state.jobs.count else { return nil }
            let job = state.jobs[state.taken]
            state.taken += 1
            if state.taken > 64, state.taken * 2 > state.jobs.count {
                state.jobs.removeFirst(state.taken)
                state.taken = 0
            }
            return job
        }
    }

    func close() {
        let wasOpen = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        guard wasOpen else { return }
        for _ in 0..<takers { signal.signal() }
    }
}
