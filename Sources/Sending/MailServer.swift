package import Disclosure

/// The mail server that takes e-mails over, as it is configured.
package struct MailServer: Sendable {
    package enum Security: String, CaseIterable, Hashable, Sendable {
        /// Plain at first, then TLS or nothing (port 587).
        case starttls
        /// TLS from the first byte (port 465).
        case tls
        /// No TLS: for a server on the same machine or network, and never with a password (port 25).
        case none

        package var port: Int {
            switch self {
            case .starttls: 587
            case .tls: 465
            case .none: 25
            }
        }
    }

    package var host: String
    package var port: Int
    package var security: Security
    package var user: String
    package var password: String
    package var from: EmailAddress
    /// A file of certificates to trust instead of those of the system; empty for these.
    package var certificates: String

    package init(
        host: String,
        port: Int? = nil,
        security: Security,
        user: String = "",
        password: String = "",
        from: EmailAddress,
        certificates: String = ""
    ) {
        self.host = host
        self.port = port ?? security.port
        self.security = security
        self.user = user
        self.password = password
        self.from = from
        self.certificates = certificates
    }
}

extension MailServer: CustomStringConvertible, CustomDebugStringConvertible {
    /// Never the password, wherever it is printed.
    package var description: String { "\(host):\(port)（\(security.rawValue)）" }
    package var debugDescription: String { description }
}
