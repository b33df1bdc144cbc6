import Disclosure
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// Every role tries every step of a request through HTTP: what is forbidden is refused with 403, and nothing is recorded.
struct FormsRolesTests {
    @Test(arguments: Role.assignable)
    func whoMayNotTakeAStepIsRefused(role: Role) async throws {
        try await RequestSample.run { sample in
            let id = try await sample.submit("2025年度技术改造补助资金分配明细").number
            try await sample.office.test(as: role) { colleague in
                for form in StepForm.of(DisclosureRequest.kind) where form.target == .existing {
                    let before = try await sample.acts(id)
                    let path = form.link(id).address
                    let opened = try await colleague.open(path)
                    let sent = try await colleague.send(path, ["reason": "理由", "text": "内容", "item": "1"])
                    let after = try await sample.acts(id)
                    guard !Permissions.roles(for: form.step).contains(role) else {
                        #expect(opened.status != .forbidden || !Sight.sees(form.kind, Self.actor(role)), "\(path)")
                        continue
                    }
                    #expect(opened.status == .forbidden, "\(path)")
                    #expect(sent.status == .forbidden, "\(path)")
                    #expect(after == before, "\(path)")
                }
            }
        }
    }

    private static func actor(_ role: Role) -> Actor {
        Actor(account: AccountID(rawValue: "x"), agency: SampleAgencies.finance, roles: [role])
    }

    /// Every step that staff may take has a form, but those that the program and the reviews take.
    @Test func noStepIsWithoutAForm() {
        let forms = Set(StepForm.of(DisclosureRequest.kind).map(\.step))
        let elsewhere: Set<Step> = [
            .submitRequest, .readApplicant, .noteRequestReview, .recomputeRequest, .rateRequest, .tellRequestPayment,
            .logRequest, .unlogRequest, .importRequests,
        ]
        let letters: Set<Step> = [
            .askRequestCorrection, .consultOnRequest, .tellRequestThirdParty, .notifyRequestFee, .extendRequest,
            .askRequestReasons, .delayRequest, .signRequest, .serveRequest,
        ]
        for step in Permissions.all.map(\.step) where step.rawValue.hasPrefix("request.") {
            #expect(forms.contains(step) || elsewhere.contains(step) || letters.contains(step), "\(step.rawValue)")
        }
    }

    /// Pages of requests are for those who read business; the intake for those who may register.
    @Test(arguments: Role.assignable)
    func pagesAreForThoseTheyAreFor(role: Role) async throws {
        try await RequestSample.run { sample in
            let id = try await sample.submit("决算").number
            try await sample.office.test(as: role) { colleague in
                for (path, step) in [
                    ("/office/requests", Step.readBusiness), ("/office/subjects/\(id)", .readBusiness),
                    ("/office/requests/new", .submitRequest),
                ] {
                    let answer = try await colleague.open(path)
                    let isAllowed = Permissions.roles(for: step).contains(role)
                    #expect((answer.status == .ok) == isAllowed, "\(path) \(answer.status)")
                }
            }
        }
    }

    /// Name and telephone number are for those who need them.
    @Test(arguments: [
        (Role.disclosureOfficer, true), (.deputyHead, true), (.informationOfficer, false), (.secrecyReviewer, false),
    ])
    func whoAsksIsSeenByThoseWhoMay(role: Role, sees: Bool) async throws {
        try await RequestSample.run { sample in
            let id = try await sample.submit("决算", by: "欧阳某某").number
            try await sample.office.test(as: role) { colleague in
                let page = try await colleague.open("/office/subjects/\(id)").text
                #expect(page.contains("欧阳某某") == sees)
                #expect(page.contains("13800000000") == sees)
            }
        }
    }
}

extension RequestSample {
    func acts(_ id: SubjectID) async throws -> Int {
        try await office.ledger.acts(of: id, in: agency).count
    }
}
