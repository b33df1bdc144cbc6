extension CivilDate {
    /// The same day of another month, or its last day when it has no such day (民法典 202): 2025-08-31 and six months is
    /// 2026-02-28. Held at the limits of the calendar.
    public func adding(months count: Int) -> CivilDate {
        let (year, month, day) = components
        let most = 12 * 10_000
        let months = year * 12 + month - 1 + max(-most, min(most, count))
        guard months >= 12 else { return .earliest }
        let (inYear, inMonth) = (months / 12, months % 12 + 1)
        guard inYear <= 9999 else { return .latest }
        return CivilDate(inYear, inMonth, min(day, Self.days(inMonth: inMonth, of: inYear))) ?? self
    }
}
