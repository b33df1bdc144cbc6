package import Disclosure

extension EmailAddress {
    /// One that tests know to be right.
    package static func sample(_ text: String) -> EmailAddress {
        guard let address = EmailAddress(text) else { preconditionFailure("no e-mail address: \(text)") }
        return address
    }
}

extension WebhookAddress {
    /// One that tests know to be right.
    package static func sample(_ text: String) -> WebhookAddress {
        guard let address = WebhookAddress(text) else { preconditionFailure("no address of a webhook: \(text)") }
        return address
    }
}
