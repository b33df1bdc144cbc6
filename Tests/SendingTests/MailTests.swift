import Disclosure
import Foundation
import LegalClock
import TestSupport
import Testing

@testable import Sending

/// E-mail against a real server.
struct MailTests {
    let from = EmailAddress.sample("gongkai@example.gov.cn")
    let to = EmailAddress.sample("zhang.san@example.gov.cn")

    @Test(arguments: [MailServer.Security.starttls, .tls])
    func goesEncryptedWithNameAndPassword(security: MailServer.Security) async throws {
        let certificate = try Certificate.localhost.get().path
        let receiver = try Receiver("smtp", "--\(security.rawValue)", certificate, "--user", "gongkai:秘密 \"1\"")
        let server = MailServer(
            host: "localhost",
            port: receiver.port,
            security: security,
            user: "gongkai",
            password: "秘密 \"1\"",
            from: from,
            certificates: certificate
        )
        #expect(await sender(server).send(.mail(to: to)) == .sent)
        let mail = try #require(try receiver.received().first)
        #expect(mail.from == "gongkai@example.gov.cn" && mail.to == ["zhang.san@example.gov.cn"])
        #expect(mail.tls == true && mail.user == "gongkai")
        #expect(mail.text.contains("Message-ID: <d1@example.gov.cn>\r\n"))
    }

    @Test func saysWhatWentWrong() async throws {
        let certificate = try Certificate.localhost.get().path
        let other = try Certificate.elsewhere.get().path
        let secure = try Receiver("smtp", "--starttls", certificate, "--user", "gongkai:right")
        let plain = try Receiver("smtp")
        func outcome(_ server: MailServer) async -> SendOutcome { await sender(server).send(.mail(to: to)) }
        func server(_ port: Int, _ password: String = "right", trusting: String) -> MailServer {
            MailServer(
                host: "localhost",
                port: port,
                security: .starttls,
                user: "gongkai",
                password: password,
                from: from,
                certificates: trusting
            )
        }
        #expect(await outcome(server(secure.port, "wrong", trusting: certificate)).extent == .server)
        // A server that nobody vouches for gets nothing, above all no password.
        #expect(await outcome(server(secure.port, trusting: "")).reason == "邮件服务器的证书不可信")
        #expect(await outcome(server(secure.port, trusting: other)).reason == "邮件服务器的证书不可信")
        // One without TLS neither.
        #expect(await outcome(server(plain.port, trusting: certificate)).reason == "邮件服务器不支持加密连接")
        #expect(try secure.received().isEmpty && plain.received().isEmpty)

        secure.stop()
        #expect(await outcome(server(secure.port, trusting: certificate)).reason == "连接不上邮件服务器")
        let nowhere = MailServer(host: "mail.invalid", security: .none, from: from)
        #expect(await outcome(nowhere).reason == "查不到邮件服务器的地址")
    }

    @Test(arguments: [(550, SendFailure.Extent.final), (450, .message), (554, .message), (421, .server)])
    func aRefusedReceiverIsOrIsNotTriedAgain(answer: Int, extent: SendFailure.Extent) async throws {
        let receiver = try Receiver("smtp", "--answer", String(answer))
        let server = MailServer(host: "localhost", port: receiver.port, security: .none, from: from)
        #expect(await sender(server).send(.mail(to: to)).extent == extent)
        #expect(try receiver.received().isEmpty)
    }

    @Test func aMessageReadsAsItWasWritten() throws {
        let sentence = "交办事项“核对栏目：政策解读、办事指南、\r\nBcc: everybody@example.com、历年年报和财政预决算”等您办理，2026年12月1日到期。🙂"
        var message = OutgoingMessage.mail(to: to)
        message.delivery.sentence = sentence
        message.agencyName = "商丘市工业和信息化局"
        let now = Moment(milliseconds: 1_795_240_800_000)
        let bytes = MailMessage(from: from, to: to, message: message, now: now, site: "https://gk.example.gov.cn").bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.utf8.allSatisfy { $0 < 0x7F })
        #expect(text.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 77 && $0.last == 0x0D })
        let read = try PythonMail.read(bytes)
        #expect(read["Subject"] == sentence.replacing("\r\n", with: "  "))
        #expect(read["From"] == "商丘市工业和信息化局 <gongkai@example.gov.cn>")
        #expect(read["To"] == "zhang.san@example.gov.cn" && read["Bcc"] == nil)
        #expect(read["Date"] == "Sat, 21 Nov 2026 14:00:00 +0800")
        let body = try #require(read["body"])
        #expect(
            body.hasPrefix(sentence) && body.contains("编号：2026-0031")
                && body.contains("https://gk.example.gov.cn/office")
        )
    }

    @Test(arguments: [
        "a@b.cn\r\nBcc: x@y.cn", "a@b.cn>", "<a@b.cn", "a b@c.cn", "a@", "@b.cn", "a@@b.cn", "a..b@c.cn", "张@b.cn",
        "a@b cn",
        "a@-b.cn", "a@b.cn\0", "\"a b\"@c.cn", "a@" + String(repeating: "b", count: 254), "",
    ])
    func whatIsNoAddressIsRefused(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test(arguments: ["a@b.cn", "zhang.san+1@mail.example.gov.cn", "a@localhost"])
    func whatIsAnAddressIsTaken(text: String) {
        #expect(EmailAddress(text)?.text == text)
    }

    @Test func base64IsThatOfFoundation() {
        for count in 0..<200 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + count) }
            #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
        }
    }

    private func sender(_ server: MailServer) -> CurlSender {
        CurlSender(SendingSettings(mailServer: server)) { Moment(milliseconds: 1_795_240_800_000) }
    }
}

extension SendOutcome {
    var extent: SendFailure.Extent? { if case .failed(let failure) = self { failure.extent } else { nil } }
    var reason: String? { if case .failed(let failure) = self { failure.reason } else { nil } }
}

extension OutgoingMessage {
    static func mail(to address: EmailAddress) -> OutgoingMessage {
        OutgoingMessage(delivery: .sample(.email), target: .email(address), agencyName: "商丘市工业和信息化局")
    }
}

extension Delivery {
    static func sample(_ kind: MessageChannel.Kind) -> Delivery {
        Delivery(
            id: DeliveryID(rawValue: "d1"),
            channel: ChannelID(rawValue: "c1"),
            kind: kind,
            agency: AgencyCode(rawValue: "a0000000001"),
            account: AccountID(rawValue: "0000000000000001"),
            subject: SubjectID(SubjectKind(rawValue: "assignment"), "2026-0031"),
            sentence: "交办事项“核对栏目”等您办理。",
            madeAt: Moment(milliseconds: 1_795_240_800_000),
            nextAt: Moment(milliseconds: 1_795_240_800_000)
        )
    }
}
