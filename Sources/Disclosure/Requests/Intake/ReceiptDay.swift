package import LegalClock

/// What is known of how a request arrived: from this follows 收到申请之日 (L-31a … L-31e).
package struct ReceiptFacts: Hashable, Sendable {
    /// Handed in, spoken, sent by the applicant, or laid before the agency.
    package var submittedOn: CivilDate
    /// The agency (not only the office) signed for the letter.
    package var signedOn: CivilDate?
    /// The office itself had it in hand.
    package var reachedOfficeOn: CivilDate?
    /// Office and applicant confirmed to each other that it is there.
    package var confirmedOn: CivilDate?

    package init(
        submittedOn: CivilDate,
        signedOn: CivilDate? = nil,
        reachedOfficeOn: CivilDate? = nil,
        confirmedOn: CivilDate? = nil
    ) {
        self.submittedOn = submittedOn
        self.signedOn = signedOn
        self.reachedOfficeOn = reachedOfficeOn
        self.confirmedOn = confirmedOn
    }
}

extension IntakeChannel {
    /// 收到申请之日.
    ///
    /// - Throws: what is still missing, or a day that cannot be.
    package func receiptDay(_ facts: ReceiptFacts, on today: CivilDate) throws(RequestRefusal) -> CivilDate {
        let day = try statedDay(facts)
        guard day >= facts.submittedOn else { throw .dayBefore("receivedOn", "提交之日", facts.submittedOn) }
        guard day <= today else { throw .dayInFuture("receivedOn") }
        return day
    }

    private func statedDay(_ facts: ReceiptFacts) throws(RequestRefusal) -> CivilDate {
        switch self {
        case .inPerson, .oral:  // L-31a
            return facts.submittedOn
        case .signedMail:  // L-31b: the agency's signature, not the office's
            guard let day = facts.signedOn else { throw .dayMissing("signedOn", "签收之日") }
            return day
        case .ordinaryMail:  // L-31c
            let reached = try reachedOffice(facts)
            return try confirmed(facts, notBefore: reached)
        case .online, .fax:  // L-31d
            return try confirmed(facts, notBefore: facts.submittedOn)
        case .misdirectedMail:  // L-31e: begins when the applicant is reached
            let reached = try reachedOffice(facts)
            return try confirmed(facts, notBefore: reached)
        }
    }

    private func reachedOffice(_ facts: ReceiptFacts) throws(RequestRefusal) -> CivilDate {
        guard let day = facts.reachedOfficeOn else { throw .dayMissing("reachedOfficeOn", "公开工作机构实际收到之日") }
        return day
    }

    private func confirmed(_ facts: ReceiptFacts, notBefore day: CivilDate) throws(RequestRefusal) -> CivilDate {
        guard let confirmed = facts.confirmedOn else { throw .dayMissing("confirmedOn", "与申请人确认之日") }
        guard confirmed >= day else { throw .dayBefore("confirmedOn", "收到之日", day) }
        return confirmed
    }
}
