import Disclosure
import LegalClock

extension RandomRequest {
    mutating func draft() {
        if request.state == .drafting, chance(5) {
            return attempt { (request) throws(RequestRefusal) in try request.resumeReview(reason: "再查") }
        }
        for item in request.items {
            let number = item.number
            let decision = ItemDecision(
                item: number,
                decision: pickDecision(),
                reasons: "理由",
                access: "附后",
                redaction: "第三段",
                publicInterest: "公共利益"
            )
            attempt { (request) throws(RequestRefusal) in try request.draft(decision) }
            let secrecy: SecrecyOutcome =
                decision.decision.discloses ? .open : decision.decision.isRefusal ? .notOpen : .notConcerned
            attempt { (request) throws(RequestRefusal) in
                try request.reviewSecrecy(item: number, secrecy, opinion: "意见")
            }
            attempt { (request) throws(RequestRefusal) in try request.checkRedaction(item: number, note: "核对") }
            attempt { (request) throws(RequestRefusal) in
                try request.recordSearch(item: number, places: "档案室", result: "无")
            }
        }
        let today = today
        for letter in request.consultations where letter.letter.kind == .thirdParty {
            attempt { (request) throws(RequestRefusal) in
                try request.tellThirdParty(letter: letter.letter.number, "告知", toldOn: today, on: today)
            }
        }
        attempt { (request) throws(RequestRefusal) in try request.submitForApproval() }
    }

    /// Any; more often one that what happened before makes possible.
    private mutating func pickDecision() -> Decision {
        if request.reasons?.isAccepted == false, chance(60) { return .abnormalVolume }
        if request.consultations.contains(where: { $0.opinion == .objects }), chance(60) { return .refusedThirdParty }
        if request.corrections.contains(where: { $0.receivedOn != nil }), chance(20) { return .stillUnclear }
        return pick(Decision.forItems)
    }

    mutating func approve() {
        if chance(8) { return attempt { (request) throws(RequestRefusal) in try request.returnDraft(reason: "改") } }
        let (today, items) = (today, request.items.map(\.number))
        let letter = SignedLetter(
            kind: request.letterKind(of: items),
            number: "告",
            items: items,
            remedy: request.remedy(of: items)
        )
        attempt(by: RequestCase.head) { (request) throws(RequestRefusal) in try request.sign([letter], on: today) }
    }

    mutating func serve() {
        if chance(6) { return attempt { (request) throws(RequestRefusal) in try request.recall(reason: "错") } }
        let (today, way) = (today, pick(LetterService.Way.allCases))
        attempt { (request) throws(RequestRefusal) in
            try request.serve(way, day: today, proof: "证", on: today)
        }
    }

    mutating func afterwards() {
        let today = today
        switch Int.random(in: 0..<6, using: &random) {
        case 0: attempt { (request) throws(RequestRefusal) in try request.archive() }
        case 1:
            let order = ReopeningOrder(
                kind: pick(ReviewKind.allCases),
                document: "决定书",
                workingDays: pick([nil, 15, 30])
            )
            attempt { (request) throws(RequestRefusal) in
                try request.reopen(by: order, receivedOn: today, on: today, in: RequestCase.calendar)
            }
        case 2:
            attempt { (request) throws(RequestRefusal) in
                try request.convertToProactive(item: 1, on: today, in: RequestCase.calendar)
            }
        case 3:
            let item = request.reevaluations.keys.min() ?? 1
            attempt { (request) throws(RequestRefusal) in
                try request.reevaluate(item: item, disclose: false, opinion: "仍不公开", on: today)
            }
        case 4:
            attempt { (request) throws(RequestRefusal) in
                try request.publish(item: 1, publication: "公开", publishedOn: today, on: today)
            }
        default: attempt { (request) throws(RequestRefusal) in try request.rate(satisfied: true, remark: "") }
        }
    }
}
