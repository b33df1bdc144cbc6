package import LegalClock

/// How long a session lasts.
package struct SessionLimits: Hashable, Sendable {
    /// Without use, in seconds.
    package var idle: Int64
    /// In any case.
    package var absolute: Int64

    /// 30 minutes and 12 hours.
    package static let standard = SessionLimits(idle: 1_800, absolute: 43_200)
    /// A use is noted only when the last one noted is so long ago.
    package static let touch: Int64 = 60

    package init(idle: Int64, absolute: Int64) {
        self.idle = idle
        self.absolute = absolute
    }

    /// As the agency has set them.
    package init(idleMinutes: Int, sessionHours: Int) {
        self.init(idle: Int64(idleMinutes) * 60, absolute: Int64(sessionHours) * 3_600)
    }

    package init(_ profile: AgencyProfile) {
        self.init(idleMinutes: profile.number(.idleMinutes), sessionHours: profile.number(.sessionHours))
    }

    package func idleAt(usedAt: Moment) -> Moment { usedAt.adding(seconds: idle) }
    package func endsAt(startedAt: Moment) -> Moment { startedAt.adding(seconds: absolute) }

    package func isOver(startedAt: Moment, usedAt: Moment, at now: Moment) -> Bool {
        now >= idleAt(usedAt: usedAt) || now >= endsAt(startedAt: startedAt)
    }
}
