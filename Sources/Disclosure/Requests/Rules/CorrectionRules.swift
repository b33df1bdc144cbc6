package import LegalClock

extension DisclosureRequest {
    /// 告知补正 (R 30): received or underReview → awaitingCorrection, once, within seven working days (C-CORR).
    ///
    /// - Parameters:
    ///   - days: how long the applicant has (C-CORR-A): 5 to 15 working days, as a rule 10.
    ///   - evenLate: after the seventh day it may still be asked, but the reply period runs on and V-CORR-LATE is found.
    package func askForCorrection(
        _ what: String,
        letter: String,
        issuedOn: CivilDate,
        servedOn: CivilDate,
        days: Int = 10,
        evenLate: Bool = false,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustAllowCorrection()
        guard (5...15).contains(days) else { throw .correctionDaysOutOfBounds }  // C-CORR-A
        try Self.held(issuedOn, "issuedOn", notBefore: receivedOn, "收到申请之日", on: today)
        try Self.held(servedOn, "servedOn", notBefore: issuedOn, "发出之日", on: today)
        let isLate = correctionDue.map { issuedOn > $0.day } ?? false
        if isLate, !evenLate, let correctionDue { throw .correctionTooLate(correctionDue) }  // V-CORR-LATE
        return [
            .correction(
                .asked(
                    what: try Self.told(what, "what", "需要补正的事项"),
                    letter: try Self.referenced(letter, "letter", "文号"),
                    issuedOn: issuedOn,
                    servedOn: servedOn,
                    days: days,
                    limit: RequestDue(calendar.day(days, workingDaysAfter: servedOn)),
                    stopsClock: !isLate
                )
            )
        ]
    }

    func mustAllowCorrection() throws(RequestRefusal) {
        try mustBe(.received, .underReview)
        guard corrections.isEmpty else { throw .alreadyCorrected }  // V-CORR-TWICE
    }

    /// 收到补正: awaitingCorrection → underReview, the reply period begins anew (R′). Late only with a good reason.
    package func receiveCorrection(
        items: [String],
        hasIdentityProof: Bool,
        receivedOn day: CivilDate,
        excuse: String = "",
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        let correction = try openCorrection()
        guard hasIdentityProof || self.hasIdentityProof else { throw .identityMissing }  // L-29b
        try Self.held(day, "receivedOn", notBefore: correction.servedOn, "补正告知书送达之日", on: today)
        guard items.count <= RequestItem.most else { throw .tooMany("items", RequestItem.most) }
        guard items.allSatisfy({ !$0.isBlank && $0.utf8.count <= RequestItem.longestDescription }) else {
            throw .tooLong("items")
        }
        guard excuse.utf8.count <= Self.longestText else { throw .tooLong("excuse") }
        if day > correction.limit.day, excuse.isBlank { throw .excuseMissing(correction.limit) }
        let due = correction.stopsClock ? try self.due(in: calendar) { $0.restart(.corrected, on: day) } : nil
        return [
            .correction(
                .received(on: day, items: items, hasIdentityProof: hasIdentityProof, excuse: excuse, due: due)
            )
        ]
    }

    /// 逾期不补正: awaitingCorrection → closedAbandoned (3.6.1). After a late notice too, while the case goes on: that the
    /// agency was late does not make the applicant's silence good.
    package func lapseCorrection(by actor: Actor, on today: CivilDate) throws(RequestRefusal) -> [RequestAct] {
        try Self.mustHaveLapsed(try openCorrection().limit, on: today, by: actor)
        return [.correction(.lapsed)]
    }

    /// Awaited, or asked for late while the case goes on.
    func openCorrection() throws(RequestRefusal) -> CorrectionRecord {
        guard let correction = corrections.last, correction.receivedOn == nil else { throw .noCorrectionAsked }
        if correction.stopsClock {
            try mustBe(.awaitingCorrection)
        } else {
            try mustBe(.received, .underReview, .drafting, .awaitingThirdParty, .awaitingCoAgency)
        }
        return correction
    }
}
