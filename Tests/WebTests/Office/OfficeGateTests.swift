import Disclosure
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

struct OfficeGateTests {
    private static let form = "/office/new/assignment/assign"
    private static let fields: KeyValuePairs = ["name": "核对栏目", "handler": "", "detail": "第一行\r\n第二行"]

    @Test(arguments: ["/office", "/office/search", "/office/me", "/office/lists/assignment", "/office/nothing"])
    func nothingOfTheOfficeIsKeptByAnyone(path: String) async throws {
        try await OfficeSample().test(as: .disclosureOfficer) { colleague in
            let answer = try await colleague.open(path)
            #expect(answer.headers[.cacheControl] == "no-store")
        }
    }

    /// The way back is in the office for who is in it, and on the public site for everybody else.
    @Test(arguments: ["/office/nothing", "/office/lists/assignment/x/y", "/office/settings/units/9"])
    func whatIsNotThereIsSaidInTheOffice(path: String) async throws {
        try await OfficeSample().test { client in
            let colleague = Colleague(client)
            let outside = try await colleague.open(path)
            #expect(outside.status == .notFound && outside.text.contains("回到首页"))
            try await colleague.signIn(as: .disclosureOfficer)
            let inside = try await colleague.open(path)
            #expect(inside.status == .notFound)
            #expect(inside.text.contains("回到今日工作") && inside.text.contains("王芳"))
        }
    }

    @Test func formsWithoutTheTokenAreRefused() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .disclosureOfficer) { colleague in
            let answer = try await colleague.send(Self.form, Self.fields, token: "0123")
            #expect(answer.status == .forbidden)
            #expect(answer.text.contains("这张表单已失效"))
        }
    }

    @Test(arguments: [
        ("Sec-Fetch-Site", "cross-site", false), ("Sec-Fetch-Site", "same-site", false),
        ("Sec-Fetch-Site", "none", false), ("Sec-Fetch-Site", "same-origin", true),
        ("Origin", "https://evil.example", false), ("Origin", "null", false),
        ("Origin", "http://localhost", true),
    ])
    func formsOfOtherSitesAreRefused(header: String, value: String, isAccepted: Bool) async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .disclosureOfficer) { colleague in
            let name = try #require(HTTPField.Name(header))
            colleague.headers[name] = value
            let answer = try await colleague.send(Self.form, Self.fields)
            #expect((answer.status == .forbidden) == !isAccepted)
        }
    }

    @Test func tooManyFormsAreRefused() async throws {
        let sample = try await OfficeSample(settings: OfficeSettings(changes: Pace(atOnce: 1, perSecond: 0)))
        try await sample.test(as: .disclosureOfficer) { colleague in
            _ = try await colleague.send(Self.form, Self.fields)
            #expect(try await colleague.send(Self.form, Self.fields).status == .tooManyRequests)
        }
    }

    @Test func whatIsSentAfterTheSessionIsOverComesBackAfterSigningIn() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .disclosureOfficer) { colleague in
            await sample.access.endAll()
            let refused = try await colleague.send(Self.form, Self.fields)
            #expect(refused.status == .unauthorized)
            #expect(refused.text.contains("登录之后会恢复在表单里"))
            let body = try #require(Self.value("held-body", in: refused.text))
            let held: KeyValuePairs = [
                "name": "wangfang", "password": "密码-wangfang", "held-form": Self.form, "held-body": body,
            ]
            let answer = try await colleague.send("/office/sign-in", held)
            #expect(answer.location == Self.form)
            let page = try await colleague.open(Self.form)
            #expect(page.text.contains("value=\"核对栏目\""))
            #expect(page.text.contains("第一行\n第二行"))
            #expect(page.text.contains("还没有提交的内容"))
            #expect(try await sample.ledger.desk(DeskQuery(agency: SampleAgencies.finance)).isEmpty)
        }
    }

    @Test func whatAStrangersPageSendsIsNotHeld() async throws {
        try await OfficeSample().test { client in
            let colleague = Colleague(client)
            let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
            colleague.headers[name] = "cross-site"
            let answer = try await colleague.send(Self.form, Self.fields)
            #expect(answer.status == .unauthorized)
            #expect(!answer.text.contains("held-body"))
        }
    }

    @Test(arguments: ["/office/me/password", "/office/me/second-factor/remove", "/office/accounts/new"])
    func secretsAreNeverHeld(path: String) async throws {
        try await OfficeSample().test { client in
            let answer = try await Colleague(client).send(path, ["password": "geheim"])
            #expect(answer.status == .unauthorized)
            #expect(!answer.text.contains("geheim"))
        }
    }

    @Test func draftsAreKeptForWhoTypedThemAndForgottenWhenSent() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .disclosureOfficer) { colleague in
            let draft = ["form": Self.form, "body": "name=%E7%94%B2&token=x&detail=%E4%B9%99"] as KeyValuePairs
            #expect(try await colleague.send("/office/drafts", draft).status == .noContent)
            let kept = try await sample.drafts.drafts(of: sample.id(.disclosureOfficer))
            #expect(kept.map(\.body) == ["name=%E7%94%B2&detail=%E4%B9%99"])
            #expect(try await colleague.open(Self.form).text.contains("value=\"甲\""))
            let handler = try sample.id(.informationOfficer).rawValue
            let done = try await colleague.send(Self.form, ["name": "甲", "handler": handler])
            #expect(done.status == .seeOther)
            #expect(try await sample.drafts.drafts(of: sample.id(.disclosureOfficer)).isEmpty)
        }
    }

    @Test func draftsOfOtherFormsAreRefused() async throws {
        try await OfficeSample().test(as: .disclosureOfficer) { colleague in
            for form in ["/office/me/password", "https://evil.example/", "/office/new/", "/office/new/a?b=c"] {
                let answer = try await colleague.send("/office/drafts", ["form": form, "body": "a=b"])
                #expect(answer.status == .badRequest)
            }
        }
    }

    static func value(_ field: String, in page: String) -> String? {
        guard let start = page.range(of: "name=\"\(field)\" value=\"")?.upperBound else { return nil }
        return String(page[start...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
}
