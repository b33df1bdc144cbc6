package import LegalClock

/// Asks the server's clock. Acts get their instant from it and from nowhere else; tests give one that stands still.
///
///     let clock: ServerClock = { Moment(milliseconds: 1_795_240_800_000) }
package typealias ServerClock = @Sendable () -> Moment

/// What a ledger does about a clock that was set back: the instants of a chain never go back.
package enum ClockRule {
    /// So far behind the last act a clock may be, and the act is recorded at the instant of the last one.
    package static let patience: Int64 = 5

    /// The instant of an act that is recorded now, after one that was recorded at `last`.
    package static func instant(now: Moment, after last: Moment?) throws(LedgerRefusal) -> Moment {
        guard let last, now < last else { return now }
        guard last <= now.adding(seconds: patience) else {
            throw .clockIsBehind(seconds: (last.milliseconds - now.milliseconds + 999) / 1000)
        }
        return last
    }
}
