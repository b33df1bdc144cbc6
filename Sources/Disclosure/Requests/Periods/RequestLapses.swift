package import LegalClock

extension DisclosureRequest {
    /// What the lapse of time alone does to a case, and the law lets the program record: an online request that counts as
    /// confirmed (L-31d), a correction that did not come (R 30), opinions that did not (R 32, R 34), a fee that was not paid
    /// (109 Art. 6). The rules say when; on a day that rests on an unannounced year the program does nothing.
    ///
    ///     request.lapse(by: .program(for: agency), on: today, in: calendar, by: policy)?.acts
    ///
    /// - Returns: the first that is due; ask again when it is recorded. `nil` when nothing is.
    package func lapse(
        by actor: Actor,
        on today: CivilDate,
        in calendar: WorkingCalendar,
        by policy: RequestPolicy
    ) -> (step: Step, acts: [RequestAct])? {
        if state == .submitted {
            let acts = try? deemConfirmed(by: actor, on: today, in: calendar, by: policy)
            return acts.map { (.deemRequestConfirmed, $0) }
        }
        if let acts = try? lapseCorrection(by: actor, on: today) { return (.lapseRequestCorrection, acts) }
        for letter in consultations where letter.isOpen {
            let number = letter.letter.number
            if let acts = try? lapseConsultation(letter: number, by: actor, on: today, in: calendar) {
                return (.lapseRequestConsultation, acts)
            }
        }
        if let acts = try? lapseFee(by: actor, on: today) { return (.lapseRequestFee, acts) }
        return nil
    }
}
