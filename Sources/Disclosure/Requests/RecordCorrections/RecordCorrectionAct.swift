package import LegalClock

/// How a record correction ended (R 41).
package enum RecordSettlement: Hashable, Sendable {
    case corrected
    /// 转送有权更正的行政机关.
    case forwarded(to: String)
    /// 告知向有权更正的行政机关提出.
    case pointedOut(to: String)
    /// The record is right.
    case declined

    package var state: RecordCorrection.State {
        switch self {
        case .corrected: .corrected
        case .forwarded: .forwarded
        case .pointedOut: .pointedOut
        case .declined: .declined
        }
    }

    package var agency: String {
        switch self {
        case .forwarded(let agency), .pointedOut(let agency): agency
        case .corrected, .declined: ""
        }
    }

    init?(_ state: String, agency: String) {
        switch state {
        case "corrected": self = .corrected
        case "forwarded": self = .forwarded(to: agency)
        case "pointedOut": self = .pointedOut(to: agency)
        case "declined": self = .declined
        default: return nil
        }
    }
}

/// What can happen to a record correction.
package enum RecordCorrectionAct: ActContent {
    case submitted(applicant: PersonID, record: String, evidence: String, on: CivilDate)
    case taken(by: AccountID)
    case settled(RecordSettlement, text: String, toldOn: CivilDate)

    package static let version = 1

    package var name: String {
        switch self {
        case .submitted: "submitted"
        case .taken: "taken"
        case .settled: "settled"
        }
    }

    package var fields: ActFields {
        switch self {
        case .submitted(let applicant, let record, let evidence, let day):
            ActFields(given: [
                "applicant": .text(applicant.rawValue), "record": .text(record), "evidence": .text(evidence),
                "on": .day(day),
            ])
        case .taken(let account): ActFields(["handler": .text(account.rawValue)])
        case .settled(let settlement, let text, let day):
            ActFields(given: [
                "settlement": .text(settlement.state.rawValue), "agency": .nonEmpty(settlement.agency),
                "text": .text(text), "toldOn": .day(day),
            ])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        switch (name, version) {
        case ("submitted", 1):
            self = .submitted(
                applicant: PersonID(rawValue: try fields.text("applicant")),
                record: try fields.text("record"),
                evidence: try fields.text("evidence"),
                on: try fields.day("on")
            )
        case ("taken", 1): self = .taken(by: AccountID(rawValue: try fields.text("handler")))
        case ("settled", 1):
            let agency = try fields.optionalText("agency") ?? ""
            guard let settlement = RecordSettlement(try fields.text("settlement"), agency: agency) else {
                throw .unknown(name, version: version)
            }
            self = .settled(settlement, text: try fields.text("text"), toldOn: try fields.day("toldOn"))
        default: throw .unknown(name, version: version)
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .submitted(_, let record, _, let day): "\(day.chinese)提出更正：\(record)"
        case .taken(let account): "交 \(account) 核实"
        case .settled(let settlement, let text, let day):
            "\(settlement.state.name)\(settlement.agency)，\(day.chinese)告知：\(text)"
        }
    }
}
