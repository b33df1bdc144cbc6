import Disclosure
import HTTPTypes
import Hummingbird
import NIOCore

/// Who asks, as far as the network tells: what allowances are counted by and acts say they came from.
///
/// ``KeptPageHandler`` writes it into fields of the request that nobody outside can set. Only of a proxy that is
/// configured (``TrustedProxies``) is the word taken: the last address it forwards is the client's, and `https` means
/// that the connection of the client is encrypted.
enum ClientAddress {
    static let field = HTTPField.Name("X-Gongkai-Peer")
    static let secureField = HTTPField.Name("X-Gongkai-Secure")
    private static let forwarded = HTTPField.Name("X-Forwarded-For")
    private static let scheme = HTTPField.Name("X-Forwarded-Proto")

    /// `203.0.113.7`; the same for all when the network tells nothing.
    static func of(_ request: Request) -> String { field.flatMap { request.headers[$0] } ?? "" }

    static func isSecure(_ request: Request) -> Bool { secureField.flatMap { request.headers[$0] } == "1" }

    /// The request with the address it came from.
    static func signed(_ head: HTTPRequest, _ peer: SocketAddress?, _ proxies: TrustedProxies) -> HTTPRequest {
        signed(head, peer: peer?.ipAddress ?? "", proxies)
    }

    static func signed(_ head: HTTPRequest, peer: String, _ proxies: TrustedProxies) -> HTTPRequest {
        guard let field, let secureField, let forwarded, let scheme else { return head }
        var head = head
        let isTrusted = proxies.contains(peer)
        head.headerFields[field] = proxies.client(peer: peer, forwarded: head.headerFields[forwarded])
        let isSecure = isTrusted && head.headerFields[scheme]?.lowercased() == "https"
        head.headerFields[secureField] = isSecure ? "1" : nil
        return head
    }
}
