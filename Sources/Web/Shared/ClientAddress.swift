import HTTPTypes
import Hummingbird
import NIOCore

/// Who asks, as far as the network tells: what allowances are counted by.
///
/// ``KeptPageHandler`` writes the peer's address into a field of the request that nobody outside can set. When the peer is
/// this very machine, a proxy stands in front, and the last address it forwards is the client's.
enum ClientAddress {
    static let field = HTTPField.Name("X-Gongkai-Peer")
    private static let forwarded = HTTPField.Name("X-Forwarded-For")

    /// `203.0.113.7`; the same for all when the network tells nothing.
    static func of(_ request: Request) -> String {
        let peer = field.flatMap { request.headers[$0] } ?? ""
        guard peer == "127.0.0.1" || peer == "::1", let list = forwarded.flatMap({ request.headers[$0] }) else {
            return peer
        }
        let addresses = list.utf8.split(separator: UInt8(ascii: ","))
        let last: [UInt8] = addresses.last.map { Array($0.filter { $0 != 0x20 }.prefix(64)) } ?? []
        return String(decoding: last, as: UTF8.self)
    }

    /// The request with the address it came from.
    static func signed(_ head: HTTPRequest, _ peer: SocketAddress?) -> HTTPRequest {
        guard let field else { return head }
        var head = head
        head.headerFields[field] = peer?.ipAddress ?? ""
        return head
    }
}
