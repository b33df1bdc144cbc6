import Disclosure
import Foundation
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

struct OfficePagesTests {
    /// Empty, with work, and with more than a page holds.
    @Test func today() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .disclosureOfficer) { colleague in
            try expectGolden(try await colleague.open("/office").officePage, "office/today-empty.html")
            for (name, day) in [("今天", 20), ("本周", 22), ("下周", 27)] {
                try await sample.assign(name, to: .disclosureOfficer, due: CivilDate(2026, 11, day))
            }
            try await sample.assign("没有期限", to: .disclosureOfficer)
            try await sample.assign("给别人的", to: .informationOfficer, due: CivilDate(2026, 12, 1))
            try expectGolden(try await colleague.open("/office").officePage, "office/today.html")
        }
    }

    @Test(arguments: [
        (CivilDate(2026, 11, 18), "逾期 2 个工作日", "error"), (CivilDate(2026, 11, 20), "今日到期", "error"),
        (CivilDate(2026, 11, 22), "休息日到期", "warning"), (CivilDate(2026, 11, 25), "还有 3 个工作日", "warning"),
        (CivilDate(2026, 12, 4), "还有 10 个工作日", "info"), (nil, "没有期限", ""),
    ])
    func dueDaysInWords(due: CivilDate?, tag: String, tone: String) {
        let words = DueWords(
            DeskEntry(title: "", state: "", isOpen: true, due: due),
            on: SampleAccounts.today,
            in: .national
        )
        #expect(words.tag == tag)
        #expect(words.tone.name == tone)
    }

    @Test(arguments: [
        ((2026, 1, 1), 1), ((2026, 11, 20), 47), ((2025, 12, 29), 1), ((2027, 1, 3), 53), ((2024, 12, 30), 1),
    ])
    func weeksAreCountedByTheStandard(day: (Int, Int, Int), week: Int) throws {
        #expect(try #require(CivilDate(day.0, day.1, day.2)).weekOfYear == week)
    }

    @Test func lists() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .disclosureOfficer) { colleague in
            let empty = try await colleague.open("/office/lists/assignment")
            try expectGolden(empty.officePage, "office/list-empty.html")
            for number in 1...53 {
                let day = CivilDate(2026, 12, 1 + number % 28)
                try await sample.assign("事项 \(number)", to: .informationOfficer, due: day)
            }
            let page = try await colleague.open("/office/lists/assignment?sort=title&standing=open&page=2")
            try expectGolden(page.officePage, "office/list-page-2.html")
            #expect(try await colleague.open("/office/lists/assignment?sort=x").status == .badRequest)
            #expect(try await colleague.open("/office/search").text.contains("想找什么"))
            #expect(try await colleague.open("/office/search?text=事项 53".encoded).text.contains("共 1 件"))
            #expect(try await colleague.open("/office/search?text=没有的".encoded).text.contains("没有符合条件的事项"))
        }
    }

    @Test func listsAreTakenAwayWithoutFormulas() async throws {
        let sample = try await OfficeSample()
        try await sample.assign("=1+1", to: .disclosureOfficer, due: CivilDate(2026, 11, 25), detail: "@x,\"y\"")
        try await sample.test(as: .disclosureOfficer) { colleague in
            let csv = try await colleague.open("/office/lists/assignment/list.csv")
            #expect(csv.headers[.contentDisposition]?.hasPrefix("attachment; filename*=UTF-8''") == true)
            #expect(csv.text.contains(",'=1+1,\"'@x,\"\"y\"\"\",办理中,2026-11-25,"))
            let sheet = try await colleague.open("/office/lists/assignment/list.xlsx")
            #expect(sheet.body.readableBytesView.starts(with: [0x50, 0x4B, 3, 4]))
            #expect(sheet.headers[.cacheControl] == "no-store")
        }
    }

    @Test func oneStepForSeveral() async throws {
        let sample = try await OfficeSample()
        for name in ["甲", "乙", "丙"] { try await sample.assign(name, to: .informationOfficer) }
        try await sample.assign("丁", to: .secrecyReviewer)
        let person = try sample.id(.secrecyReviewer).rawValue
        try await sample.test(as: .disclosureOfficer) { colleague in
            let path = "/office/lists/assignment/bulk/passOn"
            let nobody = try await colleague.send(path, ["handler": person, "reason": "请假"])
            #expect(nobody.status == .unprocessableContent)
            let answer = try await colleague.send(
                path,
                [
                    "subject": "2026-0001", "subject": "2026-0003", "subject": "2026-0004", "handler": person,
                    "reason": "请假",
                ]
            )
            #expect(answer.text.contains("转办：办成 2 件，1 件没有办成"))
            #expect(answer.text.contains("已经由这个人办理。"))
        }
    }

    @Test func oneselfAndTheSecondFactor() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .disclosureOfficer) { colleague in
            try expectGolden(try await colleague.open("/office/me").officePage, "office/me.html")
            let begun = try await colleague.send("/office/me/second-factor/begin")
            try expectGolden(begun.officePage, "office/second-factor.html")
            let uri = try #require(OfficeGateTests.value("uri", in: begun.text))
            let secret = try #require(OfficeGateTests.value("secret", in: begun.text))
            let wrong = try await colleague.send(
                "/office/me/second-factor/confirm",
                ["code": "000000", "uri": uri, "secret": secret]
            )
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("<svg"))
            let right = try await colleague.send("/office/me/second-factor/confirm", ["code": MemoryAccessStore.code])
            #expect(right.text.contains(MemoryAccessStore.recoveryCodes[0]))
            #expect(try await colleague.open("/office/me/second-factor").text.contains("停用第二步验证"))
        }
    }

    @Test func passwordsAreChangedAndOtherSessionsEnded() async throws {
        try await OfficeSample().test { client in
            let (here, elsewhere) = (Colleague(client), Colleague(client))
            try await here.signIn(as: .head)
            try await elsewhere.signIn(as: .head)
            let fields: KeyValuePairs = [
                "password": "密码-zhou", "newPassword": "山高月小水落石出之", "again": "山高月小水落石出之",
            ]
            #expect(try await here.send("/office/me/password", fields).text.contains("密码至少 10 个字符。"))
            let longer: KeyValuePairs = [
                "password": "密码-zhou", "newPassword": "山高月小水落石出之夜", "again": "山高月小水落石出之夜",
            ]
            #expect(try await here.send("/office/me/password", longer).location == "/office/me?done=password")
            #expect(try await elsewhere.open("/office").status == .seeOther)
            #expect(try await here.open("/office").status == .ok)
        }
    }

    @Test func sessionsAreEndedFromElsewhere() async throws {
        try await OfficeSample().test { client in
            let (here, elsewhere) = (Colleague(client), Colleague(client))
            try await here.signIn(as: .head)
            try await elsewhere.signIn(as: .head)
            #expect(try await here.send("/office/me/sessions/end", ["id": "none"]).status == .unprocessableContent)
            #expect(try await here.send("/office/me/sessions/end").location == "/office/me?done=sessions")
            #expect(try await elsewhere.open("/office").status == .seeOther)
        }
    }

    @Test func accountsAndTheirLinks() async throws {
        let sample = try await OfficeSample()
        try await sample.test { client in
            let (system, invited) = (Colleague(client), Colleague(client))
            try await system.signIn(as: .systemAdministrator)
            try expectGolden(try await system.open("/office/accounts").officePage, "office/accounts.html")
            let id = try sample.id(.head)
            try expectGolden(try await system.open("/office/accounts/\(id)").officePage, "office/account.html")
            let given = try await system.send(
                "/office/accounts/new",
                ["personName": "新人", "roles": "informationOfficer"]
            )
            #expect(given.status == .unprocessableContent)
            #expect(given.text.contains("角色由安全管理员授予"))
            let answer = try await system.send("/office/accounts/new", ["personName": "新人"])
            let start = try #require(answer.text.range(of: "http://localhost")?.upperBound)
            let path = String(answer.text[start...].prefix { $0 != "<" })
            #expect(try await invited.open(path).text.contains("邀请新人使用政府信息公开办公系统"))
            let password = "春眠不觉晓处处闻啼鸟"
            let fields: KeyValuePairs = ["signInName": "xinren", "newPassword": password, "again": password]
            #expect(try await invited.send(path, fields).status == .seeOther)
            #expect(try await invited.open("/office").text.contains("新人"))
        }
    }

    @Test func settingsAreChangedAndRemembered() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .disclosureOfficer) { colleague in
            try expectGolden(try await colleague.open("/office/settings").officePage, "office/settings.html")
            let wrong = try await colleague.send("/office/settings/contact", ["postcode": "12", "email": "x"])
            #expect(wrong.status == .unprocessableContent)
            try expectGolden(wrong.officePage, "office/settings-refused.html")
            let right = try await colleague.send("/office/settings/contact", ["postcode": "310000"])
            #expect(right.location == "/office/settings?done=1")
            #expect(try await colleague.open("/office/settings").text.contains("邮政编码由“（空）”改为“310000”"))
        }
    }

    @Test func auditIsReadByPositionAndTakenAway() async throws {
        let sample = try await OfficeSample()
        for number in 1...120 { try await sample.assign("事项 \(number)", to: .informationOfficer) }
        try await sample.test(as: .auditAdministrator) { colleague in
            let first = try await colleague.open("/office/audit?kind=assignment").text
            #expect(first.contains("共 120 条"))
            #expect(first.contains("交给 张科员 办理：事项 120"))
            let next = try #require(first.range(of: "/office/audit?kind=assignment&amp;before=")?.upperBound)
            let before = String(first[next...].prefix { $0 != "\"" })
            let second = try await colleague.open("/office/audit?kind=assignment&before=\(before)").text
            #expect(second.contains("事项 20<") || second.contains("事项 20\n"))
            #expect(!second.contains("事项 21"))
            let csv = try await colleague.open("/office/audit/audit.csv?kind=assignment").text
            #expect(csv.split(separator: "\r\n").count == 121)
            #expect(try await colleague.open("/office/audit?from=2026-12-01&through=2026-11-01").status == .badRequest)
            #expect(try await colleague.open("/office/audit?from=2027-01-01").text.contains("没有符合条件的记录"))
        }
    }

    /// A row for each permission, a mark for each role it names.
    @Test func permissionsAreShownAsTheRulesHaveThem() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .informationOfficer) { colleague in
            let page = try await colleague.open("/office/permissions").text
            let marks = Permissions.all.reduce(0) { $0 + $1.roles.count { Role.assignable.contains($0) } }
            #expect(page.components(separatedBy: "✓").count - 1 == marks)
            for permission in Permissions.all { #expect(page.contains(">\(permission.title)</th>")) }
            let automatic = Permissions.all.count { $0.roles == [.program] }
            #expect(page.components(separatedBy: "由系统自动办理").count - 1 == automatic)
        }
    }

    @Test func otherPages() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .systemAdministrator) { colleague in
            for name in ["agencies", "notices"] {
                try expectGolden(try await colleague.open("/office/\(name)").officePage, "office/\(name).html")
            }
            let refused = try await colleague.open("/office/lists/assignment")
            #expect(refused.status == .forbidden)
            try expectGolden(refused.officePage, "office/forbidden.html")
        }
    }
}
