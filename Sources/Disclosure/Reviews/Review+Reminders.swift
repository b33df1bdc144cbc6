package import LegalClock

extension Review {
    /// At 5, 3 and 1 working days before the agency's own answer is due, and on every working day after (A-70: no answer
    /// counts as no evidence): to the handler and the office, on the last day to the deputy head, after it to the head.
    package func reminders(
        on day: CivilDate,
        in calendar: WorkingCalendar,
        by policy: RequestPolicy = .standard
    ) -> [Reminder] {
        guard calendar.isWorkingDay(day), let (name, due) = owed else { return [] }
        var recipients: [Notice.Recipient] = [.role(.disclosureOfficer)]
        if let handler { recipients.append(.account(handler)) }
        if day > due.cautious {
            recipients += [.role(.deputyHead), .role(.head)]
            return [Reminder(id, "案件 \(id.key) 的\(name)\(due)已过。", to: recipients)]
        }
        let left = calendar.workingDays(after: day, through: due.cautious).count
        guard policy.alertDays.contains(left) else { return [] }
        if left == policy.alertDays.min() { recipients.append(.role(.deputyHead)) }
        return [Reminder(id, "案件 \(id.key) 的\(name)是\(due)，还有 \(left) 个工作日。", to: recipients)]
    }

    /// What the agency itself must do by a day.
    private var owed: (name: String, due: RequestDue)? {
        if state == .answering, let answerDue { return ("答复期限", answerDue) }
        return opinionDue.map { ("意见书回复期限", $0) }
    }
}
