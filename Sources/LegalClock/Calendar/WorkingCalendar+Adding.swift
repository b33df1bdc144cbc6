extension WorkingCalendar {
    /// The calendar with one notice more.
    ///
    ///     let calendar = try WorkingCalendar.national.adding(HolidayNotice(json: bytes))
    ///     let changes = WorkingCalendar.national.changes(to: calendar)
    ///
    /// A notice for a year is laid once; it may arrange days of the year before only as long as no other notice says
    /// otherwise. An amendment changes days of a year that is announced. What a region orders lies over both.
    public func adding(_ notice: HolidayNotice) throws(HolidayNoticeFaults) -> WorkingCalendar {
        var faults = notice.faults
        if faults.isEmpty { faults = conflicts(with: notice).map(HolidayNoticeFault.init) }
        guard faults.isEmpty else { throw HolidayNoticeFaults(faults: faults) }
        return WorkingCalendar(laying: notices + [notice])
    }

    private func conflicts(with notice: HolidayNotice) -> [String] {
        if notices.contains(where: { $0.number == notice.number }) { return ["\(notice.number)已经导入。"] }
        switch notice.scope {
        case .year:
            if let other = notices.first(where: { $0.scope == .year && $0.year == notice.year }) {
                return ["\(notice.year)年已由\(other.number)安排；要改动其中的日子，请作为调整通知导入。"]
            }
            return contradictions(with: notice)
        case .amendment:
            guard announcedYears.contains(notice.year) else {
                return ["\(notice.year)年的放假安排尚未导入，不能先导入对它的调整。"]
            }
            return []
        case .region: return []
        }
    }

    /// Days of which another national notice says otherwise.
    private func contradictions(with notice: HolidayNotice) -> [String] {
        let others = WorkingCalendar(laying: notices.filter { !$0.isRegional })
        let days = notice.daysOff.map { ($0.date, false) } + notice.makeUpWorkdays.map { ($0.date, true) }
        return days.compactMap { date, isWorked in
            switch others.kind(of: date) {
            case .holiday(let name, let number) where isWorked: "\(date.chinese)：\(number)定为\(name)放假，这份通知定为上班。"
            case .makeUpWorkday(let name, let number) where !isWorked:
                "\(date.chinese)：\(number)定为\(name)调休上班，这份通知定为放假。"
            default: nil
            }
        }
    }
}
