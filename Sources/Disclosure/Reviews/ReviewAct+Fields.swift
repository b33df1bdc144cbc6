import LegalClock

extension ReviewAct {
    package var name: String {
        switch self {
        case .opened: "opened"
        case .amended: "amended"
        case .assigned: "assigned"
        case .answered: "answered"
        case .documented: "documented"
        case .extended: "extended"
        case .suspended: "suspended"
        case .resumed: "resumed"
        case .concluded: "concluded"
        case .appealed: "appealed"
        case .obeyed: "obeyed"
        case .opinionReceived: "opinionReceived"
        case .opinionAnswered: "opinionAnswered"
        case .dueMoved: "dueMoved"
        case .noted: "noted"
        case .filed: "filed"
        }
    }

    package var fields: ActFields {
        switch self {
        case .opened(let notice, let answerDue, let decisionDue): notice.fields(answerDue, decisionDue)
        case .amended(let amendment, let answerDue, let decisionDue):
            ActFields(given: [
                "caseNumber": .nonEmpty(amendment.caseNumber), "procedure": .text(amendment.procedure.rawValue),
                "acceptedOn": .day(amendment.acceptedOn), "answerDue": .due(answerDue),
                "decisionDue": .due(decisionDue),
            ])
        case .assigned(let handler): ActFields(["handler": .text(handler.rawValue)])
        case .answered(let day, let documents):
            ActFields(given: ["on": .day(day), "documents": .list(documents.map { .text($0) })])
        case .documented(let day, let title): ActFields(given: ["on": .day(day), "title": .text(title)])
        case .extended(let day, let due), .resumed(let day, let due):
            ActFields(given: ["on": .day(day), "decisionDue": .due(due)])
        case .suspended(let day, let reason): ActFields(given: ["on": .day(day), "reason": .text(reason)])
        case .concluded(let conclusion, let due):
            ActFields(given: [
                "result": .text(conclusion.result.rawValue), "document": .text(conclusion.document),
                "on": .day(conclusion.on), "answersAnew": .flag(conclusion.answersAnew),
                "days": .optionalNumber(conclusion.workingDays), "furtherDue": .due(due),
            ])
        case .appealed(let appeal):
            ActFields(given: [
                "on": .day(appeal.on), "court": .text(appeal.court), "caseNumber": .nonEmpty(appeal.caseNumber),
                "byAgency": .flag(appeal.byAgency),
            ])
        case .obeyed(let day, let text): ActFields(given: ["on": .day(day), "text": .text(text)])
        case .opinionReceived(let day, let document, let due):
            ActFields(given: ["on": .day(day), "document": .text(document), "due": .due(due)])
        case .opinionAnswered(let day, let document): ActFields(given: ["on": .day(day), "document": .text(document)])
        case .dueMoved(let clock, let old, let new, let notice):
            ActFields(given: ["clock": .text(clock), "from": .due(old), "to": .due(new), "notice": .text(notice)])
        case .noted(let text): ActFields(["text": .text(text)])
        case .filed(let papers): papers.fields
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        guard version == 1 else { throw .unknown(name, version: version) }
        switch name {
        case "opened":
            self = .opened(
                try ReviewNotice(fields),
                answerDue: try fields.due("answerDue"),
                decisionDue: try fields.optionalDue("decisionDue")
            )
        case "amended":
            let amendment = ReviewAmendment(
                caseNumber: try fields.optionalText("caseNumber") ?? "",
                procedure: try fields.coded("procedure"),
                acceptedOn: try fields.optionalDay("acceptedOn")
            )
            self = .amended(
                amendment,
                answerDue: try fields.due("answerDue"),
                decisionDue: try fields.optionalDue("decisionDue")
            )
        case "assigned": self = .assigned(to: AccountID(rawValue: try fields.text("handler")))
        case "answered": self = .answered(on: try fields.day("on"), documents: try fields.texts("documents"))
        case "documented": self = .documented(on: try fields.day("on"), title: try fields.text("title"))
        case "extended":
            self = .extended(on: try fields.day("on"), decisionDue: try fields.optionalDue("decisionDue"))
        case "suspended": self = .suspended(on: try fields.day("on"), reason: try fields.text("reason"))
        case "resumed": self = .resumed(on: try fields.day("on"), decisionDue: try fields.optionalDue("decisionDue"))
        case "concluded":
            self = .concluded(try ReviewConclusion(fields), furtherDue: try fields.optionalDue("furtherDue"))
        case "appealed": self = .appealed(try ReviewAppeal(fields))
        case "obeyed": self = .obeyed(on: try fields.day("on"), text: try fields.text("text"))
        case "opinionReceived":
            self = .opinionReceived(
                on: try fields.day("on"),
                document: try fields.text("document"),
                due: try fields.due("due")
            )
        case "opinionAnswered":
            self = .opinionAnswered(on: try fields.day("on"), document: try fields.text("document"))
        case "dueMoved":
            self = .dueMoved(
                clock: try fields.text("clock"),
                from: try fields.due("from"),
                to: try fields.due("to"),
                notice: try fields.text("notice")
            )
        case "noted": self = .noted(try fields.text("text"))
        case "filed": self = .filed(try ReviewPapers(fields))
        default: throw .unknown(name, version: version)
        }
    }
}

extension ReviewNotice {
    func fields(_ answerDue: RequestDue, _ decisionDue: RequestDue?) -> ActFields {
        let (word, text): (String, String) =
            switch matter {
            case .request(let number): ("request", number)
            case .proactiveDisclosure(let text): ("proactiveDisclosure", text)
            case .other(let text): ("other", text)
            }
        return ActFields(given: [
            "kind": .text(kind.rawValue), "after": .flag(isAfterReconsideration), "matter": .text(word),
            "about": .text(text), "authority": .text(authority), "caseNumber": .nonEmpty(caseNumber),
            "procedure": .text(procedure.rawValue), "acceptedOn": .day(acceptedOn), "receivedOn": .day(receivedOn),
            "previous": previous.map { .text($0) }, "answerDue": .due(answerDue), "decisionDue": .due(decisionDue),
        ])
    }

    init(_ fields: ActFields) throws(ActFault) {
        let about = try fields.text("about")
        let matter: ReviewMatter =
            switch try fields.text("matter") {
            case "request": .request(about)
            case "proactiveDisclosure": .proactiveDisclosure(about)
            case "other": .other(about)
            case let word: throw ActFault("记录的“matter”有不认识的内容“\(word)”。")
            }
        self.init(
            kind: try fields.coded("kind"),
            isAfterReconsideration: try fields.optionalNumber("after") == 1,
            matter: matter,
            authority: try fields.text("authority"),
            caseNumber: try fields.optionalText("caseNumber") ?? "",
            procedure: try fields.coded("procedure"),
            acceptedOn: try fields.optionalDay("acceptedOn"),
            receivedOn: try fields.day("receivedOn"),
            previous: try fields.optionalText("previous")
        )
    }
}

extension ReviewConclusion {
    init(_ fields: ActFields) throws(ActFault) {
        self.init(
            try fields.coded("result"),
            document: try fields.text("document"),
            on: try fields.day("on"),
            answersAnew: try fields.optionalNumber("answersAnew") == 1,
            workingDays: try fields.optionalNumber("days")
        )
    }
}

extension ReviewAppeal {
    init(_ fields: ActFields) throws(ActFault) {
        self.init(
            on: try fields.day("on"),
            court: try fields.text("court"),
            caseNumber: try fields.optionalText("caseNumber") ?? "",
            byAgency: try fields.optionalNumber("byAgency") == 1
        )
    }
}
