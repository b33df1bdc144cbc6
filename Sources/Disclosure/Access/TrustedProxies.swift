/// 可信代理: machines in front of the program whose word on the client's address is taken. None unless configured.
///
///     let proxies = TrustedProxies(["127.0.0.1", "10.0.0.0/8", "fd00::/8"])
///     proxies?.client(peer: "10.0.0.2", forwarded: "203.0.113.7, 10.0.0.9")   // "203.0.113.7"
package struct TrustedProxies: Hashable, Sendable {
    package static let none = TrustedProxies()
    private var networks: [Network] = []

    private init() {}

    /// `nil` when an entry is neither an address nor a network.
    package init?(_ entries: [String]) {
        for entry in entries {
            guard let network = Network(entry) else { return nil }
            networks.append(network)
        }
    }

    package func contains(_ address: String) -> Bool {
        guard !networks.isEmpty, let address = IPAddress(address) else { return false }
        return networks.contains { $0.contains(address) }
    }

    /// The address of whoever asks: the peer, unless it is a trusted proxy. Then X-Forwarded-For is read from the right,
    /// each proxy having added what it saw, up to the first address that is not trusted: what stands left of it is
    /// whatever the client chose to send. An entry that is no address ends the reading.
    package func client(peer: String, forwarded: String?) -> String {
        guard contains(peer), let forwarded else { return peer }
        var nearest = peer
        for entry in forwarded.utf8.split(separator: UInt8(ascii: ",")).suffix(32).reversed() {
            let text = String(decoding: entry.prefix(80), as: UTF8.self).trimmed
            guard let address = IPAddress(text) else { return nearest }
            nearest = address.description
            if !contains(nearest) { return nearest }
        }
        return nearest
    }
}

/// `10.0.0.0/8`
private struct Network: Hashable, Sendable {
    let address: IPAddress
    let length: Int

    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let address = IPAddress(String(decoding: parts[0], as: UTF8.self))
        else { return nil }
        let whole = address.bytes.count * 8
        guard parts.count == 2 else {
            self.address = address
            length = whole
            return
        }
        guard (1...3).contains(parts[1].count), parts[1].allSatisfy({ (0x30...0x39).contains($0) }),
            let length = Int(String(decoding: parts[1], as: UTF8.self)), length <= whole
        else { return nil }
        self.address = address
        self.length = length
    }

    func contains(_ other: IPAddress) -> Bool {
        guard other.bytes.count == address.bytes.count else { return false }
        var rest = length
        for (mine, theirs) in zip(address.bytes, other.bytes) where rest > 0 {
            let mask = rest >= 8 ? UInt8.max : ~(UInt8.max >> UInt8(rest))
            guard mine & mask == theirs & mask else { return false }
            rest -= 8
        }
        return true
    }
}
