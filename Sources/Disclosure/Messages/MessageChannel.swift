package import LegalClock

/// By what way notices leave the house: the e-mail of a person, or the webhook of an agency. The address is personal or
/// secret, so it is a row that can be erased, never part of an act.
package struct MessageChannel: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case email, webhook

        package var name: String {
            switch self {
            case .email: "电子邮件"
            case .webhook: "网络回调"
            }
        }
    }

    package enum Target: Hashable, Sendable {
        case email(EmailAddress)
        /// With the key that signs what is sent.
        case webhook(WebhookAddress, key: String)

        package var kind: Kind {
            switch self {
            case .email: .email
            case .webhook: .webhook
            }
        }
    }

    package var id: ChannelID
    package var agency: AgencyCode
    /// `nil` for the webhook, which gets all notices of the agency.
    package var account: AccountID?
    package var target: Target
    package var createdAt: Moment

    package init(id: ChannelID, agency: AgencyCode, account: AccountID?, target: Target, createdAt: Moment) {
        self.id = id
        self.agency = agency
        self.account = account
        self.target = target
        self.createdAt = createdAt
    }
}

/// Stands for a channel: 32 hexadecimal digits by chance.
package struct ChannelID: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// Stands for one notice on its way through one channel: 32 hexadecimal digits by chance. The receiver sees it, and sees
/// by it that a message came twice.
package struct DeliveryID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
}
