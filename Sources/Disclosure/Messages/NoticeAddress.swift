/// 收通知的地址: that an address outside was set, switched off or tried, and by whom. The address itself is personal or
/// secret: it is a ``MessageChannel``, and no act says it.
package struct NoticeAddress: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "noticeAddress")
    package static let title = "收通知的地址"

    package let id: SubjectID
    package private(set) var isSet = false

    package init(id: SubjectID) { self.id = id }

    /// - Parameter account: `nil` for the webhook of the agency.
    package static func subject(of account: AccountID?) -> SubjectID { SubjectID(kind, account?.rawValue ?? "webhook") }

    package mutating func apply(_ act: Recorded<NoticeAddressAct>) {
        switch act.content {
        case .set: isSet = true
        case .switchedOff: isSet = false
        case .tried: break
        }
    }

    /// No list shows it; the audit does.
    package var desk: DeskEntry? { nil }

    /// Whose mail goes elsewhere from now on is told so. A trial is a notice like any other, so it goes the way they all go.
    package func notices(of act: Recorded<NoticeAddressAct>) -> [Notice] {
        switch act.content {
        case .set(_, let account?): [Notice(to: .account(account), "系统管理员为您设置了收通知的电子邮件地址。")]
        case .switchedOff(_, let account?): [Notice(to: .account(account), "系统管理员停用了您收通知的电子邮件地址。")]
        case .tried(_, let account):
            [Notice(to: account.map(Notice.Recipient.account) ?? .role(.systemAdministrator), "这是一条试发的通知，不用办理。")]
        case .set, .switchedOff: []
        }
    }
}

package enum NoticeAddressAct: ActContent {
    /// Also another address in place of one that was there.
    case set(MessageChannel.Kind, AccountID?)
    case switchedOff(MessageChannel.Kind, AccountID?)
    case tried(MessageChannel.Kind, AccountID?)

    package static let version = 1

    package var name: String {
        switch self {
        case .set: "set"
        case .switchedOff: "switchedOff"
        case .tried: "tried"
        }
    }

    private var parts: (kind: MessageChannel.Kind, account: AccountID?) {
        switch self {
        case .set(let kind, let account), .switchedOff(let kind, let account), .tried(let kind, let account):
            (kind, account)
        }
    }

    package var fields: ActFields {
        var fields = ActFields(["kind": .text(parts.kind.rawValue)])
        fields["account"] = parts.account.map { .text($0.rawValue) }
        return fields
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        guard version == 1, let kind = MessageChannel.Kind(rawValue: try fields.text("kind")) else {
            throw .unknown(name, version: version)
        }
        let account = try fields.optionalText("account").map(AccountID.init(rawValue:))
        switch name {
        case "set": self = .set(kind, account)
        case "switchedOff": self = .switchedOff(kind, account)
        case "tried": self = .tried(kind, account)
        default: throw .unknown(name, version: version)
        }
    }

    package var sentence: ActSentence {
        let verb =
            switch self {
            case .set: "设置了"
            case .switchedOff: "停用了"
            case .tried: "试发了通知，经由"
            }
        guard let account = parts.account else { return "\(verb)本机关的网络回调" }
        return "\(verb)\(account)收通知的电子邮件地址"
    }
}

/// Why an address cannot be set, tried or switched off.
package enum NoticeAddressRefusal: Refusal, Hashable {
    case noSuchAccount
    case notAnEmailAddress
    case notAWebhookAddress
    case notSet

    package var sentence: String {
        switch self {
        case .noSuchAccount: "请选择本机关在用的一个账号。"
        case .notAnEmailAddress: "这不是能用的电子邮件地址，应如 zhang.san@example.gov.cn。"
        case .notAWebhookAddress: "回调地址应为 https 网址，不带用户名和密码。"
        case .notSet: "这个地址没有设置，或已经停用。"
        }
    }

    package var field: String? {
        switch self {
        case .noSuchAccount: "account"
        case .notAnEmailAddress: "email"
        case .notAWebhookAddress: "webhook"
        case .notSet: nil
        }
    }
}

extension Step {
    package static let configureMessages = Step("message.configure")
}
