package import LegalClock

/// The last day of a period as an act recorded it; a new holiday notice changes it by an act of its own.
package struct RequestDue: Hashable, Sendable, CustomStringConvertible {
    package var day: CivilDate
    /// 暂定: the earliest it can become when it rests on a year that is not announced; alerts go by it.
    package var earliest: CivilDate?

    package init(day: CivilDate, earliest: CivilDate? = nil) {
        self.day = day
        self.earliest = earliest
    }

    package var isProvisional: Bool { earliest != nil }

    /// What queues and alerts go by.
    package var cautious: CivilDate { earliest ?? day }

    /// `2026年11月20日`, `2027年1月13日（暂定）`
    package var description: String { day.chinese + (isProvisional ? "（暂定）" : "") }
}

extension RequestDue {
    package init(_ due: DueDay) {
        self.init(day: due.day, earliest: due.isProvisional ? due.earliest : nil)
    }
}
