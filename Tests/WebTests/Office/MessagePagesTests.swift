import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import Storage
import TestSupport
import Testing

@testable import Web

/// The page of addresses for notices, over a database, with a sender that answers as it is told.
struct MessagePagesTests {
    private static let path = "/office/settings/messages"

    private func run(_ test: @Sendable (OfficeSample, SQLMessageStore) async throws -> Void) async throws {
        try await RequestSample.run { sample in
            try await test(sample.office, SQLMessageStore(sample.database, clock: sample.clock.now))
        }
    }

    @Test func anAddressIsSetTriedAndSwitchedOff() async throws {
        try await run { sample, store in
            let officer = try sample.id(.disclosureOfficer)
            try await sample.test(as: .systemAdministrator) { system in
                #expect(try await system.open("/office/settings").text.contains("收通知的地址"))
                let fields: KeyValuePairs = [
                    "do": "email", "account": officer.rawValue, "email": "wang@example.gov.cn",
                ]
                #expect(try await system.send(Self.path, fields).location == "\(Self.path)?done=email")
                let page = try await system.open("\(Self.path)?done=email").text
                #expect(page.contains("wang@example.gov.cn") && page.contains("还没有发过") == false)
                #expect(page.contains("本机没有配置发送"))
                #expect(
                    try await system.send(Self.path, ["do": "try", "account": officer.rawValue]).status == .seeOther
                )
                let off = try await system.send(Self.path, ["do": "off", "account": officer.rawValue])
                #expect(off.location == "\(Self.path)?done=off")
                let again = try await system.send(Self.path, ["do": "off", "account": officer.rawValue])
                #expect(again.status == .unprocessableContent && again.text.contains("没有设置，或已经停用"))
                let channels = try await store.channels(of: SampleAgencies.finance)
                #expect(channels.isEmpty)
            }
            // Acts, without the address.
            let acts = try await sample.ledger.acts(of: NoticeAddress.subject(of: officer), in: SampleAgencies.finance)
            let told = acts.map { String(decoding: $0.fields.json, as: UTF8.self) }.joined()
            #expect(acts.map(\.name) == ["set", "tried", "switchedOff"])
            #expect(!told.contains("wang@"))
            try await sample.test(as: .auditAdministrator) { auditor in
                let page = try await auditor.open("/office/audit?kind=noticeAddress").text
                #expect(page.contains("停用了王芳收通知的电子邮件地址"))
            }
        }
    }

    @Test func theKeyOfAWebhookIsShownOnce() async throws {
        try await run { sample, store in
            try await sample.test(as: .systemAdministrator) { system in
                let address = "https://oa.example.gov.cn/hooks/geheim-7?unit=3"
                let answer = try await system.send(Self.path, ["do": "webhook", "webhook": address])
                let channel = try #require(try await store.channels(of: SampleAgencies.finance).first)
                guard case .webhook(_, let key) = channel.target else { throw NoticeAddressRefusal.notSet }
                #expect(answer.status == .ok && answer.text.contains(key))
                let page = try await system.open(Self.path).text
                #expect(page.contains("https://oa.example.gov.cn/…"))
                #expect(!page.contains(key) && !page.contains("geheim"))
            }
        }
    }

    @Test func whatDidNotArriveIsShownAndSentAgain() async throws {
        try await run { sample, store in
            try await store.setWebhook(WebhookAddress("https://oa.example.gov.cn/"), of: SampleAgencies.finance)
            try await sample.assign("核对栏目", to: .informationOfficer)
            let failing = AnsweringSender(.failed(SendFailure(.final, "回调地址没有接收（410）")))
            _ = try await MessageDelivery(store, failing, holder: "one") { _, _ in [] }.round()
            let lost = try #require(try await store.deliveries(.givenUp, of: nil, limit: 1).first)
            try await sample.test(as: .systemAdministrator) { system in
                let page = try await system.open(Self.path).text
                #expect(page.contains("未能送达") && page.contains("试了 1 次：回调地址没有接收（410）"))
                let answer = try await system.send(Self.path, ["do": "retry", "delivery": lost.id.rawValue])
                #expect(answer.location == "\(Self.path)?done=retry")
                let working = AnsweringSender(.sent)
                _ = try await MessageDelivery(store, working, holder: "one") { _, _ in [] }.round()
                let sent = try await store.deliveries(.sent, of: nil, limit: 9)
                #expect(sent.contains { $0.id == lost.id })
                #expect(try await system.open(Self.path).text.contains("已送达"))
                let none = try await system.send(Self.path, ["do": "retry", "delivery": lost.id.rawValue])
                #expect(none.status == .unprocessableContent)
            }
        }
    }

    @Test(arguments: [
        (["do": "email", "account": "", "email": "a@b.cn"], "请选择本机关在用的一个账号。"),
        (["do": "email", "account": "ffffffffffffffff", "email": "a@b.cn"], "请选择本机关在用的一个账号。"),
        (["do": "webhook", "webhook": "http://oa.example.gov.cn/"], "回调地址应为 https 网址"),
        (["do": "webhook", "webhook": "https://u:p@oa.example.gov.cn/"], "回调地址应为 https 网址"),
        (["do": "try", "account": ""], "没有设置，或已经停用"), (["do": "retry", "delivery": "0"], "已经发出"),
    ])
    func whatCannotBeIsRefused(fields: [String: String], words: String) async throws {
        try await run { sample, store in
            try await sample.test(as: .systemAdministrator) { system in
                let answer = try await system.send(Self.path, fields: fields.map { ($0.key, $0.value) })
                #expect(answer.status == .unprocessableContent && answer.text.contains(words))
                let channels = try await store.channels(of: SampleAgencies.finance)
                #expect(channels.isEmpty)
            }
        }
    }

    @Test(arguments: Role.assignable.filter { $0 != .systemAdministrator })
    func nobodyElseMay(role: Role) async throws {
        try await run { sample, store in
            try await sample.test(as: role) { colleague in
                #expect(try await colleague.open(Self.path).status == .forbidden)
                let settings = try await colleague.open("/office/settings").text
                #expect(!settings.contains("收通知的地址"))
                for action in ["email", "webhook", "off", "try", "retry"] {
                    let answer = try await colleague.send(
                        Self.path,
                        ["do": action, "webhook": "https://oa.example.gov.cn/"]
                    )
                    #expect(answer.status == .forbidden, "\(action)")
                }
            }
            let channels = try await store.channels(of: SampleAgencies.finance)
            #expect(channels.isEmpty)
        }
    }
}

private struct AnsweringSender: MessageSender {
    let kinds: Set<MessageChannel.Kind> = [.email, .webhook]
    private let outcome: SendOutcome

    init(_ outcome: SendOutcome) { self.outcome = outcome }

    func send(_ message: OutgoingMessage) async -> SendOutcome { outcome }
}
