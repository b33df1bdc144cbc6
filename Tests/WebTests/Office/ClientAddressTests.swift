import Disclosure
import HTTPTypes
import Testing

@testable import Web

struct ClientAddressTests {
    @Test(arguments: [
        ([], "127.0.0.1", "203.0.113.7", "https", "127.0.0.1", false),
        (["127.0.0.1"], "127.0.0.1", "203.0.113.7", "https", "203.0.113.7", true),
        (["127.0.0.1"], "127.0.0.1", "203.0.113.7", "http", "203.0.113.7", false),
        (["127.0.0.1"], "198.51.100.1", "203.0.113.7", "https", "198.51.100.1", false),
        (["10.0.0.0/8"], "10.1.1.1", "6.6.6.6, 203.0.113.7, 10.9.9.9", "https", "203.0.113.7", true),
    ])
    func onlyConfiguredProxiesAreBelieved(
        proxies: [String],
        peer: String,
        forwarded: String,
        scheme: String,
        client: String,
        isSecure: Bool
    ) throws {
        var head = HTTPRequest(method: .get, scheme: nil, authority: "x", path: "/")
        head.headerFields[try #require(HTTPField.Name("X-Forwarded-For"))] = forwarded
        head.headerFields[try #require(HTTPField.Name("X-Forwarded-Proto"))] = scheme
        // What a client sends under our own names counts for nothing.
        let secure = try #require(ClientAddress.secureField)
        let field = try #require(ClientAddress.field)
        head.headerFields[secure] = "1"
        head.headerFields[field] = "1.2.3.4"
        let signed = ClientAddress.signed(head, peer: peer, try #require(TrustedProxies(proxies)))
        #expect(signed.headerFields[field] == client)
        #expect(signed.headerFields[secure] == (isSecure ? "1" : nil))
    }
}
