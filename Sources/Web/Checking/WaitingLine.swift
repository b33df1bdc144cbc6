import Synchronization

/// Lets so many in at once; the next ones wait their turn, and those beyond the line are turned away.
final class WaitingLine: Sendable {
    private struct State {
        var free: Int
        /// In the order in which they came: `true` is a place.
        var waiting: [CheckedContinuation<Bool, Never>] = []
    }

    private let state: Mutex<State>
    private let longest: Int

    init(places: Int, waiting: Int) {
        state = Mutex(State(free: places))
        longest = waiting
    }

    /// Waits for a place. Whoever got in must ``leave()``.
    ///
    /// - Throws: 503 when the line is full
    func enter() async throws(Refused) {
        let isIn = await withCheckedContinuation { visitor in
            let answer: Bool? = state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return true
                }
                guard state.waiting.count < longest else { return false }
                state.waiting.append(visitor)
                return nil
            }
            if let answer { visitor.resume(returning: answer) }
        }
        guard isIn else { throw Refused(.serviceUnavailable, "正在检查的报告太多，请稍后再试。", retryAfter: 10) }
    }

    func leave() {
        let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free += 1
            return nil
        }
        next?.resume(returning: true)
    }
}
