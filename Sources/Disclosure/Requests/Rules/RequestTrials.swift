import LegalClock

/// Each step tried with a form that has no fault of its own.
struct RequestTrials {
    typealias Trial = () throws(RequestRefusal) -> [RequestAct]

    let request: DisclosureRequest
    let actor: Actor
    let day: CivilDate
    /// Only whether it is possible is asked, not what the days come to.
    let calendar = WorkingCalendar.national

    var item: Int { request.items.first?.number ?? 1 }
    var openLetter: Int { request.consultations.first(where: \.isOpen)?.letter.number ?? 1 }

    func trial(of step: Step) -> Trial? { intake(step) ?? review(step) ?? period(step) ?? reply(step) ?? closing(step) }

    func intake(_ step: Step) -> Trial? {
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

    func review(_ step: Step) -> Trial? {
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

    func period(_ step: Step) -> Trial? {
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
        case .tellRequestPayment:
            return { () throws(RequestRefusal) in try request.tellPayment(paidOn: day, proof: "-", on: day) }
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
}
