import Disclosure
import HTTPTypes
import Hummingbird

/// 收通知的地址: where notices go outside the house, and what became of them.
///
///     GET  /office/settings/messages
///     POST /office/settings/messages    do=email|webhook|off|try|retry
struct MessagePages: Sendable {
    static let link: Link = "/office/settings/messages"
    private static let shown = 30

    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/settings/messages", use: gate.page { visit in .page(try await page(visit)) })
        router.post("office/settings/messages", use: gate.form { try await change($0, $1) })
    }

    private func messages(_ visit: OfficeVisit) throws -> OfficeMessages {
        guard let messages = office.messages else { throw Refused.noSuchPage }
        _ = try Permissions.authority(for: .configureMessages, visit.actor)
        return messages
    }

    private func page(
        _ visit: OfficeVisit,
        values: FormValues = FormValues(),
        refusal: (any Refusal)? = nil
    ) async throws -> OfficePage {
        let messages = try messages(visit)
        let people = try await office.access.accounts(of: visit.agency, by: visit.actor)
        let view = MessagesView(
            kinds: messages.kinds,
            channels: try await messages.store.channels(of: visit.agency),
            deliveries: try await messages.store.deliveries(nil, of: visit.agency, limit: 200),
            people: people,
            names: Names(Dictionary(people.map { ($0.id, $0.personName) }) { first, _ in first }),
            token: visit.token,
            values: values,
            refusal: refusal.map { RefusalWords($0) },
            done: refusal == nil ? try visit.query()["done"] : "",
            shown: Self.shown
        )
        return OfficePage("收通知的地址", .settings, status: refusal?.status ?? .ok, view: view)
    }

    private func change(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let store = try messages(visit).store
        let names = ["account", "email", "webhook"]
        let values = FormValues(Dictionary(names.map { ($0, [body[$0]]) }) { first, _ in first })
        let account = body["account"].isEmpty ? nil : AccountID(rawValue: body["account"])
        do {
            switch body["do"] {
            case "email": try await setEmail(body["email"], of: account, visit, store)
            case "webhook": return .page(try await setWebhook(body["webhook"], visit, store))
            case "off":
                if let account {
                    try await store.setEmail(nil, of: account, by: visit.actor)
                } else {
                    try await store.setWebhook(nil, by: visit.actor)
                }
            case "try": try await store.tryAddress(of: account, by: visit.actor)
            case "retry":
                guard try await store.retry(DeliveryID(rawValue: body["delivery"]), by: visit.actor) else {
                    throw Refused(.unprocessableContent, "这条通知已经发出，或者它的地址已经停用。")
                }
            default: throw Refused(.badRequest, "表单的内容不能识别。")
            }
            return .on(Link(Self.link, query: [("done", body["do"])]))
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await page(visit, values: values, refusal: refusal))
        }
    }

    private func setEmail(
        _ text: String,
        of account: AccountID?,
        _ visit: OfficeVisit,
        _ store: any MessageStore
    ) async throws {
        let people = try await office.access.accounts(of: visit.agency, by: visit.actor)
        guard let account, people.contains(where: { $0.id == account && $0.account.state == .active }) else {
            throw NoticeAddressRefusal.noSuchAccount
        }
        guard let address = EmailAddress(text) else { throw NoticeAddressRefusal.notAnEmailAddress }
        try await store.setEmail(address, of: account, by: visit.actor)
    }

    /// The key is shown on this page and nowhere else.
    private func setWebhook(
        _ text: String,
        _ visit: OfficeVisit,
        _ store: any MessageStore
    ) async throws -> OfficePage {
        guard let address = WebhookAddress(text) else { throw NoticeAddressRefusal.notAWebhookAddress }
        let key = try await store.setWebhook(address, by: visit.actor) ?? ""
        return OfficePage("签名密钥", .settings, view: SigningKeyView(key: key, host: address.host))
    }
}

/// The key of a webhook: shown this once.
struct SigningKeyView: HTMLView {
    let key: String
    let host: String

    func write(to html: inout HTML) {
        html.h1("网络回调的签名密钥")
        html.p("只显示这一次。请现在填进接收方的程序（\(host)）；对方用它核对消息确实由本机关发出。", class: "notice restored")
        html.p(key, class: "secret", .id("key"))
        html.p("丢失了就重新设置一次回调地址，会得到新的密钥，原来的随即作废。", class: "hint")
        html.p(class: "actions") { $0.a("已经交给接收方", href: MessagePages.link, class: "button primary") }
    }
}
