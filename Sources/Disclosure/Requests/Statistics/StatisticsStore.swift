package import LegalClock

/// Where the figures of requests are counted.
package protocol StatisticsStore: Sendable {
    /// 公开统计 of each year that has any, newest first, at most so many years.
    func statistics(of agency: AgencyCode, years: Int) async throws -> [RequestStatistics]

    /// 表四 of a year, up to one of its days.
    func tableFour(of agency: AgencyCode, year: Int, through day: CivilDate?) async throws -> TableFour

    /// The cases behind a number, as a list shows them, by receipt day.
    func cases(
        where predicate: RequestPredicate,
        of agency: AgencyCode,
        limit: Int,
        offset: Int
    ) async throws -> [CountedCase]
}

/// A case behind a number.
package struct CountedCase: Hashable, Sendable {
    package var id: SubjectID
    /// What was asked, shortened.
    package var title: String
    package var state: RequestState
    package var channel: IntakeChannel
    package var kind: ApplicantKind
    package var received: CivilDate?
    package var due: CivilDate?
    package var outcome: Decision?
    package var closed: CivilDate?
    package var isInTime: Bool?

    package init(
        id: SubjectID,
        title: String,
        state: RequestState,
        channel: IntakeChannel,
        kind: ApplicantKind,
        received: CivilDate?,
        due: CivilDate?,
        outcome: Decision?,
        closed: CivilDate?,
        isInTime: Bool?
    ) {
        self.id = id
        self.title = title
        self.state = state
        self.channel = channel
        self.kind = kind
        self.received = received
        self.due = due
        self.outcome = outcome
        self.closed = closed
        self.isInTime = isInTime
    }
}

extension RequestStatistics {
    /// Cases that these statistics do not tell apart, as a database counts them.
    package struct Closed: Hashable, Sendable {
        package var decision: Decision
        /// `nil` for what had no period, or one that cannot be decided.
        package var isInTime: Bool?
        /// Natural days from receipt to the end.
        package var days: Int
        package var count: Int

        package init(decision: Decision, isInTime: Bool?, days: Int, count: Int) {
            self.decision = decision
            self.isInTime = isInTime
            self.days = days
            self.count = count
        }
    }

    /// Notices of fees issued in a year, their sum, and what came in, in 分.
    package struct Fees: Hashable, Sendable {
        package var notices: Int
        package var notified: Int
        package var received: Int

        package init(notices: Int, notified: Int, received: Int) {
            self.notices = notices
            self.notified = notified
            self.received = received
        }
    }
}

/// 小数不显: small numbers are not shown, so that nobody is recognised by being the only one, nor by subtraction.
///
///     SmallNumbers.shown([12, 1, 0, 30])    // [12 → nil, 1 → nil, 0, 30]: one alone could be counted back from the sum
package enum SmallNumbers {
    /// From how many on a number is shown.
    package static let least = 3

    /// The numbers of parts of a whole that is shown: `nil` for one that is not.
    package static func shown(_ numbers: [Int]) -> [Int?] {
        var hidden = numbers.indices.filter { (1..<least).contains(numbers[$0]) }
        if !hidden.isEmpty, hidden.reduce(0, { $0 + numbers[$1] }) < least {
            // Alone, the whole would give it away: the next smallest goes with it.
            let next = numbers.indices.filter { !hidden.contains($0) && numbers[$0] > 0 }.min {
                numbers[$0] < numbers[$1]
            }
            if let next { hidden.append(next) }
        }
        return numbers.enumerated().map { hidden.contains($0) ? nil : $1 }
    }
}
