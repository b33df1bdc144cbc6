package import LegalClock

/// What the register of requests holds of a case: enough to count table three for any year and any day, and to list the
/// cases behind each number.
package struct RequestRow: Hashable, Sendable {
    package var state: RequestState
    package var channel: IntakeChannel
    package var kind: ApplicantKind
    package var applicant: PersonID
    package var submitted: CivilDate
    /// 收到申请之日; `nil` while the case is in no row of the table.
    package var received: CivilDate?
    package var due: RequestDue?
    /// What is counted, and since when: the service of the decision, or the day it was closed.
    package var counted: CountedOutcome?
    package var isInTime: Bool?
    package var isExtended = false
    package var isReopened = false
    /// 分: what notices of fees came to, and what was received.
    package var feeNotified = 0
    package var feeNotifiedOn: CivilDate?
    package var feeReceived = 0
    package var feePaidOn: CivilDate?
    package var findings = 0
    package var unit: UnitID?
    /// When something must happen next; `nil` for a case that is over, the last of all days where no day is fixed.
    package var nextDue: CivilDate?
    package var isSatisfied: Bool?
    /// ``OpenPeriods`` of an open case, as text; `nil` where a holiday notice can move nothing.
    package var periods: String?
    /// See ``DisclosureRequest/wakes``.
    package var wakes: CivilDate?
    /// L-18: the first and the last day on which a refused item is looked at again.
    package var firstReevaluation: CivilDate?
    package var lastReevaluation: CivilDate?

    package init(
        state: RequestState,
        channel: IntakeChannel,
        kind: ApplicantKind,
        applicant: PersonID,
        submitted: CivilDate,
        received: CivilDate? = nil,
        counted: CountedOutcome? = nil
    ) {
        self.state = state
        self.channel = channel
        self.kind = kind
        self.applicant = applicant
        self.submitted = submitted
        self.received = received
        self.counted = counted
    }
}

/// The columns of ``RequestRow`` in the register of requests.
package enum RequestColumn: String, CaseIterable, Hashable, Sendable {
    case state, channel, kind, applicant, submitted, received, due, earliest, decision, closed
    case row2019 = "row_2019"
    case row2021 = "row_2021"
    case inTime = "in_time"
    case extended, reopened
    case feeNotified = "fee_notified"
    case feeNotifiedOn = "fee_notified_on"
    case feeReceived = "fee_received"
    case feePaidOn = "fee_paid_on"
    case findings, satisfied, unit
    case nextDue = "next_due"
    case periods, wakes
    case firstReevaluation = "first_reevaluation"
    case lastReevaluation = "last_reevaluation"

    var column: Register.Column {
        switch self {
        case .state, .channel, .kind, .applicant, .submitted: .text(rawValue)
        case .received, .due, .earliest, .decision, .closed, .row2019, .row2021, .feeNotifiedOn, .feePaidOn,
            .unit, .nextDue, .periods, .wakes, .firstReevaluation, .lastReevaluation:
            .optionalText(rawValue)
        case .extended, .reopened, .feeNotified, .feeReceived, .findings: .integer(rawValue)
        case .inTime, .satisfied: .optionalInteger(rawValue)
        }
    }
}

extension RequestRow {
    package static let register = Register("request", RequestColumn.allCases.map(\.column))

    package subscript(_ column: RequestColumn) -> RegisterValue {
        switch column {
        case .state: .text(state.rawValue)
        case .channel: .text(channel.rawValue)
        case .kind: .text(kind.rawValue)
        case .applicant: .text(applicant.rawValue)
        case .submitted: .text(submitted.description)
        case .received: .day(received)
        case .due: .day(due?.day)
        case .earliest: .day(due?.earliest)
        case .decision: .text(counted?.decision.rawValue)
        case .closed: .day(counted?.on)
        case .row2019: .text(counted?.decision.row.gk2019)
        case .row2021: .text(counted?.decision.row.gk2021)
        case .inTime: .flag(isInTime)
        case .extended: .flag(isExtended)
        case .reopened: .flag(isReopened)
        case .feeNotified: .integer(feeNotified)
        case .feeNotifiedOn: .day(feeNotifiedOn)
        case .feeReceived: .integer(feeReceived)
        case .feePaidOn: .day(feePaidOn)
        case .findings: .integer(findings)
        case .satisfied: .flag(isSatisfied)
        case .unit: .text(unit?.rawValue)
        case .nextDue: .day(nextDue)
        case .periods: .text(periods)
        case .wakes: .day(wakes)
        case .firstReevaluation: .day(firstReevaluation)
        case .lastReevaluation: .day(lastReevaluation)
        }
    }

    /// In the order of the columns.
    package var values: [RegisterValue] { RequestColumn.allCases.map { self[$0] } }
}

extension RegisterValue {
    static func text(_ text: String?) -> RegisterValue { text.map { .text($0) } ?? .none }
    static func day(_ day: CivilDate?) -> RegisterValue { day.map { .text($0.description) } ?? .none }
    static func flag(_ flag: Bool?) -> RegisterValue { flag.map { .integer($0 ? 1 : 0) } ?? .none }
}
