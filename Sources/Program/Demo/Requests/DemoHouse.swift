import Disclosure
import LegalClock

/// What the office of the demo did for itself.
enum DemoHouseStep: Hashable, Sendable {
    case template(Int)
    /// 到期提醒 of a day.
    case remind
    /// 答复目录 is begun with what was answered so far.
    case publicLog
}

/// Templates of reasons, reminders of the last weeks, the public log of answers.
struct DemoHouse {
    let ledger: any Ledger
    let staff: [Role: Actor]
    let calendar: WorkingCalendar

    private static let templates: [(name: String, decision: Decision, text: String)] = [
        (
            "信息不存在：检索情况", .notExisting,
            "本机关在办公系统收发文、综合档案室有关年度的全宗中，以申请内容的名称和主要词语检索，没有找到相应的政府信息，本机关也没有制作或者获取的记录。"
        ),
        (
            "过程性信息：会议纪要", .refusedProcess,
            "您申请的会议纪要记录的是行政机关在作出决定之前内部研究讨论的情况，属于过程性信息，不是行政管理的最终结果，本机关决定不予公开。"
        ),
        ("重复申请：已经答复", .repeated, "就相同的内容，本机关已经答复，答复的文号和日期附后，不再重复处理。"),
    ]
    private static let daysReminded = 30
    private static let mostLogged = 8

    /// Reminders of days before today: today's are told by the running program.
    static func events(_ today: CivilDate, in calendar: WorkingCalendar) -> [DemoEvent] {
        let written = templates.indices.map {
            DemoEvent(day: today.adding(days: -300 + 20 * $0), what: .house(.template($0)))
        }
        let days = (1...daysReminded).map { today.adding(days: -$0) }.filter(calendar.isWorkingDay)
        return written + days.map { DemoEvent(day: $0, what: .house(.remind)) }
            + [DemoEvent(day: today.adding(days: -2), what: .house(.publicLog))]
    }

    func take(_ step: DemoHouseStep, on day: CivilDate) async throws {
        guard let officer = staff[.disclosureOfficer] else { return }
        switch step {
        case .template(let number): try await write(Self.templates[number], officer)
        case .remind: try await remind(officer.agency, on: day)
        case .publicLog: try await log(officer)
        }
    }

    private func write(_ template: (name: String, decision: Decision, text: String), _ officer: Actor) async throws {
        let target = Command<ReasonTemplate>.Target.next(series: ReasonTemplate.kind.rawValue, digits: 4)
        try await ledger.record(
            Command(.writeTemplate, target, by: officer) { _, _ in
                try ReasonTemplate.write(template.name, for: template.decision, template.text)
            }
        )
    }

    private func remind(_ agency: AgencyCode, on day: CivilDate) async throws {
        var reminders: [Reminder] = []
        for id in try await subjects(DisclosureRequest.kind, agency, isOpen: true) {
            let request = try await ledger.standing(DisclosureRequest.self, id, of: agency)?.subject
            reminders += (request?.alerts(on: day, in: calendar) ?? []).map { Reminder($0, about: id) }
        }
        for id in try await subjects(Review.kind, agency, isOpen: true) {
            let review = try await ledger.standing(Review.self, id, of: agency)?.subject
            reminders += review?.reminders(on: day, in: calendar) ?? []
        }
        guard !reminders.isEmpty else { return }
        try await ledger.record(
            Command<ReminderDay>(.remind, .new(ReminderDay.subject(day)), by: .program(for: agency)) {
                [reminders] told, _ in
                told.tell(reminders)
            }
        )
    }

    private func log(_ officer: Actor) async throws {
        try await ledger.record(
            Command(
                .changeOfficeSettings,
                AgencyProfile.self,
                AgencyProfile.subject(officer.agency),
                seen: nil,
                by: officer
            ) { profile, _ in try profile.change([.publicLog: "设立"]) }
        )
        var count = 0
        for id in try await subjects(DisclosureRequest.kind, officer.agency, isOpen: false)
        where count < Self.mostLogged {
            let request = try await ledger.standing(DisclosureRequest.self, id, of: officer.agency)?.subject
            guard let request, let outcome = request.outcome, outcome.discloses, request.service != nil,
                request.state == .served || request.state == .archived, let item = request.items.first?.description
            else { continue }
            let title = String(item.unicodeScalars.prefix(50))
            try await ledger.record(
                Command<LogEntry>(.logRequest, .new(LogEntry.id(of: id)), by: officer) { entry, _ in
                    try entry.log(
                        request,
                        title: title,
                        summary: "\(item)\n答复：\(outcome.name)。",
                        names: [],
                        isOpen: true
                    )
                }
            )
            count += 1
        }
    }

    private func subjects(_ kind: SubjectKind, _ agency: AgencyCode, isOpen: Bool) async throws -> [SubjectID] {
        var query = DeskQuery(agency: agency, kind: kind)
        (query.isOpen, query.order, query.limit) = (isOpen, .newest, 200)
        return try await ledger.desk(query).map(\.subject)
    }
}
