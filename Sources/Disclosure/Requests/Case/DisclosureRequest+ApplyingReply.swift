import LegalClock

extension DisclosureRequest {
    mutating func apply(_ act: ConsultationAct) {
        switch act {
        case .sent(let letter):
            consultations.append(ConsultationRecord(letter: letter))
            clock?.suspend(Suspension(letter))
            awaitOpinions()
        case .answered(let number, let day, let opinion, let text, let due):
            settleConsultation(number, .answered(on: day, opinion, text: text))
            if let letter = consultation(number)?.letter { clock?.answer(letter: letter.letter, on: day) }
            self.due = due
            awaitOpinions()
        case .lapsed(let number, let day, let due):
            settleConsultation(number, .lapsed(on: day))
            self.due = due
            awaitOpinions()
        case .thirdPartyTold(let number, let day, _):
            if let index = consultations.firstIndex(where: { $0.letter.number == number }) {
                consultations[index].toldOn = day
            }
        }
    }

    package func consultation(_ number: Int) -> ConsultationRecord? {
        consultations.first { $0.letter.number == number }
    }

    private mutating func settleConsultation(_ number: Int, _ result: ConsultationRecord.Result) {
        if let index = consultations.firstIndex(where: { $0.letter.number == number }) {
            consultations[index].result = result
        }
    }

    private mutating func awaitOpinions() {
        let open = consultations.filter(\.isOpen)
        if open.contains(where: { $0.letter.kind == .thirdParty }) {
            state = .awaitingThirdParty
        } else {
            state = open.isEmpty ? .underReview : .awaitingCoAgency
        }
    }

    mutating func apply(_ act: PeriodAct, by account: AccountID?) {
        switch act {
        case .extensionProposed(let days, _): extensions.proposedDays = days
        case .extensionAgreed(let days): (extensions.agreedDays, extensions.agreedBy) = (days, account)
        case .extensionDeclined: extensions = ExtensionRecord()
        case .extended(let days, _, let letter, let servedOn, let due):
            extensions.isUsed = true
            clock?.extend(by: days, on: servedOn, letter: letter)
            self.due = due
        case .reasonsAsked(let letter, let servedOn, let days, let limit):
            reasons = ReasonsRecord(letter: letter, servedOn: servedOn, days: days, limit: limit)
            state = .awaitingReason
        case .reasonsGiven(_, let text): reasons?.text = text
        case .reasonsJudged(let accepted, _):
            reasons?.isAccepted = accepted
            state = .underReview
        case .delayed(let until, let letter, let servedOn, _):
            delayedUntil = until
            clock?.delay(until: until, on: servedOn, letter: letter)
            due = RequestDue(day: until)
        case .dueMoved(let clock, _, let due, _): moveDue(clock, to: due)
        }
    }

    private mutating func moveDue(_ clock: String, to due: RequestDue) {
        switch clock {
        case TimeLimit.reply.id: self.due = due
        case TimeLimit.correctionNotice.id: correctionDue = due
        case TimeLimit.correction.id: if !corrections.isEmpty { corrections[corrections.count - 1].limit = due }
        case TimeLimit.fee.id: if !fees.isEmpty { fees[fees.count - 1].notice.limit = due }
        case TimeLimit.reasons.id: reasons?.limit = due
        default:
            for index in consultations.indices where consultations[index].letter.period == clock {
                consultations[index].letter.limit = due
            }
        }
    }

    mutating func apply(_ act: DecisionAct, by account: AccountID?) {
        switch act {
        case .drafted(let draft):
            drafts[draft.item] = draft
            state = .drafting
        case .reviewResumed: state = .underReview
        case .submittedForApproval: state = .approving
        case .draftReturned: state = .drafting
        case .recalled: (signing, outcome, state) = (nil, nil, .drafting)
        case .signed(let day, let letters):
            signing = SigningRecord(on: day, by: account, letters: letters)
            outcome = Severance.whole(of: items.compactMap { drafts[$0.number]?.decision })
            state = .decided
        case .served(let service, let next):
            self.service = service
            isInTime = due.flatMap { Self.isMet($0, on: service.day) }
            state = .served
            if let outcome { close(outcome, on: service.day, as: .served) }
            scheduleReevaluations(on: next)
        }
    }

    /// `nil` when it rests on an unannounced year and is not plainly early enough.
    static func isMet(_ due: RequestDue, on day: CivilDate) -> Bool? {
        if day <= due.cautious { return true }
        return due.isProvisional ? nil : day <= due.day
    }

    /// L-18: of each item that was refused, wholly or in part.
    private mutating func scheduleReevaluations(on day: CivilDate?) {
        for item in refusedItems { reevaluations[item] = day }
    }

    var refusedItems: [Int] {
        drafts.values.filter { $0.decision.isRefusal || $0.decision == .partiallyGranted }.map(\.item)
    }

    mutating func apply(_ act: ClosingAct) {
        switch act {
        case .withdrawn(let day, _): close(.withdrawn, on: day, as: .withdrawn)
        case .archived: state = .archived
        case .reopened(let order, let day, let due):
            orders.append(order)
            signing = nil
            service = nil
            isInTime = nil
            restart(.ordered(order.document), on: day, due: due, period: order.workingDays.map { .workingDays($0) })
        case .underReview(let kind, let open, _):
            if open { openReviews.insert(kind) } else { openReviews.remove(kind) }
        case .reevaluated(let item, _, _, let next): reevaluations[item] = next
        case .publicationProposed(let item): publications[item] = .proposed
        case .publicationDeclined(let item, _): publications[item] = .declined
        case .convertedToProactive(let item, let due): publications[item] = .due(due)
        case .publishedProactively(let item, let day, let publication):
            publications[item] = .published(on: day, publication: publication)
        case .toldAgency: break
        case .takenOver(let old): takenOver = old
        case .closedElsewhere(let decision, let day):
            close(decision, on: day, as: decision == .withdrawn ? .withdrawn : .closedAbandoned)
        case .rated(let satisfied, _): isSatisfied = satisfied
        case .receiptConfirmed: isReceiptConfirmed = true
        }
    }
}

extension Suspension {
    /// What a letter of ours does to C-REPLY.
    init(_ letter: ConsultationLetter) {
        let cause: Cause =
            switch letter.kind {
            case .thirdParty: .thirdParty
            case .coAgency: .coMakingAgency
            case .referral: .otherAgency
            }
        self.init(cause, letter: letter.letter, sentOn: letter.sentOn, receivedOn: letter.servedOn)
    }
}
