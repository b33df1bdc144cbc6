import LegalClock

extension RequestTrials {
    func reply(_ step: Step) -> Trial? {
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
        case .recallRequest: return { () throws(RequestRefusal) in try request.recall(reason: "-") }
        case .serveRequest:
            return { () throws(RequestRefusal) in try request.serve(.direct, day: day, proof: "-", on: day) }
        default: return nil
        }
    }

    func closing(_ step: Step) -> Trial? {
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
