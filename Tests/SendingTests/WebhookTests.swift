import Crypto
import Disclosure
import Foundation
import LegalClock
import TestSupport
import Testing

@testable import Sending

/// Webhooks against a real server.
struct WebhookTests {
    @Test func isPostedSignedOverTLS() async throws {
        let certificate = try Certificate.localhost.get().path
        let receiver = try Receiver("http", "--tls", certificate)
        let settings = SendingSettings(privateHosts: ["localhost"], webhookCertificates: certificate)
        let message = OutgoingMessage.post("https://localhost:\(receiver.port)/hooks?unit=3")
        #expect(await send(message, settings) == .sent)
        let post = try #require(try receiver.received().first)
        #expect(post.path == "/hooks?unit=3")
        #expect(post.headers?["content-type"] == "application/json")
        #expect(post.headers?["gongkai-delivery"] == "d1" && post.headers?["gongkai-timestamp"] == "1795240800")
        let signed = Data("1795240800.".utf8) + post.data
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: Data("key".utf8)))
        let expected = "sha256=" + code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(post.headers?["gongkai-signature"] == expected)
        let body = try JSONDecoder().decode([String: String].self, from: post.data)
        #expect(
            body == [
                "id": "d1", "agency": "a0000000001", "subject": "assignment/2026-0031",
                "sentence": "交办事项“核对栏目”等您办理。", "at": "2026-11-21T14:00:00.000+08:00",
            ]
        )
    }

    /// Over the time, a point and the body.
    @Test func theSignatureIsHMAC() {
        #expect(
            WebhookSending.signature(Array("body".utf8), timestamp: "1", key: "key")
                == "sha256="
                + HMAC<SHA256>.authenticationCode(for: Data("1.body".utf8), using: SymmetricKey(data: Data("key".utf8)))
                .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        )
    }

    @Test func addressesInsideAreRefusedUnlessConfigured() async throws {
        let certificate = try Certificate.localhost.get().path
        let secure = try Receiver("http", "--tls", certificate)
        let plain = try Receiver("http")
        let trusting = SendingSettings(webhookCertificates: certificate)
        for address in [
            "https://localhost:\(secure.port)/", "https://127.0.0.1:\(secure.port)/", "https://10.255.255.1/",
        ] {
            #expect(await send(.post(address), trusting).reason == "回调地址在内部网络，未列为允许", "\(address)")
        }
        #expect(await send(.post("http://127.0.0.1:\(plain.port)/"), trusting).extent != nil)
        #expect(try plain.received().isEmpty && secure.received().isEmpty)
        let allowing = SendingSettings(privateHosts: ["127.0.0.1"])
        #expect(await send(.post("http://127.0.0.1:\(plain.port)/"), allowing) == .sent)
        #expect(try plain.received().count == 1)
    }

    @Test(arguments: [301, 302, 307, 404, 500, 503])
    func whatIsNotTakenIsNotSentElsewhere(answer: Int) async throws {
        let target = try Receiver("http")
        let receiver = try Receiver(
            "http",
            "--answer",
            String(answer),
            "--location",
            "http://127.0.0.1:\(target.port)/"
        )
        let settings = SendingSettings(privateHosts: ["127.0.0.1"])
        let outcome = await send(.post("http://127.0.0.1:\(receiver.port)/"), settings)
        #expect(outcome.extent == .server && outcome.reason?.contains(String(answer)) == true)
        #expect(try target.received().isEmpty)
    }

    @Test func anUntrustedCertificateGetsNothing() async throws {
        let receiver = try Receiver("http", "--tls", try Certificate.elsewhere.get().path)
        let settings = SendingSettings(
            privateHosts: ["localhost"],
            webhookCertificates: try Certificate.elsewhere.get().path
        )
        #expect(await send(.post("https://localhost:\(receiver.port)/"), settings).reason == "回调地址的证书不可信")
        #expect(try receiver.received().isEmpty)
    }

    @Test(arguments: [
        "http://oa.example.gov.cn/", "ftp://127.0.0.1/", "https://user:pass@a.cn/", "https://a.cn/\r\nX: y",
        "https:///x",
        "https://a.cn:99999/", "https://a.cn:/", "https://[::1]/", "https://a.cn/#x", "javascript:alert(1)",
        "https://a b.cn/",
        "http://127.0.0.1.evil.cn/", "http://127.1/", "",
    ])
    func whatIsNoAddressIsRefused(text: String) {
        #expect(WebhookAddress(text) == nil)
    }

    @Test(arguments: [
        ("https://OA.example.gov.cn:8443/a?b=c", "oa.example.gov.cn"), ("http://127.0.0.1:80/", "127.0.0.1"),
        ("http://localhost", "localhost"),
    ])
    func whatIsAnAddressIsTaken(text: String, host: String) {
        #expect(WebhookAddress(text)?.host == host)
    }

    @Test(arguments: [
        ("8.8.8.8", true), ("223.255.255.254", true), ("172.15.0.1", true), ("172.32.0.1", true),
        ("2400:3200::1", true),
        ("0.0.0.0", false), ("10.1.2.3", false), ("100.64.0.1", false), ("127.0.0.53", false),
        ("169.254.169.254", false),
        ("172.16.0.1", false), ("172.31.255.255", false), ("192.168.1.1", false), ("198.19.0.1", false),
        ("224.0.0.1", false), ("255.255.255.255", false), ("::", false), ("::1", false), ("fe80::1", false),
        ("fc00::1", false), ("fd12::1", false), ("ff02::1", false), ("::ffff:127.0.0.1", false),
        ("64:ff9b::7f00:1", false), ("64:ff9b::808:808", true), ("2002:7f00:1::", false), ("2001:db8::1", false),
        ("2001:0:1::1", false),
    ])
    func addressesOfTheInternetAreToldFromThoseInside(text: String, isPublic: Bool) {
        #expect(IPAddress(text)?.isPublic == isPublic)
    }

    private func send(_ message: OutgoingMessage, _ settings: SendingSettings) async -> SendOutcome {
        await CurlSender(settings) { Moment(milliseconds: 1_795_240_800_000) }.send(message)
    }
}

extension OutgoingMessage {
    /// An address that was taken before it is used here.
    static func post(_ text: String) -> OutgoingMessage {
        OutgoingMessage(
            delivery: .sample(.webhook),
            target: .webhook(WebhookAddress.sample(text), key: "key"),
            agencyName: ""
        )
    }
}
