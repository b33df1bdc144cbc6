/// 到期日: the day a period ends, and how sure it is.
///
///     calendar.day(20, workingDaysAfter: CivilDate(2026, 12, 15)!)
///     // 2027-01-13 provisional, between 2027-01-11 and 2027-01-20
///
/// A day that rests on a year without a notice is 暂定: swapped and make-up days may move it. Work queues and alerts go by
/// ``earliest``; a letter to an applicant prints the number of working days, never a provisional day; and nothing that
/// cannot be undone (deemed consent, abandonment, a late finding) may rest on one.
public struct DueDay: Hashable, Sendable {
    public let day: CivilDate
    /// 暂定
    public let isProvisional: Bool
    /// The band in which a notice may still move it; both are ``day`` when it is final.
    public let earliest: CivilDate
    public let latest: CivilDate

    /// A final one.
    public init(day: CivilDate) {
        self.init(provisional: false, day, earliest: day, latest: day)
    }

    init(provisional isProvisional: Bool, _ day: CivilDate, earliest: CivilDate, latest: CivilDate) {
        self.day = day
        self.isProvisional = isProvisional
        self.earliest = earliest
        self.latest = latest
    }

    /// Whether it is over on a day.
    public enum Lapse: Hashable, Sendable {
        case notYet, passed
        /// It may be: a person decides.
        case uncertain
    }

    /// Whether it is over on `today`: on the last day it is not. A provisional day is never surely over.
    public func lapse(on today: CivilDate) -> Lapse {
        if today <= earliest { return .notYet }
        return isProvisional ? .uncertain : .passed
    }

    /// Whether something done on a day was in time; `nil` when that cannot be said yet.
    public func isMet(by day: CivilDate) -> Bool? {
        switch lapse(on: day) {
        case .notYet: true
        case .passed: false
        case .uncertain: nil
        }
    }

    /// 2027年1月13日（暂定）
    public var chinese: String { isProvisional ? "\(day.chinese)（暂定）" : day.chinese }
}

extension DueDay: CustomStringConvertible {
    /// `2027-01-13 provisional`
    public var description: String { isProvisional ? "\(day) provisional" : day.description }
}

/// A number of working days, and whether it rests on a year without a notice.
public struct WorkingDayCount: Hashable, Sendable, CustomStringConvertible {
    /// Negative when counted backwards.
    public let count: Int
    public let isProvisional: Bool

    public init(_ count: Int, isProvisional: Bool = false) {
        self.count = count
        self.isProvisional = isProvisional
    }

    /// `9`, `20 provisional`
    public var description: String { isProvisional ? "\(count) provisional" : "\(count)" }
}
