package import LegalClock

/// 期限中止: time that is not counted, because others were asked (R 33 ¶3).
///
///     Suspension(.thirdParty, letter: "征询〔2025〕3号", sentOn: CivilDate(2025, 5, 15)!, answeredOn: CivilDate(2025, 5, 28))
///
/// Not counted are the days after the letter is sent, up to and with the day the opinion is received or the last day on
/// which it could be given, whichever comes first.
package struct Suspension: Hashable, Sendable {
    package enum Cause: String, CaseIterable, Hashable, Sendable {
        /// C-3RD
        case thirdParty
        /// C-COAG
        case coMakingAgency
        /// R 11 and R 17: 其他机关
        case otherAgency

        package var timeLimit: TimeLimit {
            switch self {
            case .thirdParty: .thirdParty
            case .coMakingAgency: .coMakingAgency
            case .otherAgency: .otherAgency
            }
        }

        /// Whom the letter asks.
        package var name: String {
            switch self {
            case .thirdParty: "第三方"
            case .coMakingAgency: "共同制作机关"
            case .otherAgency: "其他机关"
            }
        }
    }

    package let cause: Cause
    /// Its number or name, by which the derivation and ``Clock/answer(letter:on:)`` know it.
    package let letter: String
    package let sentOn: CivilDate
    /// By proof of service; until it is known the limit counts from ``sentOn``.
    package var receivedOn: CivilDate?
    package var answeredOn: CivilDate?
    /// How long the asked one has, when it is not the period of the law.
    package let period: Period

    package init(
        _ cause: Cause,
        letter: String,
        sentOn: CivilDate,
        receivedOn: CivilDate? = nil,
        answeredOn: CivilDate? = nil,
        period: Period? = nil
    ) {
        self.cause = cause
        self.letter = letter
        self.sentOn = sentOn
        self.receivedOn = receivedOn
        self.answeredOn = answeredOn
        self.period = period ?? cause.timeLimit.period
    }

    /// The last day on which the opinion can be given.
    package func limit(in calendar: WorkingCalendar) -> DueDay {
        calendar.end(of: period, after: max(sentOn, receivedOn ?? sentOn))
    }

    /// The last day that is not counted.
    package func end(in calendar: WorkingCalendar) -> DueDay {
        let limit = limit(in: calendar)
        guard let answeredOn, answeredOn <= limit.day else { return limit }
        return DueDay(day: max(sentOn, answeredOn))
    }

    /// Whether the clock stands still on a day.
    package func holds(on day: CivilDate, in calendar: WorkingCalendar) -> Bool {
        sentOn < day && day <= end(in: calendar).day
    }
}
