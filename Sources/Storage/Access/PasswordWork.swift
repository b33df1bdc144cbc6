import Disclosure
import Dispatch
import Foundation
import Synchronization

/// Does the slow work on passwords: on threads of its own, so that nothing else waits for it, and only so many at once,
/// so that a flood of sign-ins takes neither processors nor memory (32 MiB each) from the rest.
final class PasswordWork: Sendable {
    private struct State {
        var running = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "gongkai.passwords", qos: .utility, attributes: .concurrent)
    private let most: Int
    private let mostWaiting: Int
    let cost: PasswordHash.Cost
    /// Compared with when there is no account, so that this takes as long.
    private let nobody: PasswordHash

    /// - Parameter mostWaiting: further ones are refused with ``SignInRefusal/busy``.
    init(cost: PasswordHash.Cost, most: Int, mostWaiting: Int = 64) {
        self.cost = cost
        self.most = max(1, most)
        self.mostWaiting = mostWaiting
        nobody = PasswordHash(hash: [UInt8](repeating: 0, count: 32), salt: RandomBytes.make(16), cost: cost)
    }

    func hash(_ password: String) async throws -> PasswordHash {
        try await run { [cost] in try PasswordHash(password, cost: cost) }
    }

    /// `false` for no hash at all, after the same work.
    func isOf(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
        let compared = hash ?? nobody
        // What cannot be a password is not worth more work than one that can.
        let password = String(decoding: password.utf8.prefix(1_024), as: UTF8.self)
        return try await run { try compared.isOf(password) } && hash != nil
    }

    private func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await begin()
        defer { end() }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }

    private func begin() async throws(SignInRefusal) {
        enum Turn { case now, later, never }
        let turn = state.withLock { state -> Turn in
            if state.running < most {
                state.running += 1
                return .now
            }
            return state.waiting.count < mostWaiting ? .later : .never
        }
        switch turn {
        case .now: return
        case .never: throw .busy
        case .later:
            await withCheckedContinuation { continuation in
                let isFree = state.withLock { state in
                    guard state.running >= most else {
                        state.running += 1
                        return true
                    }
                    state.waiting.append(continuation)
                    return false
                }
                if isFree { continuation.resume() }
            }
        }
    }

    /// The turn goes to the one who waits longest, or back.
    private func end() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard !state.waiting.isEmpty else {
                state.running -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
