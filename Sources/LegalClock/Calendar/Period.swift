/// 期间: how long something may take, in the units of the law.
///
///     calendar.end(of: .workingDays(20), after: receiptDate)
///     calendar.end(of: .months(6), after: serviceDay)
///
/// The day it begins is never counted (民法典 201, 民事诉讼法 85).
public enum Period: Hashable, Sendable {
    /// 工作日: holidays, weekends and swapped days are left out.
    case workingDays(Int)
    /// 自然日: every day counts; when the last is not a working day, the next working day takes its place.
    case days(Int)
    /// To the same day of the month, or the last day of a month that has no such day (民法典 202); then as days.
    case months(Int)
    case years(Int)

    /// `20个工作日`, `60日`, `6个月`, `1年`
    public var chinese: String {
        switch self {
        case .workingDays(let count): "\(count)个工作日"
        case .days(let count): "\(count)日"
        case .months(let count): "\(count)个月"
        case .years(let count): "\(count)年"
        }
    }
}
