import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// Who may do what, row by row through HTTP: a permitted step is done, a forbidden one is refused and nothing is recorded.
struct RolesAndStepsTests {
    /// One step as a browser would ask for it, of what is there for it.
    struct Try: Sendable, CustomTestStringConvertible {
        let step: Step
        let path: String
        var fields: [(String, String)] = []
        var testDescription: String { step.rawValue }
    }

    /// In addresses: `{subject}` of an assignment that is open, `{done}` of one that is done, `{other}` of an account,
    /// `{disabled}` of one that is disabled, `{person}` of a colleague.
    static let tries = [
        Try(step: .assign, path: "/office/new/assignment/assign", fields: [("name", "核对"), ("handler", "{person}")]),
        Try(
            step: .completeAssignment,
            path: "/office/subjects/assignment/{subject}/complete",
            fields: [("result", "好")]
        ),
        Try(step: .noteAssignment, path: "/office/subjects/assignment/{subject}/note", fields: [("text", "在办")]),
        Try(
            step: .passAssignmentOn,
            path: "/office/subjects/assignment/{subject}/passOn",
            fields: [("handler", "{person}"), ("reason", "换人")]
        ),
        Try(
            step: .postponeAssignment,
            path: "/office/subjects/assignment/{subject}/postpone",
            fields: [("due", "2026-12-01"), ("reason", "等材料")]
        ),
        Try(step: .reopenAssignment, path: "/office/subjects/assignment/{done}/reopen", fields: [("reason", "没办好")]),
        Try(
            step: .withdrawAssignment,
            path: "/office/subjects/assignment/{subject}/withdraw",
            fields: [("reason", "不用了")]
        ),
        Try(step: .inviteAccount, path: "/office/accounts/new", fields: [("personName", "新人")]),
        Try(step: .issueAccountLink, path: "/office/accounts/{other}/link", fields: [("reason", "忘记密码")]),
        Try(step: .correctAccount, path: "/office/accounts/{other}/correct", fields: [("personName", "改名")]),
        Try(step: .disableAccount, path: "/office/accounts/{other}/disable", fields: [("reason", "调离")]),
        Try(step: .enableAccount, path: "/office/accounts/{disabled}/enable", fields: [("reason", "调回")]),
        Try(
            step: .changeRoles,
            path: "/office/accounts/{other}/roles",
            fields: [("roles", "informationOfficer"), ("roles", "secrecyReviewer"), ("reason", "兼任")]
        ),
        Try(
            step: .substituteAccount,
            path: "/office/accounts/{other}/substitute",
            fields: [
                ("principal", "{person}"), ("roles", "deputyHead"), ("from", "2026-11-20"), ("through", "2026-11-27"),
                ("reason", "出差"),
            ]
        ),
        Try(
            step: .appointSubstitute,
            path: "/office/me/substitute",
            fields: [
                ("substitute", "{other}"), ("roles", "{role}"), ("from", "2026-11-20"), ("through", "2026-11-27"),
                ("reason", "出差"),
            ]
        ),
        Try(
            step: .changeAgencyNames,
            path: "/office/settings/basics",
            fields: [("name", "云溪市财政局"), ("region", "云溪市")]
        ),
        Try(step: .changeOfficeSettings, path: "/office/settings/contact", fields: [("fax", "0000-8888001")]),
        Try(
            step: .changeSecuritySettings,
            path: "/office/settings/sessions",
            fields: [("idleMinutes", "20"), ("sessionHours", "8")]
        ),
        Try(step: .changeUnits, path: "/office/settings/units", fields: [("do", "add"), ("unitName", "预算科")]),
        Try(
            step: .establishAgency,
            path: "/office/agencies",
            fields: [("name", "云溪市河湾镇人民政府"), ("superior", SampleAgencies.finance.rawValue)]
        ),
    ]

    @Test(arguments: Role.assignable, tries)
    func everyRoleTriesEveryStep(role: Role, attempt: Try) async throws {
        let sample = try await OfficeSample()
        let places = try await Self.places(sample, role)
        let fill: @Sendable (String) -> String = { text in
            places.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
        }
        let isPermitted = Permissions.roles(for: attempt.step).contains(role)
        try await sample.test(as: role) { colleague in
            let before = try await Self.acts(sample)
            let fields = attempt.fields.map { ($0.0, fill($0.1)) }
            let answer = try await colleague.send(fill(attempt.path), fields: fields)
            let after = try await Self.acts(sample)
            if isPermitted {
                #expect([.seeOther, .ok].contains(answer.status), "\(answer.text)")
                #expect(after > before)
            } else {
                #expect(answer.status == .forbidden)
                #expect(after == before)
            }
        }
    }

    /// Pages that only some may open.
    @Test(arguments: Role.assignable)
    func pagesAreForThoseTheyAreFor(role: Role) async throws {
        try await OfficeSample().test(as: role) { colleague in
            for (path, step) in [
                ("/office/accounts", Step.listAccounts), ("/office/audit", .readAudit),
                ("/office/search", .readBusiness),
                ("/office/audit/audit.csv", .exportAudit), ("/office/lists/assignment", .readBusiness),
                ("/office/lists/assignment/list.csv", .readBusiness), ("/office/accounts/new", .inviteAccount),
                ("/office/settings", .readSettings), ("/office/permissions", .keepOwnAccount),
            ] {
                let answer = try await colleague.open(path)
                #expect(
                    (answer.status == .ok) == Permissions.roles(for: step).contains(role),
                    "\(path) \(answer.status)"
                )
                #expect([.ok, .forbidden].contains(answer.status))
            }
        }
    }

    /// Every step with a form is tried.
    @Test func noFormIsLeftOut() {
        let tried = Set(Self.tries.map(\.step))
        for form in StepForm.all where form.kind == Assignment.kind { #expect(tried.contains(form.step)) }
        for step in AccountStep.allCases where step != .end { #expect(tried.contains(step.step)) }
    }

    private static func acts(_ sample: OfficeSample) async throws -> Int {
        var count = 0
        for agency in await sample.agencies.tree().agencies {
            count += try await sample.ledger.count(ActQuery(agency: agency.code))
        }
        return count
    }

    /// What each role would need to be let: it is the one who gave, and the one who has, what there is to do.
    private static func places(_ sample: OfficeSample, _ role: Role) async throws -> [String: String] {
        let gives = Permissions.roles(for: .assign).contains(role) ? role : .disclosureOfficer
        let has = Permissions.roles(for: .completeAssignment).contains(role) ? role : .informationOfficer
        let open = try await sample.assign("甲", by: gives, to: has)
        let done = try await sample.assign("乙", by: gives, to: has)
        let handler = try sample.actor(has)
        try await sample.ledger.record(
            Command(.completeAssignment, Assignment.self, done, seen: nil, by: handler) { assignment, _ in
                try assignment.complete(result: "好", by: handler)
            }
        )
        let disabled = try await sample.access.add("停用的人", "gone", [.informationOfficer])
        let system = try sample.actor(.systemAdministrator)
        try await sample.access.disable(disabled, reason: "调离", seen: nil, by: system)
        let other: Role = role == .informationOfficer ? .secrecyReviewer : .informationOfficer
        return [
            "subject": open.key, "done": done.key, "disabled": disabled.rawValue,
            "other": try sample.id(other).rawValue, "person": try sample.id(.deputyHead).rawValue,
            "role": role.rawValue,
        ].merging(role == .deputyHead ? ["person": try sample.id(.head).rawValue] : [:]) { _, new in new }
    }
}
