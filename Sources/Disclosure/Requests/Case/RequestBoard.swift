package import LegalClock

/// 办理中的申请: open cases by the day on which something must happen next.
package struct BoardQuery: Hashable, Sendable {
    package var agency: AgencyCode
    package var unit: UnitID?
    package var handler: AccountID?
    package var state: RequestState?
    /// Due on a day of this range.
    package var due: ClosedRange<CivilDate>?
    /// Only those whose day rests on an unannounced year.
    package var isProvisional = false
    package var limit = 50
    package var offset = 0

    package init(agency: AgencyCode) { self.agency = agency }
}

/// How many open cases of an agency stand how to their day, none counted beyond ``most``.
package struct BoardCounts: Hashable, Sendable {
    package static let most = 10_000

    package var all = 0
    package var late = 0
    package var today = 0
    /// After today, up to the day that was asked for.
    package var near = 0
    package var provisional = 0

    package init() {}
}

/// A request of somebody who asked before.
package struct ApplicantRequest: Hashable, Sendable {
    package var number: SubjectID
    package var submittedOn: CivilDate
    package var receivedOn: CivilDate?

    package init(number: SubjectID, submittedOn: CivilDate, receivedOn: CivilDate?) {
        self.number = number
        self.submittedOn = submittedOn
        self.receivedOn = receivedOn
    }
}
