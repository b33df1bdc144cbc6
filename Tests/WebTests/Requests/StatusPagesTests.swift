import Disclosure
import Foundation
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

struct StatusPagesTests {
    @Test func theCodeOpensThePageAndIsNeverInAnAddress() async throws {
        try await RequestSample.run { sample in
            let receipt = try await sample.submit("2025年度技术改造补助资金分配明细")
            try await sample.office.test { client in
                let citizen = StatusCitizen(client)
                #expect(try await citizen.open().text.contains("name=\"code\""))
                let answer = try await citizen.show(receipt.code.description)
                #expect(answer.status == .seeOther)
                #expect(answer.location == "/request/status")
                let cookie = answer.headers[.setCookie] ?? ""
                #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
                #expect(!cookie.contains(receipt.code.characters))
                let page = try await citizen.open()
                #expect(page.headers[.cacheControl] == "no-store")
                #expect(page.text.contains("2025年度技术改造补助资金分配明细"))
                #expect(page.text.contains("等待工作机构确认"))
                #expect(!page.text.contains("王某"))
            }
        }
    }

    /// A wrong code, one that is none, and nothing at all: the same bytes.
    @Test func wrongAndForgedCodesGetTheSameAnswer() async throws {
        try await RequestSample.run { sample in
            _ = try await sample.submit("预算")
            try await sample.office.test { client in
                let citizen = StatusCitizen(client)
                let answers = try await ["7K2M-9QXW-3TFA-V6HD", "", "' OR 1=1 --", String(repeating: "中", count: 4000)]
                    .asyncMap { try await citizen.show($0) }
                #expect(Set(answers.map(\.text)).count == 1)
                #expect(Set(answers.map(\.status)) == [.unprocessableContent])
                #expect(citizen.cookie == nil)
            }
        }
    }

    @Test func whoTriesManyCodesIsAskedToWait() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test { client in
                let citizen = StatusCitizen(client)
                var refused: TestResponse?
                for _ in 0..<40 where refused == nil {
                    let answer = try await citizen.show("7K2M-9QXW-3TFA-V6HD")
                    if answer.status == .tooManyRequests { refused = answer }
                }
                #expect(refused?.headers[.retryAfter] == "30")
            }
        }
    }

    @Test func aStayEndsBySigningOutAndByTime() async throws {
        try await RequestSample.run { sample in
            let receipt = try await sample.submit("预算")
            try await sample.test(receipt.code) { citizen in
                let secret = try #require(citizen.cookie)
                #expect(try await citizen.send("/request/status/leave").status == .seeOther)
                #expect(citizen.cookie == nil)
                let token = StatusToken(rawValue: secret)
                #expect(try await sample.stores.requests.visit(token) == nil)
                try await citizen.show(receipt.code.description)
                sample.clock.advance(days: 1)
                let late = try await citizen.send("/request/status/withdraw", ["reason": "写了很久的理由"])
                #expect(late.status == .unprocessableContent)
                #expect(late.text.contains("写了很久的理由"))
                #expect(try await sample.request(receipt.number).state == .submitted)
            }
        }
    }

    @Test func formsNeedTheTokenAndOurOwnPages() async throws {
        try await RequestSample.run { sample in
            let receipt = try await sample.submit("预算")
            try await sample.test(receipt.code) { citizen in
                let unsigned = try await citizen.send("/request/status/withdraw", [:], token: "0")
                #expect(unsigned.status == .forbidden)
                let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
                citizen.headers[site] = "cross-site"
                let foreign = try await citizen.send("/request/status/withdraw")
                let shown = try await citizen.show(receipt.code.description)
                #expect(foreign.status == .forbidden && shown.status == .forbidden)
            }
            #expect(try await sample.request(receipt.number).state == .submitted)
        }
    }

    @Test func oneStayShowsOneRequest() async throws {
        try await RequestSample.run { sample in
            let (mine, other) = (try await sample.submit("我的预算"), try await sample.submit("别人的决算"))
            try await sample.test(mine.code) { citizen in
                let page = try await citizen.open().text
                #expect(!page.contains("别人的决算"))
                #expect(try await citizen.send("/request/status/withdraw").status == .seeOther)
            }
            #expect(try await sample.request(mine.number).state == .withdrawn)
            #expect(try await sample.request(other.number).state == .submitted)
        }
    }

    /// Asks, is asked to correct, corrects, is answered in part, says so and is satisfied.
    @Test func aCorrectionAndAnAnswerInPart() async throws {
        try await RequestSample.run { sample in
            let receipt = try await sample.submit("补助资金明细")
            try await sample.register(receipt.number)
            try await sample.askForCorrection(receipt.number, "请写明年度")
            try await sample.test(receipt.code) { citizen in
                let asked = try await citizen.open().text
                for words in ["请您补正，最迟", "请写明年度", "云财补〔2026〕1号", "期限终止"] { #expect(asked.contains(words), "\(words)") }
                #expect(try await citizen.open("/request/status/correct").text.contains("补助资金明细"))
                let empty = try await citizen.send("/request/status/correct", ["item1": ""])
                #expect(empty.status == .unprocessableContent)
                let done = try await citizen.send("/request/status/correct", ["item1": "2025年度<补助>资金明细"])
                #expect(done.location == "/request/status?done=correct")
                let corrected = try await citizen.open(done.location).text
                for words in ["已收到您的补正", "正在答复，最迟", "2025年度&lt;补助&gt;资金明细", "重新计算"] {
                    #expect(corrected.contains(words), "\(words)")
                }
                let part = ItemDecision(
                    item: 1,
                    decision: .partiallyGranted,
                    basis: "《中华人民共和国政府信息公开条例》第三十七条",
                    reasons: "含有个人隐私",
                    access: "附后",
                    redaction: "身份证号"
                )
                try await sample.answer(receipt.number, [part])
                let answered = try await citizen.open().text
                for words in ["已答复：部分公开", "按期", "行政复议", "确认收到答复"] { #expect(answered.contains(words), "\(words)") }
                for words in ["内部", "王芳", "赵审查", "周局长"] { #expect(!answered.contains(words), "\(words)") }
                #expect(try await citizen.send("/request/status/receipt").status == .seeOther)
                let unsaid = try await citizen.send("/request/status/rate", ["remark": "很快"])
                #expect(unsaid.status == .unprocessableContent)
                #expect(unsaid.text.contains("很快"))
                let rated = try await citizen.send("/request/status/rate", ["satisfied": "yes", "remark": "很快"])
                #expect(rated.status == .seeOther)
                #expect(try await citizen.send("/request/status/publication", ["item": "1"]).status == .seeOther)
            }
            let request = try await sample.request(receipt.number)
            #expect(request.isSatisfied == true)
            #expect(request.isReceiptConfirmed)
            #expect(request.publications[1] == .proposed)
        }
    }

    @Test func theDerivationPrintsDayByDay() async throws {
        try await RequestSample.run { sample in
            let receipt = try await sample.submit("预算")
            try await sample.register(receipt.number)
            try await sample.test(receipt.code) { citizen in
                let days = try await citizen.open("/request/status/days").text
                #expect(days.contains("第20个工作日"))
                #expect(days.contains("期限届满之日"))
                #expect(days.contains("双休日"))
            }
        }
    }

    @Test func thereIsNoPageOfWhatIsNotThere() async throws {
        try await RequestSample.run { sample in
            let receipt = try await sample.submit("预算")
            try await sample.test(receipt.code) { citizen in
                #expect(try await citizen.open("/request/status/days").status == .notFound)
                #expect(try await citizen.open("/request/status/nothing").status == .notFound)
                #expect(try await citizen.open("/request/status/files/0123").status == .notFound)
                // Allowed later, not now: back to the page.
                #expect(try await citizen.open("/request/status/rate").status == .seeOther)
                let refused = try await citizen.send("/request/status/rate", ["satisfied": "yes"])
                #expect(refused.status == .unprocessableContent)
            }
        }
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
