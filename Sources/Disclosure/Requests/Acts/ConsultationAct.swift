package import LegalClock

/// 征求意见 (R 32, R 34, R 17; C-3RD, C-COAG).
package enum ConsultationAct: RequestActPart {
    case sent(ConsultationLetter)
    /// The opinion came; `due` is the reply period with the time taken counted out, as far as it is known.
    case answered(letter: Int, on: CivilDate, opinion: ConsultationOpinion, text: String, due: RequestDue)
    /// No opinion within fifteen working days.
    case lapsed(letter: Int, on: CivilDate, due: RequestDue)
    /// 告知第三方: the third party is told what is disclosed against its objection, and why (L-32).
    case thirdPartyTold(letter: Int, on: CivilDate, text: String)

    package var name: String {
        switch self {
        case .sent: "consultationSent"
        case .answered: "consultationAnswered"
        case .lapsed: "consultationLapsed"
        case .thirdPartyTold: "thirdPartyTold"
        }
    }

    package var fields: ActFields {
        switch self {
        case .sent(let letter): letter.fields
        case .answered(let letter, let day, let opinion, let text, let due):
            ActFields(given: [
                "letter": .number(Int64(letter)), "on": .day(day), "opinion": .text(opinion.rawValue),
                "text": .nonEmpty(text), "due": .due(due),
            ])
        case .lapsed(let letter, let day, let due):
            ActFields(given: ["letter": .number(Int64(letter)), "on": .day(day), "due": .due(due)])
        case .thirdPartyTold(let letter, let day, let text):
            ActFields(given: ["letter": .number(Int64(letter)), "on": .day(day), "text": .text(text)])
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "consultationSent": self = .sent(try ConsultationLetter(fields: fields))
        case "consultationAnswered":
            self = .answered(
                letter: try fields.number("letter"),
                on: try fields.day("on"),
                opinion: try fields.coded("opinion"),
                text: try fields.optionalText("text") ?? "",
                due: try fields.due("due")
            )
        case "consultationLapsed":
            self = .lapsed(
                letter: try fields.number("letter"),
                on: try fields.day("on"),
                due: try fields.due("due")
            )
        case "thirdPartyTold":
            self = .thirdPartyTold(
                letter: try fields.number("letter"),
                on: try fields.day("on"),
                text: try fields.text("text")
            )
        default: return nil
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .sent(let letter):
            "向\(letter.kind.addressee)发出\(letter.letter)，\(letter.servedOn.chinese)送达，\(letter.limit)前答复；此期间不计入答复期限"
        case .answered(let letter, let day, let opinion, let text, let due):
            "\(day.chinese)收到第\(letter)份征求意见书的意见：\(opinion.name)\(text.isEmpty ? "" : "。" + (text.hasSuffix("。") ? String(text.dropLast()) : text))。答复期限\(due)"
        case .lapsed(let letter, _, let due): "第\(letter)份征求意见书期满未答复。答复期限\(due)"
        case .thirdPartyTold(let letter, let day, _): "\(day.chinese)将决定公开的内容和理由书面告知第三方（第\(letter)份征求意见书）"
        }
    }
}

/// 征求意见书: a letter that asks somebody for an opinion, during which the reply period stands still (R 33 ¶3).
package struct ConsultationLetter: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// R 32: silence is not consent.
        case thirdParty
        /// R 34: silence is consent to disclose.
        case coAgency
        /// R 17: the supervising office or the secrecy administration decides; silence decides nothing.
        case referral

        package var addressee: String {
            switch self {
            case .thirdParty: "第三方"
            case .coAgency: "共同制作机关"
            case .referral: "主管部门或者保密行政管理部门"
            }
        }
    }

    /// Among those of the case: 1, 2, 3 …
    package var number: Int
    package var kind: Kind
    /// Which items it is about.
    package var items: [Int]
    /// A third party; an agency is named by ``agency``.
    package var person: PersonID?
    package var agency: String
    /// 文号
    package var letter: String
    package var sentOn: CivilDate
    package var servedOn: CivilDate
    package var limit: RequestDue

    package init(
        number: Int,
        kind: Kind,
        items: [Int],
        person: PersonID? = nil,
        agency: String = "",
        letter: String,
        sentOn: CivilDate,
        servedOn: CivilDate,
        limit: RequestDue
    ) {
        self.number = number
        self.kind = kind
        self.items = items
        self.person = person
        self.agency = agency
        self.letter = letter
        self.sentOn = sentOn
        self.servedOn = servedOn
        self.limit = limit
    }

    var fields: ActFields {
        ActFields(given: [
            "number": .number(Int64(number)), "kind": .text(kind.rawValue), "items": .numbers(items),
            "person": person.map { .text($0.rawValue) }, "agency": .nonEmpty(agency), "letter": .text(letter),
            "sentOn": .day(sentOn), "servedOn": .day(servedOn), "limit": .due(limit),
        ])
    }

    init(fields: ActFields) throws(ActFault) {
        self.init(
            number: try fields.number("number"),
            kind: try fields.coded("kind"),
            items: try fields.numbers("items"),
            person: try fields.optionalText("person").map { PersonID(rawValue: $0) },
            agency: try fields.optionalText("agency") ?? "",
            letter: try fields.text("letter"),
            sentOn: try fields.day("sentOn"),
            servedOn: try fields.day("servedOn"),
            limit: try fields.due("limit")
        )
    }
}

package enum ConsultationOpinion: String, CaseIterable, Hashable, Sendable {
    case agrees
    /// With 合理理由, which alone can support a refusal (R 32).
    case objects
    /// Against it, without a reason that holds.
    case objectsWithoutReason

    package var name: String {
        switch self {
        case .agrees: "同意公开"
        case .objects: "不同意公开，有合理理由"
        case .objectsWithoutReason: "不同意公开，理由不成立"
        }
    }
}
