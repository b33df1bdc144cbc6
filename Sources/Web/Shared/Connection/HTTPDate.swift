import Foundation
import Synchronization

/// The `Date` of an answer (RFC 9110, 5.6.7): `Sat, 21 Nov 2026 00:58:47 GMT`.
enum HTTPDate {
    private struct Known {
        var second = Int.min
        var text = ""
    }

    private static let known = Mutex(Known())

    /// Written anew once a second.
    static func now() -> String {
        let second = Int(Date().timeIntervalSince1970)
        return known.withLock { known in
            if known.second != second { known = Known(second: second, text: text(second)) }
            return known.text
        }
    }

    /// - Parameter second: since the beginning of 1970, not negative
    static func text(_ second: Int) -> String {
        let (day, time) = second.quotientAndRemainder(dividingBy: 86_400)
        let (year, month, date) = civil(day)
        let clock = [time / 3600, time / 60 % 60, time % 60].map(twoDigits).joined(separator: ":")
        return "\(weekdays[day % 7]), \(twoDigits(date)) \(months[month - 1]) \(year) \(clock) GMT"
    }

    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Year, month and day of the Gregorian calendar, counted in eras of 400 years that begin in March.
    private static func civil(_ day: Int) -> (Int, Int, Int) {
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let date = dayOfYear - (153 * march + 2) / 5 + 1
        let month = march < 10 ? march + 3 : march - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
    }
}
