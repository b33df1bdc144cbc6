package import LegalClock

/// 到期提醒: what a day brings for a case; asked of every open case once on each working day.
package struct RequestAlert: Hashable, Sendable {
    package enum Urgency: Hashable, Sendable {
        /// So many working days are left after today.
        case left(Int)
        case overdue
        /// Something may be done from today on.
        case possible
    }

    package let urgency: Urgency
    package let recipients: [Notice.Recipient]
    /// Without personal data.
    package let sentence: String

    package var notices: [Notice] { recipients.map { Notice(to: $0, sentence) } }
}

extension DisclosureRequest {
    /// At 5, 3 and 1 working days before the reply is due, and on every working day after: to the handler and the office,
    /// on the last day to the deputy head, when it is over to the head. By the earliest day where it is provisional.
    package func alerts(
        on day: CivilDate,
        in calendar: WorkingCalendar,
        by policy: RequestPolicy = .standard
    ) -> [RequestAlert] {
        guard calendar.isWorkingDay(day) else { return [] }
        var alerts: [RequestAlert] = []
        if let alert = confirmationAlert(on: day, in: calendar, by: policy) { alerts.append(alert) }
        if state.clock == .running, let due {
            alerts += periodAlert("答复期限", due, on: day, in: calendar, by: policy, escalates: true)
        }
        if state.isOpen, let due = internalDue {
            alerts += periodAlert("内部办理期限", RequestDue(day: due), on: day, in: calendar, by: policy, escalates: false)
        }
        if let alert = lapseAlert(on: day) { alerts.append(alert) }
        for (item, publication) in publications.sorted(by: { $0.key < $1.key }) {
            guard case .due(let due) = publication else { continue }  // L-26
            alerts += periodAlert("第\(item)项内容主动公开的期限", due, on: day, in: calendar, by: policy, escalates: true)
        }
        for (item, date) in reevaluations.sorted(by: { $0.key < $1.key }) where calendar.moved(date).day == day {
            let sentence = "申请 \(id.key) 第\(item)项不予公开的内容应定期评估（条例第十八条）。"  // L-18
            alerts.append(RequestAlert(urgency: .possible, recipients: [.role(.disclosureOfficer)], sentence: sentence))
        }
        return alerts
    }

    private func periodAlert(
        _ name: String,
        _ due: RequestDue,
        on day: CivilDate,
        in calendar: WorkingCalendar,
        by policy: RequestPolicy,
        escalates: Bool
    ) -> [RequestAlert] {
        let left = calendar.workingDays(after: day, through: due.cautious).count
        var recipients: [Notice.Recipient] = [.role(.disclosureOfficer)]
        if let handler { recipients.append(.account(handler)) }
        if left < 0 || (left == 0 && day > due.cautious) {
            if escalates { recipients += [.role(.deputyHead), .role(.head)] }
            return [RequestAlert(urgency: .overdue, recipients: recipients, sentence: "申请 \(id.key) 的\(name)\(due)已过。")]
        }
        guard policy.alertDays.contains(left) else { return [] }
        if escalates, left == policy.alertDays.min() { recipients.append(.role(.deputyHead)) }
        let sentence = "申请 \(id.key) 的\(name)是\(due)，还有 \(left) 个工作日。"
        return [RequestAlert(urgency: .left(left), recipients: recipients, sentence: sentence)]
    }

    /// L-31d: the office must confirm by the next working day.
    private func confirmationAlert(
        on day: CivilDate,
        in calendar: WorkingCalendar,
        by policy: RequestPolicy
    ) -> RequestAlert? {
        guard state == .submitted, let intake else { return nil }
        guard day > calendar.day(policy.confirmationDays, workingDaysAfter: intake.submittedOn).day else { return nil }
        let sentence = "申请 \(id.key) 于\(intake.submittedOn.chinese)提交，尚未与申请人确认。"
        let recipients: [Notice.Recipient] = [.role(.disclosureOfficer), .role(.deputyHead)]
        return RequestAlert(urgency: .overdue, recipients: recipients, sentence: sentence)
    }

    /// The period of those who are waited for is over: a person looks, and the program may close the case.
    private func lapseAlert(on day: CivilDate) -> RequestAlert? {
        let clocks: Set<RequestState> = [.awaitingCorrection, .awaitingThirdParty, .awaitingCoAgency, .awaitingFee]
        guard clocks.contains(state), let due = nextDue, day > due.day else { return nil }
        let recipients = [handler.map { Notice.Recipient.account($0) } ?? .role(.disclosureOfficer)]
        let sentence = "申请 \(id.key)（\(state.name)）的期限\(due)已过，请办理。"
        return RequestAlert(urgency: .possible, recipients: recipients, sentence: sentence)
    }
}
