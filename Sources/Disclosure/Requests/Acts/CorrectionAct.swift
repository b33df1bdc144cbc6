package import LegalClock

/// 补正 (R 30; C-CORR, C-CORR-A).
package enum CorrectionAct: RequestActPart {
    /// 补正告知书. `stopsClock` is false when it went out after the seventh working day: the old period runs on.
    case asked(
        what: String,
        letter: String,
        issuedOn: CivilDate,
        servedOn: CivilDate,
        days: Int,
        limit: RequestDue,
        stopsClock: Bool
    )
    /// The corrected request; `due` when the period begins anew. `excuse`: late, for a good reason.
    case received(on: CivilDate, items: [String], hasIdentityProof: Bool, excuse: String, due: RequestDue?)
    /// 逾期不补正, without good reason: 不再处理.
    case lapsed

    package var name: String {
        switch self {
        case .asked: "correctionAsked"
        case .received: "correctionReceived"
        case .lapsed: "correctionLapsed"
        }
    }

    package var fields: ActFields {
        switch self {
        case .asked(let what, let letter, let issuedOn, let servedOn, let days, let limit, let stopsClock):
            ActFields(given: [
                "what": .text(what), "letter": .text(letter), "issuedOn": .day(issuedOn), "servedOn": .day(servedOn),
                "days": .number(Int64(days)), "limit": .due(limit), "stopsClock": .number(stopsClock ? 1 : 0),
            ])
        case .received(let day, let items, let hasIdentityProof, let excuse, let due):
            ActFields(given: [
                "on": .day(day), "items": .list(items.map { .text($0) }),
                "identityProof": .number(hasIdentityProof ? 1 : 0), "excuse": .nonEmpty(excuse), "due": .due(due),
            ])
        case .lapsed: ActFields()
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "correctionAsked":
            self = .asked(
                what: try fields.text("what"),
                letter: try fields.text("letter"),
                issuedOn: try fields.day("issuedOn"),
                servedOn: try fields.day("servedOn"),
                days: try fields.number("days"),
                limit: try fields.due("limit"),
                stopsClock: try fields.number("stopsClock") == 1
            )
        case "correctionReceived":
            self = .received(
                on: try fields.day("on"),
                items: try fields.texts("items"),
                hasIdentityProof: try fields.number("identityProof") == 1,
                excuse: try fields.optionalText("excuse") ?? "",
                due: try fields.optionalDue("due")
            )
        case "correctionLapsed": self = .lapsed
        default: return nil
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .asked(let what, let letter, _, let servedOn, _, let limit, let stopsClock):
            """
            \(letter)告知申请人补正，\(servedOn.chinese)送达，\(limit)前补正\
            \(stopsClock ? "" : "；已超过七个工作日，不影响答复期限")：\(what)
            """
        case .received(let day, _, _, let excuse, let due):
            """
            \(day.chinese)收到补正\(excuse.isEmpty ? "" : "（逾期有正当理由：" + excuse + "）")\
            \(due.map { "，答复期限重新计算至\($0)" } ?? "，答复期限不变")
            """
        case .lapsed: "申请人无正当理由逾期不补正，不再处理该申请"
        }
    }
}
