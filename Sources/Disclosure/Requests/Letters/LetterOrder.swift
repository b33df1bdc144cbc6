package import DocumentContent
package import LegalClock

/// What is to go out: letters of a case, and what they do to it. Carried out whole or not at all: ``LetterStore/issue(_:by:)``.
///
///     LetterOrder(request, seen: 7, .askRequestCorrection, layOut: DOCXWriter.file(of:), [
///         LetterDraft { composer, day in try composer.correction(what: what, days: 10, number: "", on: day) },
///     ]) { request, letters, day in
///         try request.askForCorrection(what, letter: letters[0].number, …)
///     }
package struct LetterOrder: Sendable {
    package typealias Rule =
        @Sendable (_ request: DisclosureRequest, _ letters: [IssuedLetter], _ today: CivilDate) throws -> [RequestAct]

    package let request: SubjectID
    /// How many acts the case had when the page was opened.
    package let seen: Int?
    /// Of the case, whose permission is asked.
    package let step: Step
    package let drafts: [LetterDraft]
    /// Addressees who are named for the first time: kept apart, in the same transaction.
    package let persons: [Person]
    /// Makes the file that is kept and sent; the store does not know how.
    package let layOut: @Sendable (OfficialDocument) throws -> [UInt8]
    package let rule: Rule

    package init(
        _ request: SubjectID,
        seen: Int?,
        _ step: Step,
        layOut: @escaping @Sendable (OfficialDocument) throws -> [UInt8],
        _ drafts: [LetterDraft],
        persons: [Person] = [],
        rule: @escaping Rule = { _, _, _ in [] }
    ) {
        self.request = request
        self.seen = seen
        self.step = step
        self.drafts = drafts
        self.persons = persons
        self.layOut = layOut
        self.rule = rule
    }
}

/// A letter before it has a number.
package struct LetterDraft: Sendable {
    /// Composes it without number from the case as it stands; asked again under the lock of the chain.
    package let compose: @Sendable (LetterComposer, CivilDate) throws -> Letter
    /// ``IssuedLetter/step`` and ``IssuedLetter/particulars``, for a letter that must arrive first.
    package let waiting: (step: Step, particulars: [String: String])?

    package init(
        waiting: (step: Step, particulars: [String: String])? = nil,
        compose: @escaping @Sendable (LetterComposer, CivilDate) throws -> Letter
    ) {
        self.compose = compose
        self.waiting = waiting
    }
}

extension Letter {
    /// Stands on a letter that has no number yet.
    package static let numberSlot = "文号待取"

    package func numbered(_ number: String) -> Letter {
        var letter = self
        letter.number = number
        return letter
    }

    /// With the parts that somebody reworded; what reads as it was composed is left alone.
    package func reworded(_ wording: [String: String]) throws(LetterRefusal) -> Letter {
        var letter = self
        for paragraph in paragraphs {
            guard let text = wording[paragraph.key], text != paragraph.text else { continue }
            letter = try letter.rewording(paragraph.key, text)
        }
        return letter
    }

    /// The agency it goes to; empty for a person.
    package var agencyAddressed: String { if case .agency(let agency) = addressee { agency } else { "" } }

    /// Who outside the office must be named on it.
    package var person: PersonID? { if case .person(let person) = addressee { person } else { nil } }
}
