/// What becomes different when one calendar takes the place of another: which due days must be derived again.
///
///     let changes = WorkingCalendar.national.changes(to: withNoticeOf2027)
///     changes.mayMove(due, countedFrom: receiptDate)     // a binary search
public struct CalendarChanges: Hashable, Sendable {
    /// Days that are worked in one calendar and not in the other, ascending.
    public let days: [CivilDate]
    /// Years that are announced in one and not in the other, ascending.
    public let years: [Int]

    init(from old: WorkingCalendar, to new: WorkingCalendar) {
        let (before, after) = (old.counts.range, new.counts.range)
        let span = min(before.lowerBound, after.lowerBound)..<max(before.upperBound, after.upperBound)
        days = span.compactMap { number in
            old.counts.isWorkingDay(number) == new.counts.isWorkingDay(number) ? nil : CivilDate(dayNumber: number)
        }
        years = Set(old.announcedYears).symmetricDifference(new.announcedYears).sorted()
    }

    public var isEmpty: Bool { days.isEmpty && years.isEmpty }

    /// Whether a due day, or how sure it is, may be another one now. When not, it certainly is the same.
    public func mayMove(_ due: DueDay, countedFrom start: CivilDate) -> Bool {
        let place = days.partitioningIndex { $0 > start }
        if place < days.count, days[place] <= due.latest { return true }
        return years.contains { ($0 >= start.year) && $0 <= due.latest.year }
    }
}

extension WorkingCalendar {
    public func changes(to new: WorkingCalendar) -> CalendarChanges { CalendarChanges(from: self, to: new) }
}

extension [CivilDate] {
    /// The first place from which on all are: the array is sorted by it.
    fileprivate func partitioningIndex(_ isAfter: (CivilDate) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
