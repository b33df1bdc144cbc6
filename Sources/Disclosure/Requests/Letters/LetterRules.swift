package import LegalClock

extension DisclosureRequest {
    /// So many letters may go out in one case.
    package static let mostLetters = 100

    /// 制发: a numbered letter goes out; what it does to the case is asked of the rule of its step.
    package func issue(_ letter: IssuedLetter) throws(LetterRefusal) -> [RequestAct] {
        guard letter.kind.isNumbered, !letter.number.isBlank else { throw .notNumbered }
        guard letters.count < Self.mostLetters else { throw .tooManyLetters }
        guard self.letter(numbered: letter.number) == nil else { throw .numberTaken(letter.number) }
        return [.letter(.issued(letter))]
    }

    /// A letter that was sent on its way arrived. The step that waited for it takes its own days.
    package func noteService(of number: String, on day: CivilDate, today: CivilDate) throws(LetterRefusal)
        -> [RequestAct]
    {
        guard let letter = letter(numbered: number) else { throw .noSuchLetter(number) }
        guard letter.awaitsService else { throw .notAwaited(number) }
        guard letter.issuedOn <= day, day <= today else { throw .serviceDayWrong(letter.issuedOn) }
        return [.letter(.served(number: number, on: day))]
    }

    /// 作废: the number and the letter stay, with the reason. An answer in force cannot be voided.
    package func voidLetter(_ number: String, reason: String) throws(LetterRefusal) -> [RequestAct] {
        guard let letter = letter(numbered: number) else { throw .noSuchLetter(number) }
        guard letter.voided == nil else { throw .alreadyVoid(number) }
        guard !reason.isBlank else { throw .voidReasonMissing }
        guard reason.utf8.count <= 2_000 else { throw .partIsTooLong }
        let isSigned = signing?.letters.contains { $0.number == number } ?? false
        if isSigned, [.decided, .served, .archived].contains(state) { throw .inForce(number) }
        return [.letter(.voided(number: number, reason: reason))]
    }

    /// 个人信息删除: letters lose their content with the person they name; once, and when nobody needs them any more to
    /// answer, to serve, or to defend the answer.
    package func eraseLetters(_ numbers: [String]) throws(PersonErasureRefusal) -> [RequestAct] {
        guard !state.isOpen else { throw .requestIsOpen(id.key) }
        guard openReviews.isEmpty else { throw .reviewIsOpen(id.key) }
        return letters.filter { numbers.contains($0.number) && $0.erasedOn == nil }.map {
            .letter(.erased(number: $0.number))
        }
    }
}

extension Step {
    /// 取文号、制发文书
    package static let issueLetter = Step("letters.issue")
    package static let voidLetter = Step("letters.void")
    // Letters that change nothing in the case.
    package static let issueReceipt = Step("letters.receipt")
    package static let tellApplicantOfConsultation = Step("letters.tellApplicant")
    package static let confirmOpinion = Step("letters.confirmOpinion")
    package static let askAssistance = Step("letters.assist")
    package static let tellAbandoned = Step("letters.abandoned")
}

extension Permissions {
    static let letters: [Permission] = [
        Permission(.issueLetter, "制发文书并取号", [.disclosureOfficer, .deputyHead, .head]),
        Permission(.voidLetter, "文书作废", [.disclosureOfficer, .deputyHead, .head]),
        Permission(.issueReceipt, "制发接收回执", [.disclosureOfficer]),
        Permission(.tellApplicantOfConsultation, "告知申请人正在征求意见", [.disclosureOfficer]),
        Permission(.confirmOpinion, "请第三方确认意见", [.disclosureOfficer]),
        Permission(.askAssistance, "制发协办函", [.disclosureOfficer]),
        Permission(.tellAbandoned, "制发不再处理告知书", [.disclosureOfficer]),
    ]
}
