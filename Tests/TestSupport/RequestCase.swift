package import Disclosure
package import LegalClock

/// A request under way in a test: each step is what a rule answered, recorded on a day.
///
///     var request = try RequestCase.registered(on: day("2025-03-03"))
///     try request.take(on: day("2025-03-04")) { (request) throws(RequestRefusal) in try request.beginReview() }
package struct RequestCase {
    package var request: DisclosureRequest
    package var acts: [Recorded<RequestAct>] = []
    package var today: CivilDate

    package static let officer = AccountID(rawValue: "00000000000000aa")
    package static let head = AccountID(rawValue: "00000000000000bb")
    package static let calendar = WorkingCalendar.national
    package static let program = Actor.program(for: AgencyCode(rawValue: "a0000000001"))

    package init(_ key: String = "2025-0001", today: CivilDate) {
        request = DisclosureRequest(id: SubjectID(DisclosureRequest.kind, key))
        self.today = today
    }

    package typealias Rule = (DisclosureRequest) throws(RequestRefusal) -> [RequestAct]

    /// Asks the rule and records what it answers.
    package mutating func take(
        on day: CivilDate? = nil,
        by account: AccountID = RequestCase.officer,
        _ rule: Rule
    ) throws(RequestRefusal) {
        if let day { today = day }
        record(try rule(request), by: account)
    }

    /// Records what may have been done against the rules, as in cases taken over from elsewhere.
    package mutating func record(_ contents: [RequestAct], by account: AccountID = RequestCase.officer) {
        for content in contents {
            let act = Recorded(
                ordinal: acts.count + 1,
                authority: Authority(account: account, role: .disclosureOfficer),
                at: Moment(startOf: today),
                content: content
            )
            request.apply(act)
            acts.append(act)
        }
    }

    /// Handed in and registered on a day.
    package static func registered(
        on day: CivilDate,
        items: [String] = ["2024年度财政决算"],
        kind: ApplicantKind = .naturalPerson,
        channel: IntakeChannel = .inPerson,
        hasIdentityProof: Bool = true
    ) throws(RequestRefusal) -> RequestCase {
        var request = RequestCase(today: day)
        let intake = RequestIntake(
            channel: channel,
            kind: kind,
            applicant: PersonID(rawValue: "00000000000000cc"),
            submittedOn: day,
            items: items.enumerated().map { RequestItem(number: $0 + 1, description: $1) },
            hasIdentityProof: hasIdentityProof
        )
        request.record(try DisclosureRequest.submit(intake, on: day))
        let facts = ReceiptFacts(submittedOn: day, signedOn: day, reachedOfficeOn: day, confirmedOn: day)
        try request.take { (request) throws(RequestRefusal) in try request.register(facts, on: day, in: calendar) }
        return request
    }

    package static func underReview(
        on day: CivilDate,
        items: [String] = ["2024年度财政决算"],
        kind: ApplicantKind = .naturalPerson
    ) throws(RequestRefusal) -> RequestCase {
        var request = try registered(on: day, items: items, kind: kind)
        try request.take { (request) throws(RequestRefusal) in try request.beginReview() }
        return request
    }

    /// Reviewed, drafted, sent for approval, signed by the head: all on one day.
    package mutating func answer(_ decisions: [ItemDecision], on day: CivilDate) throws(RequestRefusal) {
        today = day
        for decision in decisions {
            record([.handling(.secrecyReviewed(item: decision.item, outcome: Self.outcome(of: decision), opinion: "-"))]
            )
            if decision.decision == .partiallyGranted {
                record([.handling(.redactionChecked(item: decision.item, note: "已核对"))])
            }
            if decision.decision == .notExisting {
                record([.handling(.searched(item: decision.item, places: "档案室", result: "未检索到"))])
            }
            try take { (request) throws(RequestRefusal) in try request.draft(decision) }
        }
        try take { (request) throws(RequestRefusal) in try request.submitForApproval() }
        try take(by: Self.head) { (request) throws(RequestRefusal) in
            let items = request.items.map(\.number)
            let letter = SignedLetter(
                kind: request.letterKind(of: items),
                number: "某公开告〔2025〕1号",
                items: items,
                remedy: request.remedy(of: items)
            )
            return try request.sign([letter], on: day)
        }
    }

    package mutating func serve(on day: CivilDate, _ way: LetterService.Way = .postal) throws(RequestRefusal) {
        try take(on: day) { (request) throws(RequestRefusal) in
            try request.serve(way, day: day, proof: "EMS 1", on: day)
        }
    }

    private static func outcome(of decision: ItemDecision) -> SecrecyOutcome {
        if decision.decision.discloses { return decision.decision == .partiallyGranted ? .partlyOpen : .open }
        return decision.decision.isRefusal ? .notOpen : .notConcerned
    }

    package static let granted = ItemDecision(item: 1, decision: .granted, access: "随告知书附上")
}
