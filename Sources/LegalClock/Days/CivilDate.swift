/// A day of the civil calendar, without a time of day or a zone.
///
///     let day = CivilDate(2026, 11, 20)!
///     day.description        // "2026-11-20"
///     day.weekday            // .friday
///     day.adding(days: 1)    // 2026-11-21
///
/// Kept as the number of days since 1970-01-01 in the proleptic Gregorian calendar, so that counting and comparing are
/// arithmetic. Years from 1 to 9999.
public struct CivilDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let dayNumber: Int32

    /// The limits: 0001-01-01 and 9999-12-31.
    public static let earliest = CivilDate(unchecked: -719_162)
    public static let latest = CivilDate(unchecked: 2_932_896)

    private init(unchecked dayNumber: Int32) { self.dayNumber = dayNumber }

    /// `nil` outside of the years 1 to 9999.
    public init?(dayNumber: Int) {
        guard (Int(Self.earliest.dayNumber)...Int(Self.latest.dayNumber)).contains(dayNumber) else { return nil }
        self.dayNumber = Int32(dayNumber)
    }

    /// `nil` for a day that the calendar does not have: 2025-02-29.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        dayNumber = Self.number(year, month, day)
    }

    public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

    /// Held at the limits of the calendar.
    public func adding(days: Int) -> CivilDate {
        let sum = Int(dayNumber).addingReportingOverflow(days)
        let number = sum.overflow ? (days > 0 ? Int.max : Int.min) : sum.partialValue
        return CivilDate(
            unchecked: Int32(max(Int(Self.earliest.dayNumber), min(Int(Self.latest.dayNumber), number)))
        )
    }

    /// From the other day to this one; negative when the other is later.
    public func days(since other: CivilDate) -> Int { Int(dayNumber) - Int(other.dayNumber) }

    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Days since 1970-01-01, counted in eras of 400 years that begin on 1 March (Howard Hinnant, chrono-compatible
    /// low-level date algorithms).
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month (1–12) and day of the month (1–31).
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * part + 2) / 5 + 1)
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (Int(dayNumber) % 7 + 7 + 3) % 7
        return Weekday.allCases[index]
    }
}

/// Monday to Sunday.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    public var isWeekend: Bool { self == .saturday || self == .sunday }

    /// 星期一 … 星期日
    public var name: String {
        switch self {
        case .monday: "星期一"
        case .tuesday: "星期二"
        case .wednesday: "星期三"
        case .thursday: "星期四"
        case .friday: "星期五"
        case .saturday: "星期六"
        case .sunday: "星期日"
        }
    }
}
