import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

struct SignInTests {
    @Test func whoeverIsNotSignedInIsLedToTheSignInAndBack() async throws {
        try await OfficeSample().test { client in
            let colleague = Colleague(client)
            let asked = try await colleague.open("/office/search?text=a")
            #expect(asked.status == .seeOther)
            #expect(asked.location == "/office/sign-in?next=%2Foffice%2Fsearch%3Ftext%3Da")
            _ = try await colleague.open("/office/sign-in")
            let answer = try await colleague.signIn("wangfang", "密码-wangfang", next: "/office/search?text=a")
            #expect(answer.status == .seeOther)
            #expect(answer.location == "/office/search?text=a")
            #expect(try await colleague.open("/office").text.contains("今日工作"))
        }
    }

    @Test(arguments: [
        "https://evil.example/office", "//evil.example", "/reports", "/office/sign-out", "javascript:1", "",
    ])
    func nothingButAPageOfTheOfficeComesNext(next: String) async throws {
        try await OfficeSample().test { client in
            let answer = try await Colleague(client).signIn("wangfang", "密码-wangfang", next: next)
            #expect(answer.location == "/office")
        }
    }

    @Test func cookiesAreOutOfReachOfScriptsAndOtherSites() async throws {
        try await OfficeSample().test { client in
            let answer = try await Colleague(client).signIn("wangfang", "密码-wangfang")
            let cookie = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("gongkai-office=") })
            for word in ["; HttpOnly", "; SameSite=Lax", "; Path=/"] { #expect(cookie.contains(word)) }
            #expect(!cookie.contains("Secure"))
        }
    }

    @Test func cookiesAreSecureWhereTheConnectionIs() async throws {
        try await OfficeSample().test { client in
            let secure = try #require(ClientAddress.secureField)
            let answer = try await client.execute(uri: "/office/sign-in", method: .get, headers: [secure: "1"])
            let cookie = try #require(answer.headers[values: .setCookie].first)
            #expect(cookie.hasPrefix("__Host-gongkai-door="))
            #expect(cookie.contains("; Secure"))
        }
    }

    @Test func wrongNameAndWrongPasswordAreToldTheSame() async throws {
        try await OfficeSample().test { client in
            let colleague = Colleague(client)
            let unknown = try await colleague.signIn("nobody", "x").officePage.replacing("nobody", with: "NAME")
            let wrong = try await colleague.signIn("wangfang", "x").officePage.replacing("wangfang", with: "NAME")
            #expect(unknown == wrong)
            #expect(wrong.contains("账号或密码不正确，或账号不能使用。"))
        }
    }

    @Test func secondFactorIsAskedForAndJudged() async throws {
        let sample = try await OfficeSample()
        try await sample.access.enrol(sample.id(.disclosureOfficer))
        try await sample.test { client in
            let colleague = Colleague(client)
            let first = try await colleague.signIn("wangfang", "密码-wangfang", next: "/office/me")
            #expect(first.status == .ok)
            #expect(first.text.contains("第二步验证"))
            #expect(colleague.sessionCookie == nil)
            let ticket = try #require(first.text.range(of: "name=\"ticket\" value=\"")?.upperBound)
            let value = String(first.text[ticket...].prefix(43))
            let wrong = try await colleague.send("/office/sign-in/code", ["ticket": value, "code": "000000"])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("验证码不正确，或已经用过。"))
            let right = try await colleague.send(
                "/office/sign-in/code",
                ["ticket": value, "code": MemoryAccessStore.code, "next": "/office/me"]
            )
            #expect(right.status == .seeOther)
            #expect(right.location == "/office/me")
        }
    }

    @Test func signInWithoutTheTokenOfTheDoorIsRefused() async throws {
        try await OfficeSample().test { client in
            let colleague = Colleague(client)
            _ = try await colleague.open("/office/sign-in")
            let fields: KeyValuePairs = ["name": "wangfang", "password": "密码-wangfang"]
            let answer = try await colleague.send("/office/sign-in", fields, token: "0")
            #expect(answer.status == .forbidden)
            #expect(colleague.sessionCookie == nil)
        }
    }

    @Test func signInsFromOneAddressAreCounted() async throws {
        let settings = OfficeSettings(signIns: Pace(atOnce: 3, perSecond: 0))
        try await OfficeSample(settings: settings).test { client in
            let colleague = Colleague(client)
            var statuses: [HTTPResponse.Status] = []
            for number in 0..<4 { statuses.append(try await colleague.signIn("u\(number)", "x").status) }
            #expect(statuses == Array(repeating: .unprocessableContent, count: 3) + [.tooManyRequests])
        }
    }

    @Test func lockOutSaysHowLong() async throws {
        try await OfficeSample().test { client in
            let colleague = Colleague(client)
            for _ in 0..<5 { _ = try await colleague.signIn("wangfang", "x") }
            let answer = try await colleague.signIn("wangfang", "密码-wangfang")
            #expect(answer.status == .tooManyRequests)
            #expect(answer.headers[.retryAfter] == "60")
            #expect(answer.text.contains("尝试次数过多，请在 1 分钟后再试。"))
        }
    }

    @Test func signingOutEndsTheSession() async throws {
        try await OfficeSample().test(as: .disclosureOfficer) { colleague in
            let cookie = colleague.sessionCookie
            let answer = try await colleague.send("/office/sign-out")
            #expect(answer.location == "/office/sign-in?ended=1")
            colleague.sessionCookie = cookie
            #expect(try await colleague.open("/office").status == .seeOther)
        }
    }

    @Test func pagesOfTheDoor() async throws {
        try await OfficeSample().test { client in
            let colleague = Colleague(client)
            try expectGolden(try await colleague.open("/office/sign-in").officePage, "office/sign-in.html")
            try expectGolden(try await colleague.signIn("a", "b").officePage, "office/sign-in-refused.html")
            let void = try await colleague.open("/office/links/none")
            #expect(void.status == .gone)
            try expectGolden(void.officePage, "office/link-void.html")
        }
    }

    @Test func firstAdministratorBeginsByALink() async throws {
        let sample = try await OfficeSample(isEmpty: true)
        let link = try #require(await sample.access.issueFirstLink())
        try await sample.test { client in
            let colleague = Colleague(client)
            let path = "/office/links/\(link.token.rawValue)"
            try expectGolden(try await colleague.open(path).officePage, "office/link-first.html")
            let short = try await colleague.send(
                path,
                [
                    "agencyName": "云溪市财政局", "personName": "陈系统", "signInName": "chen", "newPassword": "短",
                    "again": "短",
                ]
            )
            #expect(short.status == .unprocessableContent)
            #expect(short.text.contains("密码至少 10 个字符。"))
            #expect(short.text.contains("value=\"云溪市财政局\""))
            let unlike = try await colleague.send(path, ["newPassword": "甲乙丙丁戊己庚辛壬癸", "again": "x"])
            #expect(unlike.text.contains("两次输入的密码不一样。"))
            let password = "春眠不觉晓处处闻啼鸟"
            let done = try await colleague.send(
                path,
                [
                    "agencyName": "云溪市财政局", "personName": "陈系统", "signInName": "chen", "newPassword": password,
                    "again": password,
                ]
            )
            #expect(done.status == .seeOther)
            #expect(done.location == "/office/me/second-factor?first=1")
            #expect(try await colleague.open("/office").text.contains("陈系统"))
            #expect(try await colleague.open(path).status == .gone)
        }
    }
}
