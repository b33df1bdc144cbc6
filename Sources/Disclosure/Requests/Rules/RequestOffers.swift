package import LegalClock

extension DisclosureRequest {
    /// What the rules say to forms that are filled in well: for staff with the reasons of what is not possible yet, for
    /// the public only what they may do.
    package func offers(to actor: Actor, on day: CivilDate) -> [StepOffer] {
        let trials = Trials(request: self, actor: actor, day: day)
        let steps = Permissions.requests.filter { $0.step != .submitRequest }
        let isPublic = actor.roles == [.applicant]
        return steps.compactMap { permission in
            guard let trial = trials.trial(of: permission.step) else { return nil }
            let isPermitted = Permissions.mayTake(permission.step, actor)
            if isPublic, !isPermitted { return nil }
            return offer(permission, actor, trial)
        }
    }

    private func offer(
        _ permission: Permission,
        _ actor: Actor,
        _ trial: () throws(RequestRefusal) -> [RequestAct]
    ) -> StepOffer {
        do { _ = try Permissions.authority(for: permission.step, actor) } catch {
            return StepOffer(permission.step, permission.title, refusal: error)
        }
        do { _ = try trial() } catch { return StepOffer(permission.step, permission.title, refusal: error) }
        return StepOffer(permission.step, permission.title)
    }
}

/// Each step tried with a form that has no fault of its own.
private struct Trials {
    typealias Trial = () throws(RequestRefusal) -> [RequestAct]

    let request: DisclosureRequest
    let actor: Actor
    let day: CivilDate
    /// Only whether it is possible is asked, not what the days come to.
    let calendar = WorkingCalendar.national

    private var item: Int { request.items.first?.number ?? 1 }
    private var openLetter: Int { request.consultations.first(where: \.isOpen)?.letter.number ?? 1 }

    func trial(of step: Step) -> Trial? { intake(step) ?? review(step) ?? period(step) ?? reply(step) ?? closing(step) }

    private func intake(_ step: Step) -> Trial? {
        let (request, actor, day, calendar) = (request, actor, day, calendar)
        let facts = ReceiptFacts(
            submittedOn: request.intake?.submittedOn ?? day,
            signedOn: day,
            reachedOfficeOn: day,
            confirmedOn: day
        )
        switch step {
        case .registerRequest:
            return { () throws(RequestRefusal) in try request.register(facts, on: day, in: calendar) }
        case .deemRequestConfirmed:
            return { () throws(RequestRefusal) in try request.deemConfirmed(by: actor, on: day, in: calendar) }
        case .linkRequest: return { () throws(RequestRefusal) in try request.link(to: "-", reason: "-") }
        case .askRequestCorrection:
            return { () throws(RequestRefusal) in
                try request.askForCorrection(
                    "-",
                    letter: "-",
                    issuedOn: day,
                    servedOn: day,
                    on: day,
                    in: calendar
                )
            }
        case .correctRequest:
            return { () throws(RequestRefusal) in
                try request.receiveCorrection(
                    items: [],
                    hasIdentityProof: true,
                    receivedOn: day,
                    excuse: "-",
                    on: day,
                    in: calendar
                )
            }
        case .lapseRequestCorrection:
            return { () throws(RequestRefusal) in try request.lapseCorrection(by: actor, on: day) }
        default: return nil
        }
    }

    private func review(_ step: Step) -> Trial? {
        let (request, actor, day, calendar, item, letter) = (request, actor, day, calendar, item, openLetter)
        switch step {
        case .assignRequest:
            return { () throws(RequestRefusal) in
                try request.assign(to: UnitID(rawValue: "-"), handler: nil, due: nil, note: "", on: day)
            }
        case .giveRequestBack: return { () throws(RequestRefusal) in try request.giveBack(reason: "-", by: actor) }
        case .answerRequestAsUnit:
            return { () throws(RequestRefusal) in try request.answerAsUnit("-", files: [], by: actor) }
        case .beginRequestReview: return { () throws(RequestRefusal) in try request.beginReview() }
        case .recordRequestSearch:
            return { () throws(RequestRefusal) in try request.recordSearch(item: item, places: "-", result: "-") }
        case .reviewRequestSecrecy:
            return { () throws(RequestRefusal) in try request.reviewSecrecy(item: item, .open, opinion: "-") }
        case .noteRequestNoSecrecy: return { () throws(RequestRefusal) in try request.noteNoSecrecy(item: item) }
        case .checkRequestRedaction:
            return { () throws(RequestRefusal) in try request.checkRedaction(item: item, note: "-") }
        case .noteRequest: return { () throws(RequestRefusal) in try request.note("-") }
        case .consultOnRequest:
            return { () throws(RequestRefusal) in
                try request.consult(
                    .thirdParty,
                    about: [item],
                    person: PersonID(rawValue: "-"),
                    agency: "",
                    letter: "-",
                    sentOn: day,
                    servedOn: day,
                    on: day,
                    in: calendar
                )
            }
        case .receiveRequestOpinion:
            return { () throws(RequestRefusal) in
                try request.receiveOpinion(.agrees, text: "", letter: letter, receivedOn: day, on: day, in: calendar)
            }
        case .lapseRequestConsultation:
            return { () throws(RequestRefusal) in
                try request.lapseConsultation(letter: letter, by: actor, on: day, in: calendar)
            }
        case .tellRequestThirdParty:
            return { () throws(RequestRefusal) in
                try request.tellThirdParty(letter: 1, "-", toldOn: day, on: day)
            }
        default: return nil
        }
    }

    private func period(_ step: Step) -> Trial? {
        let (request, actor, day, calendar) = (request, actor, day, calendar)
        switch step {
        case .notifyRequestFee:
            return { () throws(RequestRefusal) in
                try request.notifyFee(
                    .perPage,
                    quantity: 31,
                    letter: "-",
                    issuedOn: day,
                    servedOn: day,
                    on: day,
                    in: calendar
                )
            }
        case .payRequestFee:
            return { () throws(RequestRefusal) in
                try request.payFee(paidOn: day, receipt: "-", on: day, in: calendar)
            }
        case .waiveRequestFee: return { () throws(RequestRefusal) in try request.waiveFee(reason: "-") }
        case .lapseRequestFee: return { () throws(RequestRefusal) in try request.lapseFee(by: actor, on: day) }
        case .refundRequestFee: return { () throws(RequestRefusal) in try request.refundFee(fen: 1, reason: "-") }
        case .proposeRequestExtension:
            return { () throws(RequestRefusal) in try request.proposeExtension(by: 20, reason: "-") }
        case .agreeRequestExtension: return { () throws(RequestRefusal) in try request.agreeExtension(by: 20) }
        case .declineRequestExtension:
            return { () throws(RequestRefusal) in try request.declineExtension(reason: "-") }
        case .extendRequest:
            return { () throws(RequestRefusal) in
                try request.extend(letter: "-", servedOn: day, on: day, in: calendar)
            }
        case .askRequestReasons:
            return { () throws(RequestRefusal) in
                try request.askReasons(letter: "-", servedOn: day, on: day, in: calendar)
            }
        case .giveRequestReasons:
            return { () throws(RequestRefusal) in try request.giveReasons("-", receivedOn: day, on: day) }
        case .judgeRequestReasons:
            return { () throws(RequestRefusal) in try request.judgeReasons(accepted: true, opinion: "-", on: day) }
        case .delayRequest:
            return { () throws(RequestRefusal) in
                try request.delay(until: .latest, letter: "-", servedOn: day, reason: "-", on: day)
            }
        default: return nil
        }
    }

    private func reply(_ step: Step) -> Trial? {
        let (request, day, item) = (request, day, item)
        switch step {
        case .draftRequest:
            return { () throws(RequestRefusal) in try request.draft(ItemDecision(item: item, decision: .granted)) }
        case .resumeRequestReview: return { () throws(RequestRefusal) in try request.resumeReview(reason: "-") }
        case .submitRequestForApproval: return { () throws(RequestRefusal) in try request.submitForApproval() }
        case .returnRequestDraft: return { () throws(RequestRefusal) in try request.returnDraft(reason: "-") }
        case .signRequest:
            return { () throws(RequestRefusal) in
                let items = request.items.map(\.number)
                let letter = SignedLetter(
                    kind: request.letterKind(of: items),
                    number: "-",
                    items: items,
                    remedy: request.remedy(of: items)
                )
                return try request.sign([letter], on: day)
            }
        case .serveRequest:
            return { () throws(RequestRefusal) in try request.serve(.direct, day: day, proof: "-", on: day) }
        default: return nil
        }
    }

    private func closing(_ step: Step) -> Trial? {
        let (request, day, calendar) = (request, day, calendar)
        let refused = request.reevaluations.keys.min() ?? 1
        let proposed = request.publications.first { $0.value == .proposed }?.key ?? item
        let pending = request.publications.first { if case .due = $0.value { true } else { false } }?.key ?? item
        let disclosed = request.items.first { request.drafts[$0.number]?.decision.discloses == true }?.number ?? item
        switch step {
        case .withdrawRequest:
            return { () throws(RequestRefusal) in try request.withdraw(reason: "", receivedOn: day, on: day) }
        case .archiveRequest: return { () throws(RequestRefusal) in try request.archive() }
        case .reopenRequest:
            return { () throws(RequestRefusal) in
                let order = ReopeningOrder(kind: .reconsideration, document: "-", workingDays: nil)
                return try request.reopen(by: order, receivedOn: day, on: day, in: calendar)
            }
        case .noteRequestReview:
            return { () throws(RequestRefusal) in try request.noteReview(.reconsideration, open: true, reference: "-") }
        case .reevaluateRequest:
            return { () throws(RequestRefusal) in
                try request.reevaluate(item: refused, disclose: false, opinion: "-", on: day)
            }
        case .proposeRequestPublication:
            return { () throws(RequestRefusal) in try request.proposePublication(item: disclosed) }
        case .declineRequestPublication:
            return { () throws(RequestRefusal) in try request.declinePublication(item: proposed, reason: "-") }
        case .convertRequestToProactive:
            return { () throws(RequestRefusal) in
                try request.convertToProactive(item: disclosed, on: day, in: calendar)
            }
        case .publishRequest:
            return { () throws(RequestRefusal) in
                try request.publish(item: pending, publication: "-", publishedOn: day, on: day)
            }
        case .tellAgencyOfRequest: return { () throws(RequestRefusal) in try request.tellAgency("-", "-") }
        case .rateRequest: return { () throws(RequestRefusal) in try request.rate(satisfied: true, remark: "") }
        case .confirmRequestReceipt: return { () throws(RequestRefusal) in try request.confirmReceipt() }
        default: return nil
        }
    }
}
