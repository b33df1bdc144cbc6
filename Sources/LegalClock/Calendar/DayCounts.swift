/// Counts of working days, so that a question is answered without walking days.
///
/// Within ``range`` a day's place among the working days is looked up, and a working day by its place; outside of it every
/// Monday to Friday is worked, which is arithmetic.
struct DayCounts: Sendable {
    /// Day numbers; the upper bound is the first day after it.
    let range: Range<Int>
    /// For each day of the range and the one after it: how many working days of the range lie before.
    private let before: [Int32]
    /// The day numbers of the working days of the range, ascending.
    private let workingDays: [Int32]

    init(range: Range<Int>, isWorkingDay: (_ dayNumber: Int) -> Bool) {
        var before: [Int32] = []
        var workingDays: [Int32] = []
        before.reserveCapacity(range.count + 1)
        workingDays.reserveCapacity(range.count)
        for number in range {
            before.append(Int32(workingDays.count))
            if isWorkingDay(number) { workingDays.append(Int32(number)) }
        }
        before.append(Int32(workingDays.count))
        self.range = range
        self.before = before
        self.workingDays = workingDays
    }

    /// How many working days lie before a day, counted from the beginning of the range: negative for days before it.
    @inline(__always)
    func place(of dayNumber: Int) -> Int {
        if dayNumber < range.lowerBound {
            return Self.weekdays(before: dayNumber) - Self.weekdays(before: range.lowerBound)
        }
        if dayNumber >= range.upperBound {
            return workingDays.count + Self.weekdays(before: dayNumber) - Self.weekdays(before: range.upperBound)
        }
        return Int(before[dayNumber - range.lowerBound])
    }

    /// The day number of the working day before which that many lie: the inverse of ``place(of:)``.
    @inline(__always)
    func workingDay(at place: Int) -> Int {
        if place < 0 { return Self.weekday(at: place + Self.weekdays(before: range.lowerBound)) }
        if place >= workingDays.count {
            return Self.weekday(at: place - workingDays.count + Self.weekdays(before: range.upperBound))
        }
        return Int(workingDays[place])
    }

    @inline(__always)
    func isWorkingDay(_ dayNumber: Int) -> Bool { place(of: dayNumber + 1) > place(of: dayNumber) }

    // 1969-12-29 was a Monday: weeks are counted from there.
    private static let monday = -3

    /// Mondays to Fridays from 1969-12-29 to the day before; negative for earlier days.
    @inline(__always)
    private static func weekdays(before dayNumber: Int) -> Int {
        let days = dayNumber - monday
        let week = days >= 0 ? days / 7 : (days - 6) / 7
        return week * 5 + min(days - week * 7, 5)
    }

    @inline(__always)
    private static func weekday(at place: Int) -> Int {
        let week = place >= 0 ? place / 5 : (place - 4) / 5
        return monday + week * 7 + (place - week * 5)
    }
}
