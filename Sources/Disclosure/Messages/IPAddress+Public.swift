extension IPAddress {
    /// Whether it leads out into the internet, and not to this machine, the network it stands in, or nowhere (the
    /// special-purpose registries of RFC 6890). What somebody typed in must not make the program knock at doors inside.
    package var isPublic: Bool {
        guard bytes.count == 16 else { return Self.isPublic(bytes[...]) }
        if let four = embedded { return Self.isPublic(four) }
        return bytes[0] & 0xE0 == 0x20 && !bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) && !isTeredo
    }

    /// An address of version 4 that is reached by way of version 6: 64:ff9b::/96 (NAT64), 2002::/16 (6to4).
    private var embedded: ArraySlice<UInt8>? {
        if bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) { return bytes[12...] }
        return bytes.starts(with: [0x20, 0x02]) ? bytes[2..<6] : nil
    }

    /// 2001::/23: Teredo, ORCHID and other things of the protocol.
    private var isTeredo: Bool { bytes.starts(with: [0x20, 0x01]) && bytes[2] < 2 }

    private static func isPublic(_ four: ArraySlice<UInt8>) -> Bool {
        let number = four.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return !special.contains { number >> (32 - $0.bits) == $0.prefix >> (32 - $0.bits) }
    }

    private static let special: [(prefix: UInt32, bits: UInt32)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
        (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15),
        (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 3),
    ]
}
