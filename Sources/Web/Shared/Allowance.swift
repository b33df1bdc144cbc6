import Synchronization

/// How often each client may ask: a purse that fills again slowly.
///
///     let allowance = Allowance(Pace(atOnce: 60, perSecond: 1))
///     allowance.takes(from: "203.0.113.7")                   // false when the purse is empty
final class Allowance: Sendable {
    private struct Purse {
        /// One is ``Allowance/one`` of it, so that it fills smoothly.
        var left: Int
        var at: ContinuousClock.Instant
    }

    /// Clients remembered at most; when there are more, those whose purse is full again are forgotten first.
    private static let mostClients = 10_000

    /// What an hour has of milliseconds: an hourly pace then fills by itself times the milliseconds.
    private static let one = 3_600_000

    private let purses = Mutex<[String: Purse]>([:])
    private let size: Int
    private let perHour: Int
    private let now: @Sendable () -> ContinuousClock.Instant

    init(
        _ pace: Pace,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        size = pace.atOnce * Self.one
        perHour = pace.perHour
        self.now = now
    }

    /// Takes so many, when there are so many.
    func takes(_ count: Int = 1, from client: String) -> Bool {
        let price = min(max(0, count), 1_000_000) * Self.one
        let now = now()
        return purses.withLock { purses in
            var purse = purses[client] ?? Purse(left: size, at: now)
            purse.left = filled(purse, now)
            purse.at = now
            let isEnough = purse.left >= price
            if isEnough { purse.left -= price }
            if purses[client] == nil, purses.count >= Self.mostClients { forget(&purses, now) }
            purses[client] = purse
            return isEnough
        }
    }

    private func filled(_ purse: Purse, _ now: ContinuousClock.Instant) -> Int {
        let passed = (now - purse.at).components
        let milliseconds = Int(min(passed.seconds, 86_400)) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
        return min(size, purse.left + max(0, milliseconds) * perHour)
    }

    private func forget(_ purses: inout [String: Purse], _ now: ContinuousClock.Instant) {
        purses = purses.filter { filled($0.value, now) < size }
        if purses.count >= Self.mostClients { purses.removeAll() }
    }
}
