package import LegalClock

/// What can happen to an assignment.
package enum AssignmentAct: ActContent {
    case assigned(name: String, detail: String, due: CivilDate?, handler: AccountID)
    case passedOn(to: AccountID, reason: String)
    case postponed(to: CivilDate, reason: String)
    case noted(String)
    case completed(result: String)
    case reopened(reason: String)
    case withdrawn(reason: String)

    package static let version = 1

    package var name: String {
        switch self {
        case .assigned: "assigned"
        case .passedOn: "passedOn"
        case .postponed: "postponed"
        case .noted: "noted"
        case .completed: "completed"
        case .reopened: "reopened"
        case .withdrawn: "withdrawn"
        }
    }

    package var fields: ActFields {
        switch self {
        case .assigned(let name, let detail, let due, let handler):
            var fields = ActFields(["name": .text(name), "handler": .text(handler.rawValue)])
            if !detail.isEmpty { fields["detail"] = .text(detail) }
            if let due { fields["due"] = .text(due.description) }
            return fields
        case .passedOn(let handler, let reason):
            return ActFields(["handler": .text(handler.rawValue), "reason": .text(reason)])
        case .postponed(let due, let reason):
            return ActFields(["due": .text(due.description), "reason": .text(reason)])
        case .noted(let text): return ActFields(["text": .text(text)])
        case .completed(let result): return ActFields(["result": .text(result)])
        case .reopened(let reason), .withdrawn(let reason): return ActFields(["reason": .text(reason)])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        switch (name, version) {
        case ("assigned", 1):
            self = .assigned(
                name: try fields.text("name"),
                detail: try fields.optionalText("detail") ?? "",
                due: try fields.optionalDay("due"),
                handler: AccountID(rawValue: try fields.text("handler"))
            )
        case ("passedOn", 1):
            self = .passedOn(to: AccountID(rawValue: try fields.text("handler")), reason: try fields.text("reason"))
        case ("postponed", 1): self = .postponed(to: try fields.day("due"), reason: try fields.text("reason"))
        case ("noted", 1): self = .noted(try fields.text("text"))
        case ("completed", 1): self = .completed(result: try fields.text("result"))
        case ("reopened", 1): self = .reopened(reason: try fields.text("reason"))
        case ("withdrawn", 1): self = .withdrawn(reason: try fields.text("reason"))
        default: throw .unknown(name, version: version)
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .assigned(let name, _, let due, let handler):
            "交给 \(handler) 办理：\(name)\(due.map { "，\($0.chinese)到期" } ?? "")"
        case .passedOn(let handler, let reason): "转给 \(handler)：\(reason)"
        case .postponed(let due, let reason): "改为\(due.chinese)到期：\(reason)"
        case .noted(let text): "记：\(text)"
        case .completed(let result): "办结：\(result)"
        case .reopened(let reason): "退回重办：\(reason)"
        case .withdrawn(let reason): "撤回：\(reason)"
        }
    }
}
