import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import Web

/// Floods, programs, and hostile text.
struct AskingFloodTests {
    private static func from(_ address: String) throws -> HTTPFields {
        [try #require(HTTPField.Name("X-Gongkai-Peer")): address]
    }

    @Test func tenThousandFromOneAddressAreToldToWaitAndOthersAreServed() async throws {
        let paces = AskingPaces(
            attempts: Pace(atOnce: 50, perSecond: 0),
            address: Pace(atOnce: 5, perHour: 0),
            slowness: .zero
        )
        try await AskingSample.run(paces: paces) { asking in
            let flood = try Self.from("203.0.113.7")
            var (taken, refused) = (0, 0)
            for count in 0..<10_000 {
                let token = count < 10 ? try await asking.token() : ""
                let answer = try await asking.send(AskingSample.form(), token: token, headers: flood)
                if answer.status == .ok { taken += 1 }
                guard answer.status == .tooManyRequests else { continue }
                refused += 1
                #expect((answer.headers[.retryAfter].flatMap { Int($0) } ?? 0) >= 60)
                if refused == 1 {
                    #expect(answer.text.contains("短时间内提出的申请太多了"))
                    #expect(answer.text.contains("云溪市2025年度技术改造补助资金分配明细</textarea>"))
                }
            }
            #expect(taken == 5 && refused == 9_955)
            #expect(try await asking.requests.count == 5)
            let other = try await asking.send(
                AskingSample.form(),
                token: try await asking.token(),
                headers: try Self.from("198.51.100.1")
            )
            _ = try ReadReceipt(other.text)
        }
    }

    @Test func aNetworkAndAllTogetherHaveTheirLimitsToo() async throws {
        let network = AskingPaces(network: Pace(atOnce: 2, perHour: 0), slowness: .zero)
        try await AskingSample.run(paces: network) { asking in
            for (address, status) in [
                ("203.0.113.1", HTTPResponse.Status.ok), ("203.0.113.2", .ok), ("203.0.113.3", .tooManyRequests),
                ("203.0.114.1", .ok),
            ] {
                let headers = try Self.from(address)
                let answer = try await asking.send(
                    AskingSample.form(),
                    token: try await asking.token(),
                    headers: headers
                )
                #expect(answer.status == status, "\(address)")
            }
        }
        let all = AskingPaces(all: Pace(atOnce: 2, perHour: 0), slowness: .zero)
        try await AskingSample.run(paces: all) { asking in
            for (address, status) in [
                ("203.0.113.1", HTTPResponse.Status.ok), ("198.51.100.2", .ok), ("192.0.2.3", .tooManyRequests),
            ] {
                let headers = try Self.from(address)
                let answer = try await asking.send(
                    AskingSample.form(),
                    token: try await asking.token(),
                    headers: headers
                )
                #expect(answer.status == status, "\(address)")
            }
        }
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.9", false, true), ("203.0.113.7", "203.0.114.7", false, false),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true, true), ("2001:db8:1:2::1", "2001:db8:1:3::1", false, true),
        ("2001:db8:1::1", "2001:db8:2::1", false, false), ("::ffff:203.0.113.7", "203.0.113.7", true, true),
        ("", "", true, true),
    ])
    func addressesAreCountedAsNetworksGiveThem(one: String, other: String, isSame: Bool, isSameNetwork: Bool) {
        #expect((Network(one).address == Network(other).address) == isSame)
        #expect((Network(one).network == Network(other).network) == isSameNetwork)
    }

    @Test func aFilledHoneyFieldAndAHurryAreSaidAndNothingIsLost() async throws {
        try await AskingSample.run { asking in
            let token = try await asking.token()
            let honey = try await asking.send(AskingSample.form([AskingFormView.honeyField: "http://x"]), token: token)
            #expect(honey.status == .unprocessableContent && honey.text.contains("有一格应当空着"))
            #expect(honey.text.contains("value=\"王某\""))
            let fresh = try AskingSample.token(in: try await asking.open())
            let quick = try await asking.send(AskingSample.form(), token: fresh)
            #expect(quick.status == .unprocessableContent && quick.text.contains("提交得太快了"))
            #expect(try await asking.requests.isEmpty)
            // With the same form, a moment later.
            asking.sample.clock.advance(seconds: 5)
            _ = try ReadReceipt(try await asking.send(AskingSample.form(), token: fresh).text)
        }
    }

    @Test func workThatIsDoneGoesPastTheSlowLane() async throws {
        try await AskingSample.run(paces: AskingPaces(slowness: .seconds(3600))) { asking in
            let token = try await asking.token()
            let answer = try await asking.send(
                AskingSample.form(["work": AskingSample.work(for: token)]),
                token: token
            )
            _ = try ReadReceipt(answer.text)
        }
    }

    @Test func theSlowLaneIsOfAFixedLength() async throws {
        let guardian = AskingGuard(AskingPaces(slowness: .milliseconds(50)))
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    do { try await guardian.waitInSlowLane() } catch { return true }; return false
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused > 0 && refused <= 156)
    }

    @Test(arguments: ["", "x", "-1", "0", " 1", "99999999999999999999999999", "1e5", "１"])
    func workThatIsNoneIsNone(number: String) {
        #expect(!ProofOfWork.isDone(number, for: "a token that nobody worked for"))
    }

    /// Every field with hostile text: it is kept as text or refused at its field, and never does anything.
    @Test(arguments: [
        "item", "name", "contact", "documentNumber", "phone", "email", "address", "help", "kind", "document",
        "delivery",
    ])
    func hostileTextIsText(field: String) async throws {
        let hostile = [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE request; --", "=1+2|cmd",
            "\u{0}\u{0}名\u{0}", "\u{202E}txt.exe", "👨‍👩‍👧‍👦🏳️‍🌈", "\u{E000}\u{10FFFD}", "${7*7}{{7*7}}", "a\r\nSet-Cookie: x=1",
            String(repeating: "长", count: 350_000), "%00%ff", "\u{FEFF}\u{200F}王",
        ]
        let paces = AskingPaces(
            attempts: Pace(atOnce: 1000, perSecond: 1),
            address: Pace(atOnce: 1000, perHour: 1),
            network: Pace(atOnce: 1000, perHour: 1),
            slowness: .zero
        )
        try await AskingSample.run(paces: paces) { asking in
            for text in hostile {
                let answer = try await asking.send(AskingSample.form([field: text]), token: try await asking.token())
                #expect(
                    [.ok, .unprocessableContent].contains(answer.status),
                    "\(field) \(text.prefix(20)) \(answer.status)"
                )
                let page = answer.text
                #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
                #expect(!page.unicodeScalars.contains("\u{202E}") && !page.unicodeScalars.contains("\u{0}"))
                #expect(answer.headers[.setCookie] == nil)
                if answer.status == .ok { _ = try ReadReceipt(page) }
                if field != "item", answer.status != .ok { #expect(page.contains("分配明细</textarea>")) }
            }
            // The register is whole, and nothing that hides is in it.
            for id in try await asking.requests {
                let request = try await asking.sample.request(id)
                for item in request.items {
                    #expect(!item.description.unicodeScalars.contains { $0.value == 0 || $0.value == 0x202E })
                }
            }
        }
    }

    /// Bytes that are no UTF-8: half a surrogate, a lone continuation.
    @Test func brokenEncodingIsReadAsWhatItIs() async throws {
        try await AskingSample.run { asking in
            let token = try await asking.token()
            let parts =
                [Part.text("token", token)] + AskingSample.form(["item": "财政补助HALF明细"]).map { .text($0.0, $0.1) }
            var body = Part.body(parts)
            let place = try #require(body.firstRange(of: Array("HALF".utf8)))
            body.replaceSubrange(place, with: [0xED, 0xA0, 0x80, 0x80])
            let answer = try await asking.client.execute(
                uri: "/request/new",
                method: .post,
                headers: [.contentType: "multipart/form-data; boundary=xyz"],
                body: ByteBuffer(bytes: body)
            )
            let receipt = try ReadReceipt(answer.text)
            let found = try #require(try await asking.sample.stores.requests.request(with: receipt.code))
            let item = try #require(found.standing.subject.items.first?.description)
            #expect(item.hasPrefix("财政补助\u{FFFD}") && item.hasSuffix("明细"))
        }
    }

    @Test func aClockThatWasSetBackIsSaidAndNothingIsLost() async throws {
        try await AskingSample.run { asking in
            _ = try await asking.sample.submit("先来的申请")
            let token = try await asking.token()
            _ = try await asking.sample.submit("再来的申请")
            asking.sample.clock.advance(seconds: -30)
            let answer = try await asking.send(AskingSample.form(), token: token)
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.text.contains("系统的时钟不准") && answer.text.contains("value=\"王某\""))
            #expect(try await asking.requests.count == 2)
            asking.sample.clock.advance(seconds: 60)
            _ = try ReadReceipt(try await asking.send(AskingSample.form(), token: token).text)
        }
    }

    @Test func filesAreCountedByWhatTheyClaim() throws {
        let guardian = AskingGuard(AskingPaces(files: Pace(atOnce: 100, perHour: 0)))
        let head = HTTPRequest(
            method: .post,
            scheme: "http",
            authority: "a",
            path: "/request/new",
            headerFields: [.contentLength: String(40 << 20)]
        )
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        try guardian.admit(request)
        try guardian.admit(request)
        #expect(throws: Refused.self) { try guardian.admit(request) }
    }
}
