import Disclosure
import Foundation
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// A bureau whose letters have numbers and a way of remedy, over ``RequestSample``.
enum LetterSample {
    static let settings: [SettingKey: String] = [
        .decisionPrefix: "云财公开告", .correctionPrefix: "云财公开补", .extensionPrefix: "云财公开延",
        .consultationPrefix: "云财公开征", .feePrefix: "云财公开费", .receiptPrefix: "云财公开收",
        .reconsiderationAuthority: "云溪市人民政府", .court: "云溪区人民法院",
        .reconsiderationChannel: "https://fy.example.cn", .phones: "0000-8888000",
    ]

    static func run(
        settings: [SettingKey: String] = settings,
        from day: CivilDate? = nil,
        _ test: @Sendable (RequestSample) async throws -> Void
    ) async throws {
        try await RequestSample.run(from: day) { sample in
            let id = AgencyProfile.subject(sample.agency)
            if !settings.isEmpty {
                try await sample.office.ledger.record(
                    Command(
                        .changeOfficeSettings,
                        AgencyProfile.self,
                        id,
                        seen: nil,
                        by: try sample.office.actor(.disclosureOfficer)
                    ) { profile, _ in try profile.change(settings) }
                )
            }
            try await test(sample)
        }
    }
}

extension RequestSample {
    /// Registered and under review.
    func underReview(_ items: String..., by name: String = "王某") async throws -> SubjectID {
        let today = clock.moment.day
        let submission = Submission(
            intake: RequestIntake(
                channel: .online,
                kind: .naturalPerson,
                applicant: PersonID(rawValue: ""),
                submittedOn: today,
                items: items.enumerated().map { RequestItem(number: $0 + 1, description: $1) }
            ),
            person: PersonDetails(name: name, phone: "13800000000")
        )
        let id = try await stores.requests.submit(submission, by: .applicant(to: agency, from: "203.0.113.7")).number
        try await take(.registerRequest, id) { request, day in
            try request.register(ReceiptFacts(submittedOn: day, confirmedOn: day), on: day, in: .national)
        }
        try await take(.beginRequestReview, id) { request, _ in try request.beginReview() }
        return id
    }

    /// Drafted and sent for approval: granted in part.
    func sentForApproval(_ item: String, by name: String = "王某") async throws -> SubjectID {
        let id = try await underReview(item, by: name)
        try await take(.reviewRequestSecrecy, id, as: .secrecyReviewer) { request, _ in
            try request.reviewSecrecy(item: 1, .partlyOpen, opinion: "含个人信息")
        }
        try await take(.checkRequestRedaction, id) { request, _ in
            try request.checkRedaction(item: 1, note: "已核对")
        }
        try await take(.draftRequest, id) { request, _ in
            try request.draft(
                ItemDecision(
                    item: 1,
                    decision: .partiallyGranted,
                    reasons: "身份证号码、银行账号属于个人隐私。",
                    access: "随告知书附上复印件",
                    redaction: "身份证号码和银行账号"
                )
            )
        }
        try await take(.submitRequestForApproval, id) { request, _ in try request.submitForApproval() }
        return id
    }
}

/// What a page of a form asks for, and what it would send: read off the HTML as a browser does.
struct SentForm {
    var fields: [(String, String)]
    /// What each list of choices offers.
    private(set) var choices: [String: [String]] = [:]
    /// Fields that take any text.
    private(set) var texts: Set<String> = []

    /// Of the form that holds the fields (`office-form`).
    init(_ page: String) {
        let start = page.range(of: "class=\"office-form\"")?.upperBound ?? page.startIndex
        let end = page.range(of: "</form>", range: start..<page.endIndex)?.lowerBound ?? page.endIndex
        let form = String(page[start..<end])
        var fields: [(String, String)] = []
        for tag in Self.tags("input", form) {
            guard let name = Self.attribute("name", tag), name != "token" else { continue }
            let type = Self.attribute("type", tag) ?? "text"
            if type == "checkbox" || type == "radio", !tag.contains(" checked") { continue }
            fields.append((name, Self.attribute("value", tag) ?? ""))
            if type == "text" { texts.insert(name) }
        }
        for part in form.components(separatedBy: "<textarea").dropFirst() {
            guard let close = part.range(of: ">"), let stop = part.range(of: "</textarea>"),
                let name = Self.attribute("name", String(part[..<close.lowerBound]))
            else { continue }
            fields.append((name, Self.unescaped(String(part[close.upperBound..<stop.lowerBound]))))
            texts.insert(name)
        }
        for part in form.components(separatedBy: "<select").dropFirst() {
            guard let close = part.range(of: ">"), let stop = part.range(of: "</select>"),
                let name = Self.attribute("name", String(part[..<close.lowerBound]))
            else { continue }
            let options = Self.tags("option", String(part[close.upperBound..<stop.lowerBound]))
            choices[name] = options.compactMap { Self.attribute("value", $0) }.filter { !$0.isEmpty }
            let chosen = options.first { $0.contains(" selected") } ?? options.first
            fields.append((name, chosen.flatMap { Self.attribute("value", $0) } ?? ""))
        }
        self.fields = fields
    }

    subscript(name: String) -> String? {
        get { fields.first { $0.0 == name }?.1 }
        set {
            fields.removeAll { $0.0 == name }
            if let newValue { fields.append((name, newValue)) }
        }
    }

    /// The field whose name begins so.
    func name(beginning start: String) -> String? { fields.map(\.0).first { $0.hasPrefix(start) } }

    private static func tags(_ name: String, _ text: String) -> [String] {
        text.components(separatedBy: "<\(name)").dropFirst().map { part in
            String(part[..<(part.range(of: ">")?.lowerBound ?? part.endIndex)])
        }
    }

    private static func attribute(_ name: String, _ tag: String) -> String? {
        guard let start = tag.range(of: " \(name)=\"")?.upperBound,
            let end = tag.range(of: "\"", range: start..<tag.endIndex)?.lowerBound
        else { return nil }
        return unescaped(String(tag[start..<end]))
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

extension Colleague {
    /// Fills a form in, looks at the draft of the letter, and sends it.
    func issue(_ path: String, _ values: [(String, String)]) async throws -> TestResponse {
        let draft = try await draft(path, values)
        return try await send(path, fields: draft.fields)
    }

    /// As far as the draft of the letter.
    func draft(_ path: String, _ values: [(String, String)]) async throws -> SentForm {
        var form = SentForm(try await open(path).text)
        for (name, value) in values { form[name] = value }
        let shown = try await send(path, fields: form.fields)
        #expect(shown.status == .ok)
        return SentForm(shown.text)
    }
}
