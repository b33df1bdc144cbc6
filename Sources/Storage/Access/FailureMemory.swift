import Disclosure
import LegalClock
import Synchronization

/// Failures of addresses, and of names that are nobody's: in memory only, since nobody's typing is recorded. Holds so
/// many at most, the oldest forgotten first; a program that was started anew has forgotten all.
final class FailureMemory: Sendable {
    private let rule: LockOut
    private let most: Int
    private let failures = Mutex<[String: Failures]>([:])

    init(_ rule: LockOut, most: Int = 20_000) {
        self.rule = rule
        self.most = most
    }

    /// Counts an attempt, or says until when none is taken.
    func charge(_ key: String, at now: Moment) -> Moment? {
        failures.withLock { failures in
            let known = failures[key] ?? .none
            if let until = known.lockedUntil(rule, at: now) { return until }
            if failures.count >= most, failures[key] == nil { Self.forget(&failures, rule, at: now) }
            failures[key] = known.adding(rule, at: now)
            return nil
        }
    }

    /// An attempt that succeeded did not count.
    func takeBack(_ key: String) {
        failures.withLock { failures in
            guard let known = failures[key] else { return }
            failures[key] = known.count > 1 ? known.takenBack : nil
        }
    }

    func count(_ key: String) -> Int { failures.withLock { $0[key]?.count ?? 0 } }

    /// What is over, or else the older half.
    private static func forget(_ failures: inout [String: Failures], _ rule: LockOut, at now: Moment) {
        let before = failures.count
        failures = failures.filter { entry in entry.value.lastAt.map { now.seconds(since: $0) < rule.memory } ?? false }
        guard failures.count == before else { return }
        let instants = failures.values.compactMap(\.lastAt).sorted()
        let middle = instants[instants.count / 2]
        failures = failures.filter { entry in entry.value.lastAt.map { $0 > middle } ?? false }
    }
}

extension Client {
    /// What failures of an address are counted by: the address, or the 64 bits of one of version 6 that a subscriber is
    /// given, within which they can take a new one for every attempt.
    var failureKey: String {
        guard let address = IPAddress(origin), address.bytes.count == 16 else { return origin }
        return "/64 " + ContentHash.hex(Array(address.bytes[..<8]))
    }
}
