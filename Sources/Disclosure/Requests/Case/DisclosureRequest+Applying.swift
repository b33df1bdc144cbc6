import LegalClock

extension DisclosureRequest {
    mutating func apply(_ act: IntakeAct) {
        switch act {
        case .submitted(let intake):
            self.intake = intake
            items = intake.items
            hasIdentityProof = intake.hasIdentityProof
        case .registered(let day, let due, let correctionDue, _):
            receivedOn = day
            clock = Clock(.reply, from: day)
            self.due = due
            self.correctionDue = correctionDue
            state = .received
        case .linked(let other, _): if !links.contains(other) { links.append(other) }
        }
    }

    mutating func apply(_ act: HandlingAct) {
        switch act {
        case .assigned(let unit, let handler, let due, _):
            (self.unit, self.handler, internalDue, hasUnitAnswered) = (unit, handler, due, false)
        case .returned: (unit, handler, internalDue, hasUnitAnswered) = (nil, nil, nil, false)
        case .unitAnswered: (internalDue, hasUnitAnswered) = (nil, true)
        case .reviewBegun: state = .underReview
        case .searched(let item, _, _): reviews[item, default: ItemReview()].isSearched = true
        case .secrecyReviewed(let item, let outcome, _): reviews[item, default: ItemReview()].secrecy = outcome
        case .redactionChecked(let item, _): reviews[item, default: ItemReview()].isRedactionChecked = true
        case .noted: break
        }
    }

    mutating func apply(_ act: CorrectionAct, on day: CivilDate) {
        switch act {
        case .asked(let what, let letter, let issuedOn, let servedOn, let days, let limit, let stopsClock):
            corrections.append(
                CorrectionRecord(
                    what: what,
                    letter: letter,
                    issuedOn: issuedOn,
                    servedOn: servedOn,
                    days: days,
                    limit: limit,
                    stopsClock: stopsClock
                )
            )
            guard stopsClock else { return }
            clock?.interrupt(.correction, on: servedOn, letter: letter)
            due = nil
            state = .awaitingCorrection
        case .received(let day, let texts, let hasIdentityProof, _, let due):
            if !texts.isEmpty {
                items = texts.enumerated().map { RequestItem(number: $0 + 1, description: $1) }
                // What was thought of the old items says nothing of the new ones.
                (drafts, reviews) = ([:], [:])
            }
            self.hasIdentityProof = self.hasIdentityProof || hasIdentityProof
            if !corrections.isEmpty { corrections[corrections.count - 1].receivedOn = day }
            guard let due else { return }
            restart(.corrected, on: day, due: due)
        case .lapsed: close(.abandonedNoCorrection, on: day, as: .closedAbandoned)
        }
    }

    mutating func apply(_ act: FeeAct, on day: CivilDate) {
        switch act {
        case .notified(let notice):
            fees.append(FeeRecord(notice: notice))
            clockBeforeFee = clock
            clock?.interrupt(.fee, on: notice.servedOn, letter: notice.letter)
            state = .awaitingFee
        case .paymentTold(let day, _):
            if !fees.isEmpty { fees[fees.count - 1].toldPayment = day }
        case .paid(let day, let receipt, let due):
            settleFee(.paid(on: day, receipt: receipt))
            restart(.paid, on: day, due: due)
        case .waived:
            settleFee(.waived)
            clock = clockBeforeFee
            state = .underReview
        case .lapsed:
            settleFee(.lapsed)
            close(.abandonedFeeUnpaid, on: day, as: .closedAbandoned)
        case .refunded(let fen, _):
            if !fees.isEmpty { fees[fees.count - 1].refunded += fen }
        }
    }

    private mutating func settleFee(_ result: FeeRecord.Result) {
        if !fees.isEmpty { fees[fees.count - 1].result = result }
    }

    /// 重新计算: the extension is there again.
    mutating func restart(_ beginning: ClockRun.Beginning, on day: CivilDate, due: RequestDue, period: Period? = nil) {
        clock?.restart(beginning, on: day, period: period)
        self.due = due
        extensions = ExtensionRecord()
        delayedUntil = nil
        state = .underReview
    }

    /// The case is over; the first time is the one that counts in table three.
    mutating func close(_ decision: Decision, on day: CivilDate, as state: RequestState) {
        self.state = state
        outcome = decision
        clock?.stop(on: day)
        // A case whose receipt day was never fixed is in no row of the table.
        if counted == nil, receivedOn != nil { counted = CountedOutcome(decision: decision, on: day) }
    }
}
