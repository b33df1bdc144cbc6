import Disclosure
import LegalClock
import TestSupport
import Testing

/// From which states each step leads on: the table of the law notes §10, tried in every state.
struct TransitionTests {
    static let start = day("2025-03-03")
    /// After every period is over.
    private static let late = day("2025-06-30")

    /// Holds every role, so that only the rules speak.
    private static let anyone = Actor(
        account: RequestCase.officer,
        agency: RequestCase.program.agency,
        roles: Set(Role.allCases)
    )

    private static let running: Set<RequestState> = [
        .received, .underReview, .awaitingReason, .drafting, .approving, .decided,
    ]
    private static let open = Set(RequestState.allCases.filter(\.isOpen))
    private static let asked: Set<RequestState> = [.awaitingThirdParty, .awaitingCoAgency]

    /// A step, the states it is possible from, and the day it is tried on.
    struct Row: Sendable {
        let step: Step
        let states: Set<RequestState>
        let day: CivilDate

        init(_ step: Step, _ states: Set<RequestState>, on day: CivilDate = start) {
            (self.step, self.states, self.day) = (step, states, day)
        }
    }

    private static let rows: [Row] = [
        Row(.registerRequest, [.submitted]),
        Row(.beginRequestReview, [.received]),
        Row(.askRequestCorrection, [.received, .underReview]),
        Row(.correctRequest, [.awaitingCorrection]),
        Row(.lapseRequestCorrection, [.awaitingCorrection], on: late),
        Row(.lapseRequestCorrection, []),
        Row(.consultOnRequest, asked.union([.underReview])),
        Row(.receiveRequestOpinion, asked),
        Row(.lapseRequestConsultation, asked, on: late),
        Row(.lapseRequestConsultation, []),
        Row(.notifyRequestFee, [.underReview]),
        Row(.tellRequestPayment, [.awaitingFee]),
        Row(.payRequestFee, [.awaitingFee]),
        Row(.waiveRequestFee, [.awaitingFee]),
        Row(.lapseRequestFee, [.awaitingFee], on: late),
        Row(.lapseRequestFee, []),
        Row(.agreeRequestExtension, running),
        Row(.proposeRequestExtension, running),
        Row(.extendRequest, []),
        Row(.askRequestReasons, [.underReview]),
        Row(.giveRequestReasons, [.awaitingReason]),
        Row(.judgeRequestReasons, [.awaitingReason], on: late),
        Row(.judgeRequestReasons, []),
        Row(.draftRequest, [.underReview, .drafting]),
        Row(.resumeRequestReview, [.drafting]),
        Row(.submitRequestForApproval, [.drafting]),
        Row(.returnRequestDraft, [.approving]),
        Row(.recallRequest, [.decided]),
        Row(.signRequest, [.approving]),
        Row(.serveRequest, [.decided]),
        Row(.withdrawRequest, open),
        Row(.archiveRequest, [.served, .closedAbandoned, .withdrawn], on: late),
        Row(.reopenRequest, [.served, .closedAbandoned, .archived], on: late),
        Row(.rateRequest, [.served, .archived]),
    ]

    @Test(arguments: rows)
    func aStepIsPossibleFromTheseStatesOnly(row: Row) throws {
        var possible: Set<RequestState> = []
        for state in RequestState.allCases {
            let request = try Self.sample(state)
            #expect(request.state == state)
            let offer = try #require(request.offers(to: Self.anyone, on: row.day).first { $0.step == row.step })
            if offer.refusal == nil { possible.insert(state) }
        }
        #expect(possible == row.states)
    }

    /// A case that stands there, reached through the rules.
    private static func sample(_ state: RequestState) throws -> DisclosureRequest {
        switch state {
        case .submitted: return try submitted().request
        case .received: return try RequestCase.registered(on: start).request
        case .underReview: return try RequestCase.underReview(on: start).request
        case .awaitingCorrection, .awaitingThirdParty, .awaitingCoAgency, .awaitingReason, .awaitingFee:
            return try waiting(state)
        case .drafting, .approving, .decided, .served, .archived: return try answering(state)
        case .closedAbandoned:
            var request = RequestCase(today: late)
            request.request = try waiting(.awaitingFee)
            try request.take { (request) throws(RequestRefusal) in
                try request.lapseFee(by: RequestCase.program, on: late)
            }
            return request.request
        case .withdrawn:
            var request = try RequestCase.underReview(on: start)
            try request.take { (request) throws(RequestRefusal) in
                try request.withdraw(reason: "", receivedOn: start, on: start)
            }
            return request.request
        }
    }

    private static func submitted() throws -> RequestCase {
        var request = RequestCase(today: start)
        let intake = RequestIntake(
            channel: .online,
            kind: .naturalPerson,
            applicant: PersonID(rawValue: "1"),
            submittedOn: start,
            items: [RequestItem(number: 1, description: "决算")]
        )
        try request.take { (_) throws(RequestRefusal) in try DisclosureRequest.submit(intake, on: start) }
        return request
    }

    private static func waiting(_ state: RequestState) throws -> DisclosureRequest {
        let calendar = RequestCase.calendar
        var request = try RequestCase.underReview(on: start)
        try request.take { (request) throws(RequestRefusal) in
            switch state {
            case .awaitingCorrection:
                try request.askForCorrection(
                    "请补正",
                    letter: "补1",
                    issuedOn: start,
                    servedOn: start,
                    on: start,
                    in: calendar
                )
            case .awaitingReason:
                try request.askReasons(letter: "说1", servedOn: start, on: start, in: calendar)
            case .awaitingFee:
                try request.notifyFee(
                    .perPage,
                    quantity: 31,
                    letter: "收1",
                    issuedOn: start,
                    servedOn: start,
                    on: start,
                    in: calendar
                )
            default:
                try request.consult(
                    state == .awaitingThirdParty ? .thirdParty : .coAgency,
                    about: [1],
                    person: PersonID(rawValue: "2"),
                    agency: "某局",
                    letter: "征1",
                    sentOn: start,
                    servedOn: start,
                    on: start,
                    in: calendar
                )
            }
        }
        return request.request
    }

    private static func answering(_ state: RequestState) throws -> DisclosureRequest {
        var request = try RequestCase.underReview(on: start)
        request.record([.handling(.secrecyReviewed(item: 1, outcome: .open, opinion: "-"))])
        try request.take { (request) throws(RequestRefusal) in try request.draft(RequestCase.granted) }
        if state == .drafting { return request.request }
        try request.take { (request) throws(RequestRefusal) in try request.submitForApproval() }
        if state == .approving { return request.request }
        let letter = SignedLetter(kind: .granted, number: "告1", items: [1], remedy: .either)
        try request.take { (request) throws(RequestRefusal) in try request.sign([letter], on: start) }
        if state == .decided { return request.request }
        try request.serve(on: start)
        if state == .served { return request.request }
        try request.take { (request) throws(RequestRefusal) in try request.archive() }
        return request.request
    }
}
