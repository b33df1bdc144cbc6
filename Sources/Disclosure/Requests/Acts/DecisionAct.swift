package import LegalClock

/// From the draft of an answer to its service (law notes §6, §10).
package enum DecisionAct: RequestActPart {
    case drafted(ItemDecision)
    /// Back from drafting to review: something more must be asked or searched.
    case reviewResumed(reason: String)
    case submittedForApproval
    case draftReturned(reason: String)
    /// 撤回签发: an error was found before the answer was served.
    case recalled(reason: String)
    /// 签发: from here the text is fixed.
    case signed(on: CivilDate, letters: [SignedLetter])
    /// `reevaluateOn`: when what was refused is looked at again (L-18).
    case served(LetterService, reevaluateOn: CivilDate?)

    package var name: String {
        switch self {
        case .drafted: "drafted"
        case .reviewResumed: "reviewResumed"
        case .submittedForApproval: "submittedForApproval"
        case .draftReturned: "draftReturned"
        case .recalled: "recalled"
        case .signed: "signed"
        case .served: "served"
        }
    }

    package var fields: ActFields {
        switch self {
        case .drafted(let decision): decision.fields
        case .reviewResumed(let reason), .draftReturned(let reason), .recalled(let reason):
            ActFields(["reason": .text(reason)])
        case .submittedForApproval: ActFields()
        case .signed(let day, let letters):
            ActFields(given: ["on": .day(day), "letters": .list(letters.map { .fields($0.fields) })])
        case .served(let service, let next):
            service.fields.with("reevaluateOn", .day(next))
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "drafted": self = .drafted(try ItemDecision(fields: fields))
        case "reviewResumed": self = .reviewResumed(reason: try fields.text("reason"))
        case "submittedForApproval": self = .submittedForApproval
        case "draftReturned": self = .draftReturned(reason: try fields.text("reason"))
        case "recalled": self = .recalled(reason: try fields.text("reason"))
        case "signed":
            var letters: [SignedLetter] = []
            for part in try fields.parts("letters") { letters.append(try SignedLetter(fields: part)) }
            self = .signed(on: try fields.day("on"), letters: letters)
        case "served":
            self = .served(try LetterService(fields: fields), reevaluateOn: try fields.optionalDay("reevaluateOn"))
        default: return nil
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .drafted(let draft): "第\(draft.item)项内容拟作答复：\(draft.decision.name)"
        case .reviewResumed(let reason): "退回审查：\(reason)"
        case .submittedForApproval: "送签"
        case .draftReturned(let reason): "退回重拟：\(reason)"
        case .recalled(let reason): "撤回签发：\(reason)"
        case .signed(let day, let letters):
            "\(day.chinese)签发\(letters.map { "\($0.kind.title)（\($0.number)）" }.joined(separator: "、"))"
        case .served(let service, _): "\(service.day.chinese)送达（\(service.way.name)）"
        }
    }
}

/// An answer as signed: its number, what it is about, and what it says of the way against it.
package struct SignedLetter: Hashable, Sendable {
    package var kind: LetterKind
    /// 文号: 某公开告〔2026〕12号
    package var number: String
    package var items: [Int]
    /// The way its remedy paragraph shows; `nil` for a letter without one (V-NOREMEDY).
    package var remedy: RemedyRoute?
    /// SHA-256 of the letter as it went out; empty until it is laid out.
    package var digest: String

    package init(kind: LetterKind, number: String, items: [Int], remedy: RemedyRoute?, digest: String = "") {
        self.kind = kind
        self.number = number
        self.items = items
        self.remedy = remedy
        self.digest = digest
    }

    var fields: ActFields {
        ActFields(given: [
            "kind": .text(kind.rawValue), "number": .text(number), "items": .numbers(items),
            "remedy": remedy.map { .text($0.rawValue) }, "digest": .nonEmpty(digest),
        ])
    }

    init(fields: ActFields) throws(ActFault) {
        self.init(
            kind: try fields.coded("kind"),
            number: try fields.text("number"),
            items: try fields.numbers("items"),
            remedy: try fields.optionalCoded("remedy"),
            digest: try fields.optionalText("digest") ?? ""
        )
    }
}

/// 送达: how and when an answer reached the applicant (国办公开办函〔2016〕235号).
package struct LetterService: Hashable, Sendable {
    package enum Way: String, CaseIterable, Hashable, Sendable {
        case direct, entrusted, postal, electronic
        /// Not by 邮政企业: V-SERVICE-COURIER.
        case courier

        package var name: String {
            switch self {
            case .direct: "直接送达"
            case .entrusted: "委托送达"
            case .postal: "邮政企业邮寄"
            case .electronic: "电子送达"
            case .courier: "其他快递企业递送"
            }
        }

        /// Which day counts: signed for, posted, or delivered.
        package var dayName: String {
            switch self {
            case .direct, .entrusted, .courier: "申请人签收之日"
            case .postal: "交邮之日"
            case .electronic: "系统送达之日"
            }
        }
    }

    package var way: Way
    /// The day that counts: ``Way/dayName``.
    package var day: CivilDate
    /// 送达回证、邮件号、系统记录.
    package var proof: String

    package init(way: Way, day: CivilDate, proof: String) {
        self.way = way
        self.day = day
        self.proof = proof
    }

    var fields: ActFields {
        ActFields(given: ["way": .text(way.rawValue), "day": .day(day), "proof": .text(proof)])
    }

    init(fields: ActFields) throws(ActFault) {
        self.init(way: try fields.coded("way"), day: try fields.day("day"), proof: try fields.text("proof"))
    }
}
