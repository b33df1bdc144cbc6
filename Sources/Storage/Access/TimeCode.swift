import Crypto
import Disclosure
package import LegalClock

/// 验证器: codes of six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, what authenticators know).
package struct TimeCode: Sendable {
    package let secret: [UInt8]

    package init(secret: [UInt8]) { self.secret = secret }

    package static func step(at moment: Moment) -> Int64 { moment.milliseconds / 30_000 }

    /// RFC 4226 5.3.
    package func code(at step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian, Array.init)
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret))
        )
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    /// The step whose code was typed: now, one before or one after, and later than the last one that was used.
    package func accepts(_ typed: String, at moment: Moment, after used: Int64) -> Int64? {
        let plain = typed.utf8.prefix(16).filter { $0 != 0x20 }
        guard plain.count == 6 else { return nil }
        let now = Self.step(at: moment)
        var found: Int64?
        for step in [now - 1, now, now + 1] where step > used {
            let difference = zip(code(at: step).utf8, plain).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
            if difference == 0 { found = step }
        }
        return found
    }

    /// `otpauth://totp/…`: what the QR code holds. Names are percent-encoded, so that nothing in them ends the address.
    package func uri(issuer: String, account: String) -> String {
        let (issuer, account) = (issuer.percentEncoded(), account.percentEncoded())
        return "otpauth://totp/\(issuer):\(account)?secret=\(Base32.text(secret))&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=6&period=30"
    }
}
