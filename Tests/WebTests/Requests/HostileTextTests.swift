import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import Storage
import TestSupport
import Testing

@testable import Web

/// Hostile text in every field behind the sign-in and behind the query code. What the public form does with it stands in
/// ``AskingFloodTests``.
struct HostileTextTests {
    /// Named, because a report of a failure is text too.
    enum Hostile: String, CaseIterable {
        case short, long
        /// No database takes it, and no browser sends it: answered with 400 as a whole.
        case nul

        var text: String {
            switch self {
            case .short: HostileTextTests.short
            case .long: String(repeating: "长", count: 30_000)
            case .nul: "名\u{0}"
            }
        }

        /// What a form may be answered with.
        var statuses: [HTTPResponse.Status] {
            switch self {
            case .short: [.ok, .seeOther, .unprocessableContent]
            case .long: [.ok, .seeOther, .unprocessableContent, .contentTooLarge]
            case .nul: [.badRequest, .ok, .seeOther, .unprocessableContent]
            }
        }
    }

    private static let short =
        "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'; DROP TABLE act; --\u{1B}\u{7F}\u{202E}a\r\nSet-Cookie: x=1"
        + "=1+2|cmd ${7*7}{{7*7}} 👨‍👩‍👧‍👦 \u{10FFFF}%00%ff ]]>"

    private static func harmless(_ answer: TestResponse, _ place: String) {
        let page = answer.text
        #expect(!page.contains("<script>alert") && !page.contains("<img src=x"), "\(place)")
        #expect(!page.unicodeScalars.contains { $0.value == 0 || $0.value == 0x1B || $0.value == 0x202E }, "\(place)")
        #expect(answer.headers[values: .setCookie].isEmpty, "\(place)")
    }

    /// Every form that is open to a person of the role there, sent twice, so that a letter is seen and signed.
    private static func fillEveryForm(_ hostile: Hostile, of id: SubjectID, as role: Role, _ sample: RequestSample)
        async throws
    {
        try await sample.office.test(as: role) { colleague in
            for form in StepForm.of(id.kind) where Permissions.roles(for: form.step).contains(role) {
                let path = form.target == .new ? form.newLink.address : form.link(id).address
                let page = try await colleague.open(path)
                guard page.status == .ok else { continue }
                var filled = SentForm(page.text)
                for _ in 0..<2 {
                    for name in filled.texts { filled[name] = hostile.text }
                    for (name, choices) in filled.choices { filled[name] = choices.last }
                    let answer = try await colleague.send(path, fields: filled.fields)
                    #expect(hostile.statuses.contains(answer.status), "\(path) \(answer.status)")
                    harmless(answer, path)
                    guard answer.status == .ok else { break }
                    filled = SentForm(answer.text)
                }
            }
        }
    }

    private static let roles: [Role] = [.disclosureOfficer, .secrecyReviewer, .informationOfficer, .deputyHead]

    @Test(arguments: Hostile.allCases)
    func everyStepOfACaseTakesItAsText(hostile: Hostile) async throws {
        try await LetterSample.run { sample in
            var acts = 0
            for role in Self.roles {
                let cases = [
                    try await sample.submit("甲").number, try await sample.underReview("乙"),
                    try await sample.sentForApproval("丙"), try await sample.decided("丁"),
                ]
                for id in cases {
                    let before = try await sample.acts(id)
                    try await Self.fillEveryForm(hostile, of: id, as: role, sample)
                    acts += try await sample.acts(id) - before
                }
            }
            // Something was kept of the short text, or the pages below would show nothing.
            #expect(acts > 20 || hostile != .short)
            try await Self.lookEverywhere(sample)
        }
    }

    @Test(arguments: Hostile.allCases)
    func everyStepOfAReviewACorrectionAndATemplateTakesItAsText(hostile: Hostile) async throws {
        try await LetterSample.run { sample in
            for kind in [Review.kind, RecordCorrection.kind, ReasonTemplate.kind] {
                let id = SubjectID(kind, "2026-0001")
                for role in Self.roles { try await Self.fillEveryForm(hostile, of: id, as: role, sample) }
                // What was opened by the first round is there for the others.
                for role in Self.roles { try await Self.fillEveryForm(hostile, of: id, as: role, sample) }
            }
            try await Self.lookEverywhere(sample)
        }
    }

    /// The pages on which it is read again.
    private static func lookEverywhere(_ sample: RequestSample) async throws {
        let rows = try await sample.office.ledger.desk(DeskQuery(agency: sample.agency))
        try await sample.office.test(as: .disclosureOfficer) { officer in
            let subjects = rows.map { "/office/subjects/\($0.subject)" }
            let letters = rows.filter { $0.subject.kind == DisclosureRequest.kind }.map {
                "/office/requests/\($0.subject.key)/letters"
            }
            for path in [
                "/office", "/office/requests", "/office/lists/request", "/office/lists/review", "/office/notices",
            ]
                + subjects + letters
            {
                let page = try await officer.open(path)
                #expect(page.status == .ok, "\(path)")
                harmless(page, path)
            }
        }
        try await sample.office.test(as: .auditAdministrator) { auditor in
            harmless(try await auditor.open("/office/audit"), "audit")
        }
    }

    /// What is typed at the counter, pasted into the calendar, and searched for.
    @Test(arguments: Hostile.allCases)
    func whatIsTypedElsewhereIsText(hostile: Hostile) async throws {
        try await RequestSample.run { sample in
            let text = hostile.text
            try await sample.office.test(as: .disclosureOfficer) { officer in
                var intake = SentForm(try await officer.open("/office/requests/new").text)
                for name in intake.texts { intake[name] = text }
                for (name, choices) in intake.choices { intake[name] = choices.first }
                let answer = try await officer.send("/office/requests/new", fields: intake.fields)
                #expect(hostile.statuses.contains(answer.status), "\(answer.status)")
                Self.harmless(answer, "intake")
                let words = String(text.prefix(300)).percentEncoded()
                for path in [
                    "/office/search?text=\(words)", "/office/lists/request?text=\(words)",
                    "/office/requests?text=\(words)",
                ] {
                    let page = try await officer.open(path)
                    #expect([.ok, .badRequest].contains(page.status), "\(path.prefix(40)) \(page.status)")
                    Self.harmless(page, path)
                }
            }
            try await sample.office.test(as: .systemAdministrator) { administrator in
                let pasted = [("text", text), ("published", text), ("number", text)]
                for step in ["preview", "import"] {
                    let answer = try await administrator.send("/office/calendar/\(step)", fields: pasted)
                    #expect([.badRequest, .unprocessableContent, .contentTooLarge].contains(answer.status))
                    Self.harmless(answer, step)
                }
            }
            #expect(try await sample.office.ledger.importedNotices(of: sample.agency).isEmpty)
            try await Self.lookEverywhere(sample)
        }
    }

    /// The applicant's own forms, in the states that offer them.
    @Test(arguments: Hostile.allCases)
    func everyFormOfTheApplicantTakesItAsText(hostile: Hostile) async throws {
        let text = hostile.text
        try await RequestSample.run { sample in
            for state in 0..<3 {
                let receipt = try await sample.submit("2025年度补助资金明细")
                if state > 0 { try await sample.register(receipt.number) }
                if state == 1 { try await sample.askForCorrection(receipt.number, "请写明文号") }
                if state == 2 {
                    try await sample.answer(receipt.number, [ItemDecision(item: 1, decision: .granted, access: "附后")])
                }
                try await sample.test(receipt.code) { citizen in
                    for form in StatusForm.all {
                        let path = "/request/status/\(form.name)"
                        guard try await citizen.open(path).status == .ok else { continue }
                        let fields: KeyValuePairs = [
                            "item1": text, "excuse": text, "text": text, "paidOn": text, "proof": text,
                            "satisfied": text,
                            "remark": text, "item": text, "reason": text,
                        ]
                        let answer = try await citizen.send(path, fields)
                        #expect(hostile.statuses.contains(answer.status), "\(path) \(answer.status)")
                        Self.harmless(answer, path)
                        Self.harmless(try await citizen.open(), path)
                    }
                }
            }
            try await Self.lookEverywhere(sample)
        }
    }
}
