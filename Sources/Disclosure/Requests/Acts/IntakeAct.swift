package import LegalClock

/// How a request comes in (law notes §4).
package enum IntakeAct: RequestActPart {
    case submitted(RequestIntake)
    /// 登记: the receipt day is fixed, the clock runs. `deemed`: confirmed by the lapse of time, to protect the applicant.
    case registered(receivedOn: CivilDate, due: RequestDue, correctionDue: RequestDue, deemed: Bool)
    /// 关联: the officer found that it has to do with another request.
    case linked(to: String, reason: String)

    package var name: String {
        switch self {
        case .submitted: "submitted"
        case .registered: "registered"
        case .linked: "linked"
        }
    }

    package var fields: ActFields {
        switch self {
        case .submitted(let intake): intake.fields
        case .registered(let day, let due, let correctionDue, let deemed):
            ActFields(given: [
                "receivedOn": .day(day), "due": .due(due), "correctionDue": .due(correctionDue),
                "deemed": .flag(deemed),
            ])
        case .linked(let other, let reason): ActFields(["request": .text(other), "reason": .text(reason)])
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "submitted": self = .submitted(try RequestIntake(fields: fields))
        case "registered":
            self = .registered(
                receivedOn: try fields.day("receivedOn"),
                due: try fields.due("due"),
                correctionDue: try fields.due("correctionDue"),
                deemed: try fields.optionalNumber("deemed") == 1
            )
        case "linked": self = .linked(to: try fields.text("request"), reason: try fields.text("reason"))
        default: return nil
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .submitted(let intake):
            "\(intake.kind.name)通过\(intake.channel.name)提出申请，共\(intake.items.count)项内容"
        case .registered(let day, let due, _, let deemed):
            "\(deemed ? "逾期未确认，视为已经确认" : "登记")：收到申请之日为\(day.chinese)，答复期限\(due)"
        case .linked(let other, let reason): "与申请 \(other) 关联：\(reason)"
        }
    }
}
