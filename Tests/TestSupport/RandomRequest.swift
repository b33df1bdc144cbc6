import Disclosure
package import LegalClock

/// A random history of a request that keeps to the rules: every step is what a rule answered, on days that go forward.
///
///     let history = RandomRequest.history(seed: 7, from: day("2019-01-01"), to: day("2024-06-30"))
///
/// It stops when the case is over, or when the days are: then it is open over New Year.
package struct RandomRequest {
    var history: RequestCase
    var random: SeededGenerator
    let last: CivilDate
    /// Cases that nobody touches for a long time are carried over.
    var slowness: Int

    package static func history(
        seed: UInt64,
        from first: CivilDate,
        to lastReceipt: CivilDate,
        until last: CivilDate
    ) -> RequestCase {
        var random = SeededGenerator(seed: seed)
        let length = max(0, lastReceipt.days(since: first))
        let start = first.adding(days: Int.random(in: 0...length, using: &random))
        let slowness = [4, 4, 8, 30].randomElement(using: &random) ?? 4
        var walk = RandomRequest(
            history: RequestCase(String(seed), today: start),
            random: random,
            last: last,
            slowness: slowness
        )
        walk.submit()
        var steps = 0
        while steps < 60, walk.advance() {
            walk.step()
            steps += 1
        }
        return walk.history
    }

    // MARK: Chance

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    var today: CivilDate { history.today }
    var request: DisclosureRequest { history.request }

    /// A few days on; false when the days are over.
    private mutating func advance() -> Bool {
        let days = Int.random(in: 0...slowness, using: &random)
        guard today.adding(days: days) <= last else { return false }
        history.today = today.adding(days: days)
        return true
    }

    /// Past the end of a period, if the days reach so far.
    mutating func waitUntilAfter(_ due: RequestDue) {
        history.today = min(last, max(today, due.day.adding(days: 1)))
    }

    /// What a rule refuses does not happen.
    mutating func attempt(by account: AccountID = RequestCase.officer, _ rule: RequestCase.Rule) {
        try? history.take(by: account, rule)
    }

    // MARK: Steps

    private mutating func submit() {
        let today = today
        let count = pick([1, 1, 1, 2, 3])
        let intake = RequestIntake(
            channel: pick(IntakeChannel.allCases),
            kind: pick(ApplicantKind.allCases),
            applicant: PersonID(rawValue: String(Int.random(in: 0..<500, using: &random))),
            submittedOn: today,
            items: (0..<count).map { RequestItem(number: $0 + 1, description: "申请内容") },
            hasIdentityProof: chance(92)
        )
        attempt { (_) throws(RequestRefusal) in try DisclosureRequest.submit(intake, on: today) }
    }

    private mutating func step() {
        if request.state.isOpen, chance(2) {
            let today = today
            return attempt { (request) throws(RequestRefusal) in
                try request.withdraw(reason: "", receivedOn: today, on: today)
            }
        }
        switch request.state {
        case .submitted: register()
        case .received: chance(25) || !request.hasIdentityProof ? askCorrection() : beginReview()
        case .underReview: review()
        case .awaitingCorrection: correct()
        case .awaitingThirdParty, .awaitingCoAgency: hearOpinion()
        case .awaitingReason: judgeReasons()
        case .awaitingFee: settleFee()
        case .drafting: draft()
        case .approving: approve()
        case .decided: serve()
        case .served, .closedAbandoned, .withdrawn, .archived: afterwards()
        }
    }

    private mutating func register() {
        let (today, submitted) = (today, request.intake?.submittedOn ?? today)
        if chance(10) {
            return attempt { (request) throws(RequestRefusal) in
                try request.deemConfirmed(by: RequestCase.program, on: today, in: RequestCase.calendar)
            }
        }
        let facts = ReceiptFacts(submittedOn: submitted, signedOn: today, reachedOfficeOn: today, confirmedOn: today)
        attempt { (request) throws(RequestRefusal) in try request.register(facts, on: today, in: RequestCase.calendar) }
    }

    private mutating func beginReview() {
        attempt { (request) throws(RequestRefusal) in try request.beginReview() }
    }
}
