extension DisclosureRequest {
    package static let register: Register? = RequestRow.register

    package var registerRow: [RegisterValue]? { row?.values }

    /// `nil` before the first act.
    package var row: RequestRow? {
        guard let intake else { return nil }
        var row = RequestRow(
            state: state,
            channel: intake.channel,
            kind: intake.kind,
            applicant: intake.applicant,
            submitted: intake.submittedOn,
            received: receivedOn,
            counted: counted
        )
        row.due = due
        row.isInTime = isInTime
        row.isExtended = clock?.runs.contains { $0.extension != nil } ?? false
        row.isReopened = !orders.isEmpty
        row.findings = findings.count
        row.isSatisfied = isSatisfied
        row.unit = unit
        row.nextDue = state.isOpen ? nextDue?.day ?? .latest : nil
        let periods = openPeriods
        row.periods = periods.isEmpty ? nil : OpenPeriods(periods).text
        row.wakes = wakes
        row.firstReevaluation = reevaluations.values.min()
        row.lastReevaluation = reevaluations.values.max()
        if let fee = fees.last {
            row.feeNotified = fee.result == .waived ? 0 : fee.notice.fen
            row.feeNotifiedOn = fee.notice.issuedOn
            row.feeReceived = fee.received
            if case .paid(let day, _) = fee.result { row.feePaidOn = day }
        }
        return row
    }
}
