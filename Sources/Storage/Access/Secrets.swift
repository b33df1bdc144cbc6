import Crypto
package import Disclosure

extension SecretToken {
    static func random() -> Self { Self(randomBytes: RandomBytes.make(32)) }

    /// What is kept of it: SHA-256, hexadecimal. 256 random bits need no salt and no slow hash.
    package var hash: String { ContentHash.hex(Array(rawValue.utf8)) }
}

/// 恢复码: `K7QM-2XNA-PFHV-W3ZD`, 80 random bits, for who lost the authenticator.
enum RecoveryCode {
    static let count = 10

    static func random() -> String {
        let text = Array(Base32.text(RandomBytes.make(10)).utf8)
        return stride(from: 0, to: 16, by: 4).map { String(decoding: text[$0..<($0 + 4)], as: UTF8.self) }
            .joined(separator: "-")
    }

    /// Of a code as it was typed: small letters, blanks and strokes do not matter. `nil` when it cannot be one.
    static func hash(_ typed: String) -> String? {
        let plain = typed.utf8.prefix(64).filter { $0 != 0x20 && $0 != 0x2D }
            .map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        return plain.count == 16 ? ContentHash.hex(plain) : nil
    }
}

/// RFC 4648, without padding.
package enum Base32 {
    package static func text(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var text: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(digits[Int(bits >> UInt32(count) & 31)])
            }
        }
        if count > 0 { text.append(digits[Int(bits << UInt32(5 - count) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
