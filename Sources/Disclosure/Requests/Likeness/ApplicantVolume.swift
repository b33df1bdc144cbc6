package import LegalClock

/// 申请数量、频次 of one applicant (R 35, L-35): numbers for the officer's judgement, and the count of the month for
/// 按件计收. The program draws no conclusion from them.
package struct ApplicantVolume: Hashable, Sendable {
    /// By natural month of the receipt day, ascending: `(2025, 3, 12)`.
    package struct Month: Hashable, Sendable {
        package let year: Int
        package let month: Int
        package internal(set) var count: Int
    }

    package private(set) var months: [Month] = []

    /// - Parameter days: receipt days of the applicant's requests to the agency.
    package init(_ days: some Sequence<CivilDate>) {
        var counts: [Int: Int] = [:]
        for day in days { counts[day.year * 12 + day.month - 1, default: 0] += 1 }
        months = counts.sorted { $0.key < $1.key }.map {
            Month(year: $0.key / 12, month: $0.key % 12 + 1, count: $0.value)
        }
    }

    package func inMonth(of day: CivilDate) -> Int {
        months.first { $0.year == day.year && $0.month == day.month }?.count ?? 0
    }

    package func inYear(_ year: Int) -> Int { months.reduce(0) { $0 + ($1.year == year ? $1.count : 0) } }

    /// Which of the month's a request is, of all received by the same applicant in its month: what 按件计收 asks.
    ///
    /// - Parameter earlier: receipt days of the others that came before it.
    package static func ordinal(of received: CivilDate, earlier: some Sequence<CivilDate>) -> Int {
        1 + earlier.reduce(0) { $0 + ($1.year == received.year && $1.month == received.month ? 1 : 0) }
    }

    /// What the officer is shown when a number is beyond the agency's thresholds; empty otherwise.
    package func hint(on day: CivilDate, by policy: RequestPolicy) -> String {
        let (month, year) = (inMonth(of: day), inYear(day.year))
        guard month > policy.monthlyRequests || year > policy.yearlyRequests else { return "" }
        return "该申请人本月已提出\(month)件申请，本年\(year)件。数量、频次是否明显超过合理范围，由工作人员判断（条例第三十五条）。"
    }
}
