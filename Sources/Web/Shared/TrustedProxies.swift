import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Proxies whose word on the client is taken: addresses and ranges that are configured, none of themselves.
///
///     let proxies = TrustedProxies(["127.0.0.1", "10.0.0.0/8"])!
///     proxies.contains("10.2.3.4")    // true
package struct TrustedProxies: Hashable, Sendable {
    private struct Range: Hashable, Sendable {
        let address: [UInt8]
        let bits: Int

        func contains(_ other: [UInt8]) -> Bool {
            guard other.count == address.count else { return false }
            let whole = bits / 8
            guard other.prefix(whole).elementsEqual(address.prefix(whole)) else { return false }
            let rest = bits % 8
            guard rest > 0 else { return true }
            let mask = UInt8(truncatingIfNeeded: 0xFF << (8 - rest))
            return other[whole] & mask == address[whole] & mask
        }
    }

    private let ranges: [Range]

    package static let none = TrustedProxies(ranges: [])

    private init(ranges: [Range]) { self.ranges = ranges }

    /// `nil` when one of them is neither an address nor a range: `10.0.0.0/8`, `::1`.
    package init?(_ texts: [String]) {
        var ranges: [Range] = []
        for text in texts {
            guard let range = Self.range(text) else { return nil }
            ranges.append(range)
        }
        self.ranges = ranges
    }

    package func contains(_ address: String) -> Bool {
        guard !ranges.isEmpty, let bytes = Self.bytes(address) else { return false }
        return ranges.contains { $0.contains(bytes) }
    }

    private static func range(_ text: String) -> Range? {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count <= 2, let address = bytes(parts[0]) else { return nil }
        guard parts.count == 2 else { return Range(address: address, bits: address.count * 8) }
        guard let bits = Int(parts[1]), (0...address.count * 8).contains(bits) else { return nil }
        return Range(address: address, bits: bits)
    }

    /// 4 or 16 bytes. An IPv4 address in the dress of IPv6 (`::ffff:10.0.0.1`) is the IPv4 address.
    private static func bytes(_ text: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four) { Array($0) } }
        var sixteen = in6_addr()
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
        let dress: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        return bytes.starts(with: dress) ? Array(bytes.suffix(4)) : bytes
    }

    static func isAddress(_ text: String) -> Bool { bytes(text) != nil }
}
