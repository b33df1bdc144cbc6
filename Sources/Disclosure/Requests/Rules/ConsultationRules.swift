package import LegalClock

extension DisclosureRequest {
    /// 征求意见: underReview → awaitingThirdParty (R 32) or awaitingCoAgency (R 34, R 11, R 17). The time until the
    /// opinion is there, fifteen working days at most, is not counted (R 33 ¶3).
    package func consult(
        _ kind: ConsultationLetter.Kind,
        about items: [Int],
        person: PersonID?,
        agency: String,
        letter: String,
        sentOn: CivilDate,
        servedOn: CivilDate,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustBe(.underReview, .awaitingThirdParty, .awaitingCoAgency)
        guard !items.isEmpty else { throw .textMissing("items", "征求意见的内容") }
        for item in items { try mustHave(item) }
        guard kind == .thirdParty ? person != nil : !agency.isBlank else { throw .addresseeMissing }
        guard agency.utf8.count <= Self.longestReference else { throw .tooLong("agency") }
        let letter = try Self.referenced(letter, "letter", "文号")
        guard !consultations.contains(where: { $0.letter.letter == letter }) else { throw .letterNumberTaken(letter) }
        try Self.held(sentOn, "sentOn", notBefore: clock?.run.start, "期限起算之日", on: today)
        try Self.held(servedOn, "servedOn", notBefore: sentOn, "发出之日", on: today)
        return [
            .consultation(
                .sent(
                    ConsultationLetter(
                        number: consultations.count + 1,
                        kind: kind,
                        items: items,
                        person: person,
                        agency: agency,
                        letter: letter,
                        sentOn: sentOn,
                        servedOn: servedOn,
                        limit: RequestDue(calendar.end(of: kind.timeLimit.period, after: servedOn))  // C-3RD, C-COAG
                    )
                )
            )
        ]
    }

    /// 收到意见: back to underReview when it was the last letter open; the reply period runs on.
    package func receiveOpinion(
        _ opinion: ConsultationOpinion,
        text: String,
        letter number: Int,
        receivedOn day: CivilDate,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        let letter = try openLetter(number)
        try Self.held(day, "receivedOn", notBefore: letter.servedOn, "送达之日", on: today)
        guard text.utf8.count <= Self.longestText else { throw .tooLong("text") }
        if opinion == .objects { _ = try Self.told(text, "text", "第三方的理由") }
        let due = try due(in: calendar) { $0.answer(letter: letter.letter, on: day) }
        return [.consultation(.answered(letter: number, on: day, opinion: opinion, text: text, due: due))]
    }

    /// 期满未答复: silence of a third party is not consent (R 32), that of a co-making agency is (R 34).
    package func lapseConsultation(
        letter number: Int,
        by actor: Actor,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        let letter = try openLetter(number)
        try Self.mustHaveLapsed(letter.limit, on: today, by: actor)
        return [.consultation(.lapsed(letter: number, on: today, due: try due(in: calendar) { _ in }))]
    }

    /// 告知第三方 (L-32): what is disclosed although it objects, and why.
    package func tellThirdParty(
        letter number: Int,
        _ text: String,
        toldOn day: CivilDate,
        on today: CivilDate
    ) throws(RequestRefusal) -> [RequestAct] {
        guard let record = consultation(number), record.letter.kind == .thirdParty else { throw .noSuchLetter(number) }
        guard !record.isOpen else { throw .opinionsOpen }
        guard state.isOpen else { throw .isOver(state) }
        try Self.held(day, "toldOn", notBefore: record.letter.servedOn, "征求意见书送达之日", on: today)
        let text = try Self.told(text, "text", "公开的内容和理由")
        return [.consultation(.thirdPartyTold(letter: number, on: day, text: text))]
    }

    private func openLetter(_ number: Int) throws(RequestRefusal) -> ConsultationLetter {
        try mustBe(.awaitingThirdParty, .awaitingCoAgency)
        guard let record = consultation(number) else { throw .noSuchLetter(number) }
        guard record.isOpen else { throw .letterIsAnswered(number) }
        return record.letter
    }
}

extension ConsultationLetter.Kind {
    package var timeLimit: TimeLimit {
        switch self {
        case .thirdParty: .thirdParty
        case .coAgency: .coMakingAgency
        case .referral: .otherAgency
        }
    }
}
