package import LegalClock

/// 登录锁定: how long to wait after failures, growing with each.
///
///     LockOut.account.seconds(after: 4)   // 0
///     LockOut.account.seconds(after: 5)   // 30
///     LockOut.account.seconds(after: 7)   // 120
///
/// [policy]; GB/T 22239-2019 8.1.4.1 asks for limits on unlawful sign-ins without naming them.
package struct LockOut: Hashable, Sendable {
    /// Failures without a wait.
    package let free: Int
    /// The longest wait, in seconds.
    package let longest: Int64
    /// Failures are forgotten so many seconds after the last.
    package let memory: Int64

    /// Of an account: about a hundred guesses a day at most.
    package static let account = LockOut(free: 4, longest: 900, memory: 86_400)
    /// Of an address, behind which a whole office may sit.
    package static let address = LockOut(free: 20, longest: 3_600, memory: 3_600)

    private static let first: Int64 = 30

    package func seconds(after failures: Int) -> Int64 {
        guard failures > free else { return 0 }
        return min(longest, Self.first << min(20, Int64(failures - free - 1)))
    }
}

/// Failures so far, of an account or an address.
package struct Failures: Hashable, Sendable {
    package var count: Int
    package var lastAt: Moment?

    package static let none = Failures(count: 0, lastAt: nil)

    package init(count: Int, lastAt: Moment?) {
        self.count = count
        self.lastAt = lastAt
    }

    /// Until when nothing is tried; `nil` when something may be.
    package func lockedUntil(_ rule: LockOut, at now: Moment) -> Moment? {
        guard let lastAt, lastAt <= now else { return nil }
        let until = lastAt.adding(seconds: rule.seconds(after: count))
        return until > now ? until : nil
    }

    /// With one more. An attempt is counted before it is looked at, so that many at once do not all come through; one
    /// that succeeds is taken back.
    package func adding(_ rule: LockOut, at now: Moment) -> Failures {
        guard let lastAt, now.seconds(since: lastAt) < rule.memory else { return Failures(count: 1, lastAt: now) }
        return Failures(count: count + 1, lastAt: now)
    }

    /// Without the last one.
    package var takenBack: Failures { Failures(count: max(0, count - 1), lastAt: lastAt) }
}
