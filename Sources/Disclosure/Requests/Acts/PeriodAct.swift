package import LegalClock

/// What changes the periods of a case, and the question why so much is asked (R 33, R 35; C-EXT, C-REASON, C-DELAY).
package enum PeriodAct: RequestActPart {
    case extensionProposed(days: Int, reason: String)
    /// 公开工作机构负责人同意.
    case extensionAgreed(days: Int)
    case extensionDeclined(reason: String)
    /// 延期答复告知书 was served; `agreedBy` is missing only in cases taken over from elsewhere.
    case extended(days: Int, agreedBy: AccountID?, letter: String, servedOn: CivilDate, due: RequestDue)
    /// 说明理由 (R 35): the reply period runs on.
    case reasonsAsked(letter: String, servedOn: CivilDate, days: Int, limit: RequestDue)
    case reasonsGiven(on: CivilDate, text: String)
    case reasonsJudged(accepted: Bool, opinion: String)
    /// 延迟答复: the requests are many but the reasons good; told to the applicant.
    case delayed(until: CivilDate, letter: String, servedOn: CivilDate, reason: String)
    /// A holiday notice moved a period.
    case dueMoved(clock: String, from: RequestDue, to: RequestDue, notice: String)

    package var name: String {
        switch self {
        case .extensionProposed: "extensionProposed"
        case .extensionAgreed: "extensionAgreed"
        case .extensionDeclined: "extensionDeclined"
        case .extended: "extended"
        case .reasonsAsked: "reasonsAsked"
        case .reasonsGiven: "reasonsGiven"
        case .reasonsJudged: "reasonsJudged"
        case .delayed: "delayed"
        case .dueMoved: "dueMoved"
        }
    }

    package var fields: ActFields {
        switch self {
        case .extensionProposed(let days, let reason):
            ActFields(["days": .number(Int64(days)), "reason": .text(reason)])
        case .extensionAgreed(let days): ActFields(["days": .number(Int64(days))])
        case .extensionDeclined(let reason): ActFields(["reason": .text(reason)])
        case .extended(let days, let head, let letter, let servedOn, let due):
            ActFields(given: [
                "days": .number(Int64(days)), "agreedBy": .account(head), "letter": .text(letter),
                "servedOn": .day(servedOn), "due": .due(due),
            ])
        case .reasonsAsked(let letter, let servedOn, let days, let limit):
            ActFields(given: [
                "letter": .text(letter), "servedOn": .day(servedOn), "days": .number(Int64(days)), "limit": .due(limit),
            ])
        case .reasonsGiven(let day, let text): ActFields(given: ["on": .day(day), "text": .text(text)])
        case .reasonsJudged(let accepted, let opinion):
            ActFields(["accepted": .number(accepted ? 1 : 0), "opinion": .text(opinion)])
        case .delayed(let until, let letter, let servedOn, let reason):
            ActFields(given: [
                "until": .day(until), "letter": .text(letter), "servedOn": .day(servedOn), "reason": .text(reason),
            ])
        case .dueMoved(let clock, let from, let to, let notice):
            ActFields(given: ["clock": .text(clock), "from": .due(from), "to": .due(to), "notice": .text(notice)])
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "extensionProposed":
            self = .extensionProposed(days: try fields.number("days"), reason: try fields.text("reason"))
        case "extensionAgreed": self = .extensionAgreed(days: try fields.number("days"))
        case "extensionDeclined": self = .extensionDeclined(reason: try fields.text("reason"))
        case "extended":
            self = .extended(
                days: try fields.number("days"),
                agreedBy: try fields.optionalText("agreedBy").map { AccountID(rawValue: $0) },
                letter: try fields.text("letter"),
                servedOn: try fields.day("servedOn"),
                due: try fields.due("due")
            )
        case "reasonsAsked":
            self = .reasonsAsked(
                letter: try fields.text("letter"),
                servedOn: try fields.day("servedOn"),
                days: try fields.number("days"),
                limit: try fields.due("limit")
            )
        case "reasonsGiven": self = .reasonsGiven(on: try fields.day("on"), text: try fields.text("text"))
        case "reasonsJudged":
            self = .reasonsJudged(
                accepted: try fields.number("accepted") == 1,
                opinion: try fields.text("opinion")
            )
        case "delayed":
            self = .delayed(
                until: try fields.day("until"),
                letter: try fields.text("letter"),
                servedOn: try fields.day("servedOn"),
                reason: try fields.text("reason")
            )
        case "dueMoved":
            self = .dueMoved(
                clock: try fields.text("clock"),
                from: try fields.due("from"),
                to: try fields.due("to"),
                notice: try fields.text("notice")
            )
        default: return nil
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .extensionProposed(let days, let reason): "提请延长答复期限\(days)个工作日：\(reason)"
        case .extensionAgreed(let days): "同意延长答复期限\(days)个工作日"
        case .extensionDeclined(let reason): "不同意延长答复期限：\(reason)"
        case .extended(let days, let head?, let letter, let servedOn, let due):
            "经 \(head) 同意，延长答复期限\(days)个工作日，\(letter)于\(servedOn.chinese)告知申请人，答复期限\(due)"
        case .extended(let days, nil, let letter, let servedOn, let due):
            "延长答复期限\(days)个工作日，\(letter)于\(servedOn.chinese)告知申请人，答复期限\(due)"
        case .reasonsAsked(let letter, let servedOn, _, let limit):
            "\(letter)要求申请人说明理由，\(servedOn.chinese)送达，\(limit)前说明；答复期限继续计算"
        case .reasonsGiven(let day, let text): "\(day.chinese)申请人说明理由：\(text)"
        case .reasonsJudged(let accepted, let opinion): "认为申请理由\(accepted ? "合理" : "不合理")：\(opinion)"
        case .delayed(let until, let letter, _, let reason): "\(letter)告知申请人延迟至\(until.chinese)答复：\(reason)"
        case .dueMoved(let clock, let from, let to, let notice):
            "按\(notice)重新计算\(Self.title(of: clock))：由\(from)改为\(to)"
        }
    }

    /// `C-REPLY`, `C-3RD/1`
    private static func title(of clock: String) -> String {
        TimeLimit.requests.first { clock == $0.id || clock.hasPrefix($0.id + "/") }?.title ?? clock
    }
}
