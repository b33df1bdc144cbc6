package import LegalClock

/// A letter as it went out: under which number, to whom, and the SHA-256 of what is kept of it.
///
/// The number is one of a ``LetterSeries``; the letter itself is in ``LetterStore``. Names are not in it.
package struct IssuedLetter: Hashable, Sendable {
    package var kind: LetterKind
    /// 某公开告〔2026〕12号
    package var number: String
    /// The series it was taken from, and its place there, from 1.
    package var series: String
    package var place: Int
    package var issuedOn: CivilDate
    /// SHA-256 of the file, in 64 lower-case hexadecimal digits.
    package var digest: String
    /// SHA-256 of the canonical text, from which the print page is made.
    package var recordDigest: String
    /// Who outside the office it is for; `nil` for an agency.
    package var person: PersonID?
    /// The agency it is for; empty for a person.
    package var agency: String
    /// Of the case, that waits until this letter is served: `request.askCorrection`; empty when nothing waits.
    package var step: String
    /// What the step needs, as the form had it: `["days": "10"]`.
    package var particulars: [String: String]
    /// `nil` while it is not known to have arrived.
    package internal(set) var servedOn: CivilDate?
    /// 作废: why; `nil` while it stands.
    package internal(set) var voided: String?
    /// When its content was destroyed with the data of the person it names; `nil` while it is kept.
    package internal(set) var erasedOn: CivilDate?

    package init(
        kind: LetterKind,
        number: String,
        series: String,
        place: Int,
        issuedOn: CivilDate,
        digest: String,
        recordDigest: String,
        person: PersonID?,
        agency: String = "",
        step: String = "",
        particulars: [String: String] = [:]
    ) {
        self.kind = kind
        self.number = number
        self.series = series
        self.place = place
        self.issuedOn = issuedOn
        self.digest = digest
        self.recordDigest = recordDigest
        self.person = person
        self.agency = agency
        self.step = step
        self.particulars = particulars
    }

    /// In an address: `2026-decision-12`.
    package var key: String { "\(series)-\(place)" }

    /// Sent on its way; the step of the case is taken when it has arrived.
    package var awaitsService: Bool { !step.isEmpty && servedOn == nil && voided == nil }
}

extension IssuedLetter {
    var fields: ActFields {
        ActFields(given: [
            "kind": .text(kind.rawValue), "number": .text(number), "series": .text(series),
            "place": .number(Int64(place)), "issuedOn": .day(issuedOn), "digest": .text(digest),
            "recordDigest": .text(recordDigest), "person": person.map { .text($0.rawValue) },
            "agency": .nonEmpty(agency), "step": .nonEmpty(step),
            "particulars": particulars.isEmpty ? nil : .fields(ActFields(particulars.mapValues { .text($0) })),
        ])
    }

    /// As its act has it.
    package init(fields: ActFields) throws(ActFault) {
        self.init(
            kind: try fields.coded("kind"),
            number: try fields.text("number"),
            series: try fields.text("series"),
            place: try fields.number("place"),
            issuedOn: try fields.day("issuedOn"),
            digest: try fields.text("digest"),
            recordDigest: try fields.text("recordDigest"),
            person: try fields.optionalText("person").map(PersonID.init(rawValue:)),
            agency: try fields.optionalText("agency") ?? "",
            step: try fields.optionalText("step") ?? "",
            particulars: try Self.particulars(fields["particulars"])
        )
    }

    private static func particulars(_ value: ActValue?) throws(ActFault) -> [String: String] {
        guard let value else { return [:] }
        guard case .fields(let fields) = value else { throw ActFault("记录的“particulars”应为一组栏目。") }
        var particulars: [String: String] = [:]
        for field in fields.fields { particulars[field.name] = try fields.text(field.name) }
        return particulars
    }
}

extension DisclosureRequest {
    /// What the applicant may read: letters to them, an answer only once it was served.
    package var lettersToApplicant: [IssuedLetter] {
        let unserved = state == .decided ? Set(signing?.letters.map(\.number) ?? []) : []
        return letters.filter { letter in
            letter.voided == nil && letter.person != nil && letter.person == intake?.applicant
                && !unserved.contains(letter.number)
        }
    }

    package func letter(numbered number: String) -> IssuedLetter? { letters.first { $0.number == number } }

    /// By ``IssuedLetter/key``.
    package func letter(_ key: String) -> IssuedLetter? { letters.first { $0.key == key } }
}
