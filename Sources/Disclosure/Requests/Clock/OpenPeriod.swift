package import LegalClock

/// 未了的期限: a period of an open case, with all that its last day is counted from.
///
///     request.openPeriods                         // C-REPLY, C-CORR, C-3RD/1
///     request.openPeriods[0].moved(in: calendar)  // 2027-01-14, where the register says 2027-01-13
///
/// The register of requests keeps them as a text, so that a new holiday notice is held against a million cases without
/// folding their acts: ``OpenPeriods``.
package struct OpenPeriod: Hashable, Sendable {
    /// A letter to others, as far as the days that it takes out go: ``Suspension``.
    package struct Pause: Hashable, Sendable {
        package var sentOn: CivilDate
        package var receivedOn: CivilDate?
        package var answeredOn: CivilDate?
        package var period: Period

        package init(
            sentOn: CivilDate,
            receivedOn: CivilDate? = nil,
            answeredOn: CivilDate? = nil,
            period: Period
        ) {
            self.sentOn = sentOn
            self.receivedOn = receivedOn
            self.answeredOn = answeredOn
            self.period = period
        }
    }

    /// Among those of the case: `C-REPLY`, `C-3RD/1`. As ``PeriodAct/dueMoved(clock:from:to:notice:)`` has it.
    package var clock: String
    /// The last day as recorded.
    package var due: RequestDue
    /// The day that is not counted.
    package var start: CivilDate
    /// With the extension.
    package var period: Period
    package var pauses: [Pause]

    package init(_ clock: String, _ due: RequestDue, from start: CivilDate, _ period: Period, pauses: [Pause] = []) {
        self.clock = clock
        self.due = due
        self.start = start
        self.period = period
        self.pauses = pauses
    }

    /// The last day by a calendar where it is another one than the recorded; `nil` where it stays.
    package func moved(in calendar: WorkingCalendar) -> RequestDue? {
        let new = RequestDue(run.due(in: calendar))
        return new == due ? nil : new
    }

    private var run: ClockRun {
        var run = ClockRun(.opened, start: start, period: period)
        run.suspensions = pauses.map(Suspension.init)
        return run
    }
}

extension Suspension {
    /// What is asked and by which letter does not change what days it takes out.
    fileprivate init(_ pause: OpenPeriod.Pause) {
        self.init(
            .otherAgency,
            letter: "",
            sentOn: pause.sentOn,
            receivedOn: pause.receivedOn,
            answeredOn: pause.answeredOn,
            period: pause.period
        )
    }
}

extension OpenPeriod.Pause {
    fileprivate init(_ suspension: Suspension) {
        self.init(
            sentOn: suspension.sentOn,
            receivedOn: suspension.receivedOn,
            answeredOn: suspension.answeredOn,
            period: suspension.period
        )
    }
}

extension DisclosureRequest {
    /// Those that a new holiday notice may move, in the order in which their acts are recorded; none of a case that is over.
    package var openPeriods: [OpenPeriod] {
        guard state.isOpen, let receivedOn else { return [] }
        var periods: [OpenPeriod] = []
        func add(_ clock: String, _ due: RequestDue?, from start: CivilDate, _ period: Period) {
            if let due { periods.append(OpenPeriod(clock, due, from: start, period)) }
        }
        if let run = clock?.run, run.interruption == nil, run.delay == nil, delayedUntil == nil, let due {
            let pauses = run.suspensions.map(OpenPeriod.Pause.init)
            periods.append(OpenPeriod(TimeLimit.reply.id, due, from: run.start, run.wholePeriod, pauses: pauses))
        }
        add(TimeLimit.correctionNotice.id, correctionDue, from: receivedOn, TimeLimit.correctionNotice.period)
        if let correction = corrections.last, correction.receivedOn == nil {
            let period = Period.workingDays(correction.days)
            add(TimeLimit.correction.id, correction.limit, from: correction.servedOn, period)
        }
        if let fee = fees.last, fee.result == nil {
            add(TimeLimit.fee.id, fee.notice.limit, from: fee.notice.servedOn, TimeLimit.fee.period)
        }
        if state == .awaitingReason, let reasons {
            add(TimeLimit.reasons.id, reasons.limit, from: reasons.servedOn, .workingDays(reasons.days))
        }
        for consultation in consultations where consultation.isOpen {
            let letter = consultation.letter
            add(letter.period, letter.limit, from: letter.servedOn, letter.kind.timeLimit.period)
        }
        return periods
    }
}
