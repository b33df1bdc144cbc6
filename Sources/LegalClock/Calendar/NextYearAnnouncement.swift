/// Whether next year's notice is there in time: it is published between late October and early December.
///
///     WorkingCalendar.national.announcement(on: CivilDate(2026, 11, 21)!)    // .expected(2027)
public enum NextYearAnnouncement: Hashable, Sendable {
    /// This year and the next are announced, or it is too early in the year to ask.
    case complete
    /// From 1 November: to be imported as soon as it is published.
    case expected(Int)
    /// From 15 December, or of a year that has begun: due days rest on it by now.
    case missing(Int)

    /// A Chinese sentence; empty when there is nothing to say.
    public var sentence: String {
        switch self {
        case .complete: ""
        case .expected(let year): "\(year)年的放假通知尚未导入，发布后请及时导入。"
        case .missing(let year): "\(year)年的放假通知还没有导入，跨年的期限都是暂定，请立即导入。"
        }
    }
}

extension WorkingCalendar {
    public func announcement(on today: CivilDate) -> NextYearAnnouncement {
        let (year, month, day) = today.components
        guard announcedYears.contains(year) else { return .missing(year) }
        guard month >= 11, !announcedYears.contains(year + 1) else { return .complete }
        return month == 12 && day >= 15 ? .missing(year + 1) : .expected(year + 1)
    }
}
