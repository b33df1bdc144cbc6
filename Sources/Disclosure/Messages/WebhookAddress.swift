/// Where a webhook goes: `https://host[:port]/path`, without a password in it.
///
///     WebhookAddress("https://oa.example.gov.cn/hooks/gongkai?unit=3")
///     WebhookAddress("http://oa.example.gov.cn/")   // nil: only a machine may speak to itself without TLS
package struct WebhookAddress: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    /// In small letters: `oa.example.gov.cn`, `127.0.0.1`.
    package let host: String
    package let isSecure: Bool
    package var description: String { text }

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 1000, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) })
        else {
            return nil
        }
        if bytes.starts(with: "https://".utf8) {
            isSecure = true
        } else if bytes.starts(with: "http://".utf8) {
            isSecure = false
        } else {
            return nil
        }
        let rest = bytes[(isSecure ? 8 : 7)...]
        let authority = rest.prefix { !"/?#".utf8.contains($0) }
        guard !rest.contains(UInt8(ascii: "#")), let host = Self.host(authority) else { return nil }
        guard isSecure || Self.isLoopback(host) else { return nil }
        self.host = host
        self.text = text
    }

    /// `nil` with anything that is no name or address of version 4 and a port.
    private static func host(_ authority: ArraySlice<UInt8>) -> String? {
        let name = authority.prefix { $0 != UInt8(ascii: ":") }
        let port = authority[name.endIndex...].dropFirst()
        guard HostName.isValid(name), port.count <= 5, port.allSatisfy({ (0x30...0x39).contains($0) }),
            name.endIndex == authority.endIndex || UInt16(String(decoding: port, as: UTF8.self)) != nil
        else { return nil }
        return String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || IPAddress(host).map { $0.bytes.count == 4 && $0.bytes[0] == 127 } == true
    }
}
