import Synchronization

/// How often each client may ask: a purse that fills again slowly.
///
///     let allowance = Allowance(Pace(atOnce: 60, perSecond: 1))
///     allowance.takes(from: "203.0.113.7")                   // false when the purse is empty
final class Allowance: Sendable {
    private struct Purse {
        /// In thousandths, so that it fills smoothly.
        var left: Int
        var at: ContinuousClock.Instant
    }

    /// Clients remembered at most; when there are more, those whose purse is full again are forgotten first.
    private static let mostClients = 10_000

    private let purses = Mutex<[String: Purse]>([:])
    private let size: Int
    private let perSecond: Int
    private let now: @Sendable () -> ContinuousClock.Instant

    init(
        _ pace: Pace,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        size = pace.atOnce * 1000
        perSecond = pace.perSecond
        self.now = now
    }

    /// Takes one, when there is one.
    func takes(from client: String) -> Bool {
        let now = now()
        return purses.withLock { purses in
            var purse = purses[client] ?? Purse(left: size, at: now)
            purse.left = filled(purse, now)
            purse.at = now
            let isEnough = purse.left >= 1000
            if isEnough { purse.left -= 1000 }
            if purses[client] == nil, purses.count >= Self.mostClients { forget(&purses, now) }
            purses[client] = purse
            return isEnough
        }
    }

    private func filled(_ purse: Purse, _ now: ContinuousClock.Instant) -> Int {
        let passed = (now - purse.at).components
        let milliseconds = Int(min(passed.seconds, 86_400)) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
        return min(size, purse.left + max(0, milliseconds) * perSecond)
    }

    private func forget(_ purses: inout [String: Purse], _ now: ContinuousClock.Instant) {
        purses = purses.filter { filled($0.value, now) < size }
        if purses.count >= Self.mostClients { purses.removeAll() }
    }
}
