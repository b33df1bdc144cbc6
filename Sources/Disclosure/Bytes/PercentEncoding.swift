extension String {
    /// For addresses and headers: letters, digits and `-._~` stay (RFC 3986, 2.3), and what else is named; every other byte
    /// of its UTF-8 becomes `%XX`.
    ///
    ///     "年报 1".percentEncoded()     // "%E5%B9%B4%E6%8A%A5%201"
    ///
    /// - Parameter others: ASCII characters that stay too.
    package func percentEncoded(keeping others: String = "") -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            case _ where others.utf8.contains(byte): bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
