import LegalClock

/// 公开统计: what the public reads of the requests of a year, from the same rows as table three.
package struct RequestStatistics: Hashable, Sendable {
    package let year: Int
    /// 本年新收
    package private(set) var received = 0
    /// 本年办结
    package private(set) var closed = 0
    /// Answers served by the due day, and those served after it.
    package private(set) var inTime = 0
    package private(set) var late = 0
    package private(set) var outcomes: [Decision: Int] = [:]
    /// Natural days from receipt to the end, of the cases closed in the year; `nil` without any. The lower of the two
    /// in the middle of an even number.
    package private(set) var medianDays: Int?
    /// 分
    package private(set) var feesNotified = 0
    package private(set) var feeNotices = 0
    package private(set) var feesReceived = 0

    package init(_ rows: some Sequence<RequestRow>, year: Int) {
        self.year = year
        let days = TableThree.days(of: year, through: nil)
        var lengths: [Int] = []
        for row in rows {
            if let day = row.received, days.contains(day) { received += 1 }
            countFees(row, days)
            guard let outcome = row.counted, days.contains(outcome.on), let day = row.received else { continue }
            closed += 1
            outcomes[outcome.decision, default: 0] += 1
            lengths.append(outcome.on.days(since: day))
            if row.isInTime == true { inTime += 1 }
            if row.isInTime == false { late += 1 }
        }
        lengths.sort()
        medianDays = lengths.isEmpty ? nil : lengths[(lengths.count - 1) / 2]
    }

    /// From counts of a database.
    package init(year: Int, received: Int, closed groups: [Closed], fees: Fees) {
        self.year = year
        self.received = received
        (feeNotices, feesNotified, feesReceived) = (fees.notices, fees.notified, fees.received)
        for group in groups {
            closed += group.count
            outcomes[group.decision, default: 0] += group.count
            if group.isInTime == true { inTime += group.count }
            if group.isInTime == false { late += group.count }
        }
        medianDays = Self.median(groups)
    }

    /// The lower of the two in the middle, counted through without a list of a million.
    private static func median(_ groups: [Closed]) -> Int? {
        var lengths: [Int: Int] = [:]
        for group in groups { lengths[group.days, default: 0] += group.count }
        var before = (lengths.values.reduce(0, +) - 1) / 2
        guard !lengths.isEmpty else { return nil }
        for (days, count) in lengths.sorted(by: { $0.key < $1.key }) {
            if before < count { return days }
            before -= count
        }
        return nil
    }

    /// 信息处理费, which chapter six of the annual report tells (N-FEE-CH6).
    private mutating func countFees(_ row: RequestRow, _ days: ClosedRange<CivilDate>) {
        if let day = row.feeNotifiedOn, days.contains(day), row.feeNotified > 0 {
            feeNotices += 1
            feesNotified += row.feeNotified
        }
        if let day = row.feePaidOn, days.contains(day) { feesReceived += row.feeReceived }
    }
}
