package import LegalClock

/// Letters of a case, as they go out. What a letter does to the case (C-CORR, C-FEE …) is an act of its own beside it.
package enum LetterAct: RequestActPart {
    case issued(IssuedLetter)
    /// A letter that was sent on its way arrived; the step that waited for it stands beside this.
    case served(number: String, on: CivilDate)
    case voided(number: String, reason: String)

    package var name: String {
        switch self {
        case .issued: "letterIssued"
        case .served: "letterServed"
        case .voided: "letterVoided"
        }
    }

    package var fields: ActFields {
        switch self {
        case .issued(let letter): letter.fields
        case .served(let number, let day): ActFields(given: ["number": .text(number), "on": .day(day)])
        case .voided(let number, let reason): ActFields(["number": .text(number), "reason": .text(reason)])
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "letterIssued": self = .issued(try IssuedLetter(fields: fields))
        case "letterServed": self = .served(number: try fields.text("number"), on: try fields.day("on"))
        case "letterVoided": self = .voided(number: try fields.text("number"), reason: try fields.text("reason"))
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
        }
    }
}

extension DisclosureRequest {
    mutating func apply(_ act: LetterAct) {
        switch act {
        case .issued(let letter): letters.append(letter)
        case .served(let number, let day): change(number) { $0.servedOn = day }
        case .voided(let number, let reason): change(number) { $0.voided = reason }
        }
    }

    private mutating func change(_ number: String, _ body: (inout IssuedLetter) -> Void) {
        guard let index = letters.firstIndex(where: { $0.number == number }) else { return }
        body(&letters[index])
    }
}
