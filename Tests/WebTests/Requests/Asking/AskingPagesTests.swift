import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LegalClock
import NIOCore
import TestSupport
import Testing

@testable import Web

/// From the guide to the receipt.
struct AskingPagesTests {
    @Test func aCitizenAsksAndGetsAReceipt() async throws {
        try await AskingSample.run { asking in
            let token = try await asking.token()
            let answer = try await asking.send(AskingSample.form(), token: token)
            #expect(answer.status == .ok && answer.headers[.cacheControl] == "no-store")
            let receipt = try ReadReceipt(answer.text)
            let found = try #require(try await asking.sample.stores.requests.request(with: receipt.code))
            #expect(found.standing.id.key == receipt.number)
            let intake = try #require(found.standing.subject.intake)
            #expect(intake.kind == .naturalPerson && intake.way == .online && !intake.hasIdentityProof)
            #expect(intake.items.map(\.description) == ["云溪市2025年度技术改造补助资金分配明细"])
            // Until when: a working day to confirm, then twenty (L-31d, R 33).
            let days = asking.sample.clock.moment.day
            let confirmation = WorkingCalendar.national.day(1, workingDaysAfter: days)
            #expect(answer.text.contains("最迟 \(RequestDue(confirmation)) 与您确认"))
            let reply = WorkingCalendar.national.day(20, workingDaysAfter: confirmation.day)
            #expect(answer.text.contains("\(RequestDue(reply))"))
        }
    }

    @Test func personAndFilesAreWhereTheyBelong() async throws {
        try await AskingSample.run { asking in
            let form = AskingSample.form([
                "kind": "sci", "name": "云溪研究所", "contact": "李某", "document": "creditCode",
                "documentNumber": "91350100m000100y43", "withoutProof": nil, "help": "需要大字版",
            ])
            let files: [Part] = [
                .file("proof", "证件.pdf", "%PDF-1.7 证件"), .file("material", "首页.txt", "文件首页"),
            ]
            let answer = try await asking.send(form, token: try await asking.token(), files: files)
            let receipt = try ReadReceipt(answer.text)
            let request = try #require(try await asking.sample.stores.requests.request(with: receipt.code)).standing
            let intake = try #require(request.subject.intake)
            #expect(intake.hasIdentityProof && intake.help == "需要大字版" && intake.kind == .researchInstitution)
            let stores = asking.sample.stores
            let materials = try await stores.files.files(of: request.id, in: asking.sample.agency)
            #expect(materials.map(\.name.text) == ["首页.txt"] && materials.map(\.hash) == intake.materials)
            let person = PersonErasure.id(of: intake.applicant)
            let proofs = try await stores.files.files(of: person, in: asking.sample.agency)
            #expect(proofs.map(\.name.text) == ["证件.pdf"] && proofs.map(\.hash) == intake.proofs)
            let known = try await stores.persons.find(intake.applicant, of: asking.sample.agency)?.details
            #expect(known?.documentNumber == "91350100M000100Y43" && known?.organization == "李某")
            // Nothing of the person is in the acts.
            let acts = try await asking.sample.office.ledger.acts(of: request.id, in: asking.sample.agency)
            let told = acts.map { String(decoding: $0.fields.json, as: UTF8.self) }.joined()
            for secret in ["云溪研究所", "李某", "13800000000", "91350100", receipt.code.description] {
                #expect(!told.contains(secret))
            }
        }
    }

    /// What is wrong is said at its field, in one sentence, and everything typed is still there.
    @Test(arguments: [
        ("item", "", "item-1", "请写明需要什么信息"), ("item", "？？", "item-1", "看不出需要什么信息"),
        ("kind", "", "kind", "请选择申请人是公民"), ("kind", "xx", "kind", "请选择申请人是公民"),
        ("name", " ", "name", "请填写姓名"), ("document", "", "document", "请选择证件的种类"),
        ("documentNumber", "", "documentNumber", "请填写证件号码"),
        ("documentNumber", "110105194912310021", "documentNumber", "校验位"), ("phone", "", "phone", "至少留一种联系方式"),
        ("phone", "abc", "phone", "不像一个电话号码"), ("email", "a@", "email", "不像一个电子邮箱"),
        ("delivery", "", "delivery", "请选择希望怎样得到信息"), ("delivery", "electronic-email", "email", "请填写电子邮箱"),
        ("delivery", "paper-mail", "address", "请填写通信地址"), ("withoutProof", "", "proof", "还没有附身份证明"),
        ("kind", "biz", "contact", "请填写联系人"), ("name", String(repeating: "长", count: 101), "name", "最多 100 个字"),
    ])
    func whatIsWrongIsSaidAtItsField(field: String, value: String, at place: String, said: String) async throws {
        try await AskingSample.run { asking in
            let answer = try await asking.send(AskingSample.form([field: value]), token: try await asking.token())
            #expect(answer.status == .unprocessableContent)
            let page = answer.text
            #expect(page.contains("href=\"#\(place)\""), "no link to \(place)")
            let errors = page.split(separator: "id=\"\(place)-error\"").dropFirst().first ?? ""
            #expect(errors.prefix(400).contains(said), "\(errors.prefix(200))")
            if field != "item" { #expect(page.contains("云溪市2025年度技术改造补助资金分配明细</textarea>")) }
            if field != "phone" { #expect(page.contains("value=\"13800000000\"")) }
            #expect(try await asking.requests.isEmpty)
        }
    }

    @Test func aFormIsMendedAndItsFilesNeedNotBeSentAgain() async throws {
        try await AskingSample.run { asking in
            let token = try await asking.token()
            let first = try await asking.send(
                AskingSample.form(["name": "", "withoutProof": nil]),
                token: token,
                files: [.file("proof", "证件.pdf", "%PDF-1.7"), .file("material", "坏.exe", "MZ\u{0}\u{0}")]
            )
            #expect(first.status == .unprocessableContent)
            let page = first.text
            #expect(page.contains("证件.pdf") && page.contains("“坏.exe”：") && page.contains("有 2 处需要改"))
            let start = try #require(page.range(of: "name=\"proof-kept\" value=\"")?.upperBound)
            let kept = String(page[start...].prefix { $0 != "\"" })
            #expect(try AskingSample.token(in: page) == token)
            let again = try await asking.send(
                AskingSample.form(["withoutProof": nil, "proof-kept": kept]),
                token: token
            )
            let receipt = try ReadReceipt(again.text)
            let found = try #require(try await asking.sample.stores.requests.request(with: receipt.code))
            #expect(found.standing.subject.intake?.proofs.count == 1)
        }
    }

    @Test func theButtonsOfTheFormWorkWithoutAScript() async throws {
        let reports = try await MemoryReportStore.sample()
        try await AskingSample.run(reports: reports) { asking in
            let token = try await asking.token()
            let more = try await asking.send(AskingSample.form(["action": "add"]), token: token)
            #expect(more.status == .ok && more.text.contains("id=\"item-2\""))
            let looked = try await asking.send(
                AskingSample.form(["item": "某市财政局2023年年度报告", "action": "look"]),
                token: token
            )
            #expect(looked.text.contains("某市财政局2023年政府信息公开工作年度报告</a>"))
            #expect(try await asking.requests.isEmpty)
        }
    }

    @Test func whatIsPublicIsFoundWhileTyping() async throws {
        let reports = try await MemoryReportStore.sample()
        try await AskingSample.run(reports: reports) { asking in
            let text = "财政局2022年度报告".percentEncoded()
            let found = try await asking.client.execute(uri: "/request/look?q=\(text)", method: .get)
            #expect(found.text.hasPrefix("<p class=\"look-title\">") && found.text.contains("/2022\""))
            let other = "技术改造补助资金".percentEncoded()
            let none = try await asking.client.execute(uri: "/request/look?q=\(other)", method: .get)
            #expect(none.text.isEmpty)
            let guide = try await asking.open("/request?q=\(text)")
            #expect(guide.contains("先看看是不是您要的"))
        }
    }

    @Test func theSameFormTwiceIsOneRequestWithOneReceipt() async throws {
        try await AskingSample.run { asking in
            let token = try await asking.token()
            let file = [Part.file("material", "首页.txt", "文件首页")]
            let receipts = try await withThrowingTaskGroup(of: ReadReceipt.self) { group in
                for _ in 0..<5 {
                    group.addTask {
                        try ReadReceipt(try await asking.send(AskingSample.form(), token: token, files: file).text)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(receipts).count == 1)
            #expect(try await asking.requests.count == 1)
            // Changed meanwhile and sent again with the old form: still the one request, and it is said.
            let again = try await asking.send(AskingSample.form(["name": ""]), token: token)
            #expect(again.status == .ok && again.text.contains("没有重复登记"))
            // Later the code is shown no more.
            asking.sample.clock.advance(seconds: 3_600)
            let late = try await asking.send(AskingSample.form(), token: token)
            #expect(late.status == .conflict && late.text.contains("没有再次登记"))
            #expect(!late.text.contains(receipts[0].code.description))
            #expect(try await asking.requests.count == 1)
        }
    }

    @Test func anOldFormIsSentAgainAndNothingIsLost() async throws {
        try await AskingSample.run { asking in
            let token = try await asking.token()
            asking.sample.clock.advance(days: 2)
            let answer = try await asking.send(AskingSample.form(), token: token)
            #expect(answer.status == .conflict && answer.text.contains("打开已经超过一天"))
            #expect(answer.text.contains("云溪市2025年度技术改造补助资金分配明细</textarea>"))
            let fresh = try AskingSample.token(in: answer.text)
            #expect(fresh != token)
            asking.sample.clock.advance(seconds: 60)
            _ = try ReadReceipt(try await asking.send(AskingSample.form(), token: fresh).text)
        }
    }

    @Test(arguments: [
        "", "x", "1.2.3", "1795240800000.00000000000000000000000000000000.00000000000000000000000000000000",
    ])
    func aFormThatIsNotOursIsNotTaken(token: String) async throws {
        try await AskingSample.run { asking in
            let answer = try await asking.send(AskingSample.form(), token: token)
            #expect(answer.status == .forbidden)
            let token = try await asking.token()
            let foreign: HTTPFields = [try #require(HTTPField.Name("Sec-Fetch-Site")): "cross-site"]
            let crossed = try await asking.send(AskingSample.form(), token: token, headers: foreign)
            #expect(crossed.status == .forbidden)
            #expect(try await asking.requests.isEmpty)
        }
    }

    @Test func withoutAnOfficeTheGuideSaysSo() async throws {
        try await Site.sample().test { client in
            let answer = try await client.execute(uri: "/request", method: .get)
            #expect(answer.status == .notFound && answer.text.contains("还没有开通网上申请"))
        }
    }

    @Test(arguments: ["/request?agency=a9999999999", "/request?agency=%3Cscript%3E", "/request/new?agency=a9999999999"])
    func anAgencyThatIsNotThereIsNotFound(path: String) async throws {
        try await AskingSample.run { asking in
            let answer = try await asking.client.execute(uri: path, method: .get)
            #expect(answer.status == .notFound && answer.text.contains("没有这个机关"))
        }
    }

    @Test func severalAgenciesAreChosenFrom() async throws {
        try await AskingSample.run { asking in
            try await asking.sample.office.agencies.begin(SampleAgencies.education, "云溪市教育局")
            asking.sample.clock.advance(seconds: 10)
            let page = try await asking.open("/request/agencies")
            #expect(page.contains("云溪市财政局") && page.contains("云溪市教育局"))
            let guide = try await asking.open("/request?agency=\(SampleAgencies.education)")
            #expect(guide.contains("云溪市教育局没有主动公开的政府信息"))
            // A token is for its agency.
            let other = try await asking.open("/request/new?agency=\(SampleAgencies.education)")
            let token = try AskingSample.token(in: other)
            let parts = [Part.text("token", token)] + AskingSample.form().map { .text($0.0, $0.1) }
            let answer = try await asking.client.execute(
                uri: "/request/new?agency=\(asking.sample.agency)",
                method: .post,
                headers: [.contentType: "multipart/form-data; boundary=xyz"],
                body: ByteBuffer(bytes: Part.body(parts))
            )
            #expect(answer.status == .forbidden)
        }
    }
}

extension KeptPerson {
    fileprivate var details: PersonDetails? {
        if case .known(let person) = self { person.details } else { nil }
    }
}
