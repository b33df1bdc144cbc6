extension HolidayNotice {
    /// One holiday as a notice arranges it, days as numbers: `Holiday("春节", 2026_02_15...2026_02_23, …)`.
    struct Holiday {
        let name: String
        let daysOff: ClosedRange<Int>
        let makeUpWorkdays: [Int]

        init(_ name: String, _ daysOff: ClosedRange<Int>, makeUp makeUpWorkdays: [Int] = []) {
            self.name = name
            self.daysOff = daysOff
            self.makeUpWorkdays = makeUpWorkdays
        }

        init(_ name: String, _ dayOff: Int, makeUp makeUpWorkdays: [Int] = []) {
            self.init(name, dayOff...dayOff, makeUp: makeUpWorkdays)
        }
    }

    /// A notice of the State Council's office, written down by us.
    init(_ number: String, for year: Int, published: Int, amends: Bool = false, _ holidays: [Holiday]) {
        self.init(
            scope: amends ? .amendment : .year,
            number: number,
            year: year,
            published: Self.date(published),
            source: amends ? "国务院办公厅通知" : "国务院办公厅关于\(year)年部分节假日安排的通知",
            daysOff: holidays.flatMap { holiday in
                let first = Self.date(holiday.daysOff.lowerBound)
                let count = Self.date(holiday.daysOff.upperBound).days(since: first)
                return (0...count).map { Day(first.adding(days: $0), holiday.name) }
            },
            makeUpWorkdays: holidays.flatMap { holiday in
                holiday.makeUpWorkdays.map { Day(Self.date($0), holiday.name) }
            }
        )
    }

    /// 2026_02_15 is 2026-02-15.
    private static func date(_ number: Int) -> CivilDate {
        guard let date = CivilDate(number / 10_000, number / 100 % 100, number % 100) else {
            preconditionFailure("A notice of ours names a day that the calendar does not have: \(number)")
        }
        return date
    }
}
