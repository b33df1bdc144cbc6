package import LegalClock

/// 每月情况: what the head of the office is told of a month (issue: monthly summary).
package struct MonthlyFigures: Hashable, Sendable {
    /// 2026-10-01
    package var month: CivilDate
    package var received = 0
    package var answered = 0
    /// Answered in the month after the due day.
    package var answeredLate = 0
    /// Open at its end, the due day before it.
    package var overdue = 0
    /// Open at its end, due in the month after.
    package var dueNext = 0

    package init(month day: CivilDate) { month = day.firstOfMonth }

    package var isNothing: Bool { received + answered + overdue + dueNext == 0 }

    package var sentence: String {
        let (year, number, _) = month.components
        return """
            \(year)年\(number)月依申请公开：新收\(received)件，办结\(answered)件（其中逾期\(answeredLate)件），\
            月底逾期未办结\(overdue)件，下月到期\(dueNext)件。
            """
    }

    var fields: ActFields {
        ActFields([
            "month": .text(month.description), "received": .number(Int64(received)),
            "answered": .number(Int64(answered)), "late": .number(Int64(answeredLate)),
            "overdue": .number(Int64(overdue)), "dueNext": .number(Int64(dueNext)),
        ])
    }

    init(fields: ActFields) throws(ActFault) {
        month = try fields.day("month")
        received = try fields.number("received")
        answered = try fields.number("answered")
        answeredLate = try fields.number("late")
        overdue = try fields.number("overdue")
        dueNext = try fields.number("dueNext")
    }

    /// One case more.
    mutating func count(_ request: DisclosureRequest) {
        let (first, last) = (month, month.lastOfMonth)
        if let day = request.receivedOn, first <= day, day <= last { received += 1 }
        if let counted = request.counted, first <= counted.on, counted.on <= last {
            answered += 1
            if request.isInTime == false { answeredLate += 1 }
        }
        guard request.isOpen(at: last), let due = request.due?.day else { return }
        if due <= last { overdue += 1 } else if due <= last.adding(days: 1).lastOfMonth { dueNext += 1 }
    }
}

/// 每月情况, in all and by the unit that handles.
package struct MonthlySummary: Hashable, Sendable {
    package private(set) var whole: MonthlyFigures
    /// `nil` for cases that no unit was given.
    package private(set) var units: [UnitID?: MonthlyFigures] = [:]

    package init(_ requests: some Sequence<DisclosureRequest>, month day: CivilDate) {
        whole = MonthlyFigures(month: day)
        for request in requests {
            whole.count(request)
            units[request.unit, default: MonthlyFigures(month: day)].count(request)
        }
        units = units.filter { !$0.value.isNothing }
    }

    /// Which requests have to be counted for a month: received or closed in it, or open.
    package static func predicate(month day: CivilDate) -> RequestPredicate {
        let (first, last) = (day.firstOfMonth.description, day.lastOfMonth.description)
        let next = day.lastOfMonth.adding(days: 1).lastOfMonth.description
        return .any([
            .all([.atLeast(.received, first), .atMost(.received, last)]),
            .all([.atLeast(.closed, first), .atMost(.closed, last)]),
            .isNone(.closed),
            // Answered after the month, and open at its end; or opened again.
            .all([.atLeast(.closed, last), .atMost(.received, last)]),
            .all([.atLeast(.due, first), .atMost(.due, next)]),
        ])
    }
}

extension DisclosureRequest {
    fileprivate func isOpen(at day: CivilDate) -> Bool {
        guard let receivedOn, receivedOn <= day else { return false }
        if state.isOpen { return true }
        return (service?.day ?? counted?.on).map { $0 > day } ?? false
    }
}

extension CivilDate {
    package var firstOfMonth: CivilDate { adding(days: 1 - day) }
    package var lastOfMonth: CivilDate { firstOfMonth.adding(months: 1).adding(days: -1) }
}
