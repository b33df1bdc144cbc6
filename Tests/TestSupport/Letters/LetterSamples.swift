package import Disclosure
package import DocumentContent
package import LegalClock

/// A letter of each kind of the law notes §6, composed from a case that comes to it: with what such a letter usually says,
/// or with as much as an office would ever write.
///
///     try LetterSamples(.long).letter(.refused)
///     try LetterSamples(.usual).document(.correction)
package struct LetterSamples {
    package enum Length: String, CaseIterable, Sendable { case usual, long }

    package static let day = CivilDate(2026, 3, 20)
    static let start = CivilDate(2026, 3, 2)
    private static let third = PersonID(rawValue: "third")

    let length: Length
    let text: LetterSampleText

    package init(_ length: Length) {
        self.length = length
        text = LetterSampleText(length)
    }

    package func document(_ kind: LetterKind) throws -> OfficialDocument {
        try letter(kind).numbered(kind.isNumbered ? "清自然资公开告〔2026〕21号" : "")
            .document(name: text.name, contact: text.contact)
    }

    package func letter(_ kind: LetterKind) throws -> Letter {
        guard let day = Self.day else { throw LetterRefusal.nothingToTell }
        switch kind {
        case .mixed: return try decision(text.mixed)
        case .abandoned: return try abandoned(day)
        case .withdrawn: return try withdrawn(day)
        case .registration: return try composer().registration(on: day)
        case .intakeReceipt: return try composer().intakeReceipt(number: "", on: day)
        case .correction: return try composer().correction(what: text.demand, days: 10, number: "", on: day)
        case .reasons: return try composer().reasons(days: 10, number: "", on: day)
        case .extended: return try extended(day)
        case .delay:
            return try composer().delay(until: day.adding(days: 60), reason: text.reasons, number: "", on: day)
        case .fee:
            return try composer().fee(.perPage, quantity: 312, wayToPay: text.wayToPay, number: "", on: day)
        case .proofOfService: return try proof(day)
        case .assistance:
            return try composer().assistance(to: text.agency, what: text.demand, number: "", on: day)
        case .thirdParty, .coAgency, .referral: return try consultation(kind, day)
        case .thirdPartyConfirmation, .consultationToApplicant, .decisionToThirdParty:
            return try afterConsultation(kind, day)
        default:
            guard let decision = Decision.forItems.first(where: { $0.row.letter == kind }) else {
                throw LetterRefusal.nothingToTell
            }
            return try self.decision([text.draft(1, decision)])
        }
    }

    /// A letter that answers, of a case with these decisions.
    package func decision(_ drafts: [ItemDecision]) throws -> Letter {
        guard let start = Self.start, let day = Self.day else { throw LetterRefusal.nothingToTell }
        var request = try RequestCase.underReview(on: start, items: drafts.map { text.item($0.item) })
        request.record(drafts.map { .decision(.drafted($0)) })
        return try LetterComposer(request.request, text.office)
            .decision(drafts.map(\.item), number: "", on: day, isServedOnline: length == .long)
    }

    // MARK: Cases

    private func underReview() throws -> RequestCase {
        guard let start = Self.start else { throw LetterRefusal.nothingToTell }
        return try RequestCase.underReview(on: start, items: text.items)
    }

    private func composer() throws -> LetterComposer { LetterComposer(try underReview().request, text.office) }

    private func abandoned(_ day: CivilDate) throws -> Letter {
        guard let start = Self.start else { throw LetterRefusal.nothingToTell }
        var request = try underReview()
        try request.take(on: start) { (request) throws(RequestRefusal) in
            try request.askForCorrection(
                "请写明文号",
                letter: "清自然资公开补〔2026〕4号",
                issuedOn: start,
                servedOn: start,
                days: 10,
                on: start,
                in: RequestCase.calendar
            )
        }
        try request.take(on: day) { (request) throws(RequestRefusal) in
            try request.lapseCorrection(by: RequestCase.program, on: day)
        }
        return try LetterComposer(request.request, text.office).abandoned(number: "", on: day)
    }

    private func extended(_ day: CivilDate) throws -> Letter {
        var request = try underReview()
        try request.take(on: day, by: RequestCase.head) { (request) throws(RequestRefusal) in
            try request.agreeExtension(by: 20)
        }
        return try LetterComposer(request.request, text.office).extended(on: day, in: RequestCase.calendar)
    }

    private func withdrawn(_ day: CivilDate) throws -> Letter {
        var request = try underReview()
        try request.take(on: day) { (request) throws(RequestRefusal) in
            try request.withdraw(reason: "", receivedOn: day, on: day)
        }
        return try LetterComposer(request.request, text.office).withdrawn(on: day)
    }

    private func proof(_ day: CivilDate) throws -> Letter {
        let kinds: [LetterKind] = length == .usual ? [.granted] : [.partlyGranted, .refused, .notExisting, .petition]
        let letters = kinds.enumerated().map { index, kind in
            SignedLetter(kind: kind, number: "清自然资公开告〔2026〕\(21 + index)号", items: [1], remedy: .either)
        }
        return try composer().proofOfService(of: letters, on: day)
    }

    private func consultation(_ kind: LetterKind, _ day: CivilDate) throws -> Letter {
        guard let kind = ConsultationLetter.Kind.allCases.first(where: { $0.rawValue == kind.rawValue }) else {
            throw LetterRefusal.nothingToTell
        }
        return try composer().consultation(
            kind,
            about: text.items.indices.map { $0 + 1 },
            person: kind == .thirdParty ? Self.third : nil,
            agency: kind == .thirdParty ? "" : text.agency,
            number: "",
            on: day
        )
    }

    /// The third party objected; the public interest outweighs it.
    private func afterConsultation(_ kind: LetterKind, _ day: CivilDate) throws -> Letter {
        guard let start = Self.start else { throw LetterRefusal.nothingToTell }
        var request = try underReview()
        let items = text.items.indices.map { $0 + 1 }
        try request.take(on: start) { (request) throws(RequestRefusal) in
            try request.consult(
                .thirdParty,
                about: items,
                person: Self.third,
                agency: "",
                letter: "清自然资公开征〔2026〕3号",
                sentOn: start,
                servedOn: start,
                on: start,
                in: RequestCase.calendar
            )
        }
        try request.take(on: day) { (request) throws(RequestRefusal) in
            try request.receiveOpinion(
                .objects,
                text: text.reasons,
                letter: 1,
                receivedOn: day,
                on: day,
                in: RequestCase.calendar
            )
        }
        request.record(items.map { .decision(.drafted(text.disclosed($0))) })
        let composer = LetterComposer(request.request, text.office)
        switch kind {
        case .thirdPartyConfirmation: return try composer.consultationConfirmation(letter: 1, on: day)
        case .decisionToThirdParty: return try composer.toThirdParty(letter: 1, number: "", on: day)
        default: return try composer.consultationToApplicant(.thirdParty, number: "", on: day)
        }
    }
}
