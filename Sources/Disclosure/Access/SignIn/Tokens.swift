/// What a browser holds: 32 random bytes in base64url, 43 characters. Only its SHA-256 is kept.
package protocol SecretToken: Hashable, Sendable, RawRepresentable where RawValue == String {
    init(rawValue: String)
}

/// In the cookie of a session.
package struct SessionToken: SecretToken {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// In a one-time link.
package struct LinkToken: SecretToken {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// Between password and second factor; valid for five minutes.
package struct SignInTicket: SecretToken {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

extension SecretToken {
    /// 43 characters of base64url: whatever else comes is not looked up.
    package var isWellFormed: Bool {
        rawValue.utf8.count == 43
            && rawValue.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Of 32 bytes by chance.
    package init(randomBytes bytes: [UInt8]) { self.init(rawValue: Self.base64URL(bytes)) }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var text: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(digits[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { text.append(digits[Int(bits << UInt32(6 - count) & 63)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
