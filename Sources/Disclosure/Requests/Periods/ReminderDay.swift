package import LegalClock

/// 到期提醒: the reminders of one day, or the summary of one month, each told once.
///
/// A subject of its own for each day (`reminders/2026-11-20`) and month (`reminders/2026-10`): reminding changes no case, so
/// nobody's open form is disturbed; and because the acts remember what was told, a run that was killed is gone on with
/// by the next one.
package struct ReminderDay: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "reminders")
    package static let title = "到期提醒"

    package let id: SubjectID
    package private(set) var told: Set<Reminder> = []
    package private(set) var month: MonthlyFigures?

    package init(id: SubjectID) { self.id = id }

    package static func subject(_ day: CivilDate) -> SubjectID { SubjectID(kind, day.description) }

    /// `reminders/2026-10`, of a day of that month
    package static func subject(monthOf day: CivilDate) -> SubjectID {
        SubjectID(kind, String(decoding: day.description.utf8.prefix(7), as: UTF8.self))
    }

    package mutating func apply(_ act: Recorded<ReminderAct>) {
        switch act.content {
        case .told(let reminders): told.formUnion(reminders)
        case .summarized(let figures): month = figures
        }
    }

    package var desk: DeskEntry? { nil }

    package func notices(of act: Recorded<ReminderAct>) -> [Notice] {
        switch act.content {
        case .told(let reminders):
            reminders.flatMap { reminder in
                reminder.recipients.map { Notice(to: $0, reminder.sentence, about: reminder.subject) }
            }
        case .summarized(let figures):
            [Role.disclosureOfficer, .deputyHead].map { Notice(to: .role($0), figures.sentence) }
        }
    }
}

extension ReminderDay {
    /// So many reminders stand in one act, whose fields have a limit.
    private static let most = 80

    /// What was not told yet on this day.
    package func tell(_ reminders: [Reminder]) -> [ReminderAct] {
        var known = told
        let new = reminders.filter { known.insert($0).inserted }
        return stride(from: 0, to: new.count, by: Self.most).map {
            .told(Array(new[$0..<min($0 + Self.most, new.count)]))
        }
    }

    /// Once for each month, and not for a month in which there was nothing.
    package func summarize(_ figures: MonthlyFigures) -> [ReminderAct] {
        month == nil && !figures.isNothing ? [.summarized(figures)] : []
    }
}

/// Word that a period ends, about a case, to someone.
package struct Reminder: Hashable, Sendable {
    package var subject: SubjectID
    package var sentence: String
    package var recipients: [Notice.Recipient]

    package init(_ subject: SubjectID, _ sentence: String, to recipients: [Notice.Recipient]) {
        self.subject = subject
        self.sentence = sentence
        self.recipients = recipients
    }

    package init(_ alert: RequestAlert, about subject: SubjectID) {
        self.init(subject, alert.sentence, to: alert.recipients)
    }

    var fields: ActFields {
        let codes = recipients.map { recipient in
            switch recipient {
            case .role(let role): "role:" + role.rawValue
            case .account(let account): "account:" + account.rawValue
            }
        }
        return ActFields([
            "about": .text(subject.rawValue), "sentence": .text(sentence), "to": .list(codes.map { .text($0) }),
        ])
    }

    init(fields: ActFields) throws(ActFault) {
        guard let subject = SubjectID(rawValue: try fields.text("about")) else { throw ActFault("记录的“about”不是编号。") }
        var recipients: [Notice.Recipient] = []
        for code in try fields.texts("to") {
            if code.hasPrefix("role:"), let role = Role(rawValue: String(code.dropFirst(5))) {
                recipients.append(.role(role))
            } else if code.hasPrefix("account:") {
                recipients.append(.account(AccountID(rawValue: String(code.dropFirst(8)))))
            } else {
                throw ActFault("记录的“to”不是收信人。")
            }
        }
        self.init(subject, try fields.text("sentence"), to: recipients)
    }
}

/// What can happen on a day of reminders.
package enum ReminderAct: ActContent {
    case told([Reminder])
    case summarized(MonthlyFigures)

    package static let version = 1

    package var name: String {
        switch self {
        case .told: "reminded"
        case .summarized: "monthSummarized"
        }
    }

    package var fields: ActFields {
        switch self {
        case .told(let reminders): ActFields(["reminders": .list(reminders.map { .fields($0.fields) })])
        case .summarized(let figures): figures.fields
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        switch (name, version) {
        case ("reminded", 1):
            var reminders: [Reminder] = []
            for part in try fields.parts("reminders") { reminders.append(try Reminder(fields: part)) }
            self = .told(reminders)
        case ("monthSummarized", 1): self = .summarized(try MonthlyFigures(fields: fields))
        default: throw .unknown(name, version: version)
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .told(let reminders): "发出\(reminders.count)条到期提醒"
        case .summarized(let figures): "\(figures.sentence)"
        }
    }
}

extension Step {
    package static let remind = Step("reminders.tell")
    package static let summarizeMonth = Step("reminders.summarizeMonth")
}

extension Permissions {
    static let reminders: [Permission] = [
        Permission(.remind, "到期提醒", [.program]),
        Permission(.summarizeMonth, "每月情况汇总", [.program]),
    ]
}
