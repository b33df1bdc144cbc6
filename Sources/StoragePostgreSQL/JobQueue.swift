import Dispatch
import Storage
import Synchronization

/// A write about subjects, which may share its commit with others.
struct SharedWrite: Sendable {
    /// What a write came to: its result is delivered when it is known whether it was committed.
    struct Outcome {
        var isSuccess: Bool
        /// With the error of the commit, or `nil` when it was committed, or rolled back for an error of the write itself.
        var deliver: ((any Error)?) -> Void
    }

    /// Sorted.
    var subjects: [String]
    var run: @Sendable (Transaction) -> Outcome
    /// Instead of ``run``: in a transaction of its own, as often as it takes.
    var alone: @Sendable (Worker) -> Void
}

/// What a worker does in one go.
enum Work: Sendable {
    case single(@Sendable (Worker) -> Void)
    /// Writes that share subjects and a commit.
    case shared([SharedWrite])
}

/// Jobs in order of arrival; takers sleep while there is none.
///
/// Of writes about one subject only one batch is under way: the others would wait on the server, each with a connection.
/// They wait here instead, and the next batch takes all of them.
final class JobQueue: Sendable {
    /// As many share one commit at most: the first of them waits for all.
    private static let limit = 64

    fileprivate struct State {
        var ready: [Work] = []
        /// How many of `ready` are taken; they are removed many at a time.
        var taken = 0
        /// Subjects of writes that are ready or under way.
        var busy: Set<String> = []
        /// Writes about busy subjects.
        var held: [SharedWrite] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Signalled once for each ready work, and once for each taker when the queue closes.
    private let signal = DispatchSemaphore(value: 0)
    private let takers: Int

    init(takers: Int) { self.takers = takers }

    /// `false` when the queue is closed.
    func add(_ work: @escaping @Sendable (Worker) -> Void) -> Bool {
        let isOpen = state.withLock { state in
            if !state.isClosed { state.ready.append(.single(work)) }
            return !state.isClosed
        }
        if isOpen { signal.signal() }
        return isOpen
    }

    /// `false` when the queue is closed.
    func add(_ write: SharedWrite) -> Bool {
        let (isOpen, isReady) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            return (true, state.readyOrHeld(write))
        }
        if isReady { signal.signal() }
        return isOpen
    }

    /// Waits for work; `nil` when the queue is closed and everything taken.
    func next() -> Work? {
        signal.wait()
        return state.withLock { state in
            guard let work = state.take() else { return nil }
            guard case .shared(let writes) = work else { return work }
            return .shared(state.joined(writes, limit: Self.limit))
        }
    }

    /// Work that was taken is done: others about its subjects may begin.
    func finish(_ work: Work) {
        guard case .shared(let writes) = work else { return }
        let count = state.withLock { state in
            for write in writes { state.busy.subtract(write.subjects) }
            let held = state.held
            state.held = []
            return held.reduce(0) { $0 + (state.readyOrHeld($1) ? 1 : 0) }
        }
        for _ in 0..<count { signal.signal() }
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

extension JobQueue.State {
    /// Whether the write is ready; it is held when others about its subjects come before it.
    fileprivate mutating func readyOrHeld(_ write: SharedWrite) -> Bool {
        guard busy.isDisjoint(with: write.subjects) else {
            held.append(write)
            return false
        }
        busy.formUnion(write.subjects)
        ready.append(.shared([write]))
        return true
    }

    fileprivate mutating func take() -> Work? {
        guard taken < ready.count else { return nil }
        let work = ready[taken]
        taken += 1
        if taken > 64, taken * 2 > ready.count {
            ready.removeFirst(taken)
            taken = 0
        }
        return work
    }

    /// The writes, with those that are held for them alone.
    fileprivate mutating func joined(_ writes: [SharedWrite], limit: Int) -> [SharedWrite] {
        var batch = writes
        var subjects = Set(writes.flatMap(\.subjects))
        var rest: [SharedWrite] = []
        for write in held {
            let others = Set(write.subjects).subtracting(subjects)
            if batch.count < limit, others.count < write.subjects.count, busy.isDisjoint(with: others) {
                batch.append(write)
                subjects.formUnion(others)
                busy.formUnion(others)
            } else {
                rest.append(write)
            }
        }
        held = rest
        return batch
    }
}
