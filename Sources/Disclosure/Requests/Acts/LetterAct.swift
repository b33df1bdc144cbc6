package import LegalClock

/// Letters of a case, as they go out. What a letter does to the case (C-CORR, C-FEE …) is an act of its own beside it.
package enum LetterAct: RequestActPart {
    case issued(IssuedLetter)
    /// A letter that was sent on its way arrived; the step that waited for it stands beside this.
    case served(number: String, on: CivilDate)
    case voided(number: String, reason: String)
    /// 个人信息删除: its content is gone; number, kind, day and hash stay.
    case erased(number: String)

    package var name: String {
        switch self {
        case .issued: "letterIssued"
        case .served: "letterServed"
        case .voided: "letterVoided"
        case .erased: "letterErased"
        }
    }

    package var fields: ActFields {
        switch self {
        case .issued(let letter): letter.fields
        case .served(let number, let day): ActFields(given: ["number": .text(number), "on": .day(day)])
        case .voided(let number, let reason): ActFields(["number": .text(number), "reason": .text(reason)])
        case .erased(let number): ActFields(["number": .text(number)])
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "letterIssued": self = .issued(try IssuedLetter(fields: fields))
        case "letterServed": self = .served(number: try fields.text("number"), on: try fields.day("on"))
        case "letterVoided": self = .voided(number: try fields.text("number"), reason: try fields.text("reason"))
        case "letterErased": self = .erased(number: try fields.text("number"))
        default: return nil
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .issued(let letter):
            letter.awaitsService
                ? "制发\(letter.kind.title)（\(letter.number)），等待送达" : "制发\(letter.kind.title)（\(letter.number)）"
        case .served(let number, let day): "\(number)于\(day.chinese)送达"
        case .voided(let number, let reason): "\(number)作废：\(reason)"
        case .erased(let number): "因删除个人信息，\(number)的内容已经销毁，文号、种类、日期和散列值留存"
        }
    }
}

extension DisclosureRequest {
    mutating func apply(_ act: LetterAct, on day: CivilDate) {
        switch act {
        case .issued(let letter): letters.append(letter)
        case .served(let number, let day): change(number) { $0.servedOn = day }
        case .voided(let number, let reason): change(number) { $0.voided = reason }
        case .erased(let number): change(number) { $0.erasedOn = day }
        }
    }

    private mutating func change(_ number: String, _ body: (inout IssuedLetter) -> Void) {
        guard let index = letters.firstIndex(where: { $0.number == number }) else { return }
        body(&letters[index])
    }
}
