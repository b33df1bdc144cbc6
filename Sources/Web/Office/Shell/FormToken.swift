import Crypto
import Disclosure
import HTTPTypes
import Hummingbird

/// What says that a form is ours: made from the secret of the cookie, so that only a page we gave that very browser
/// holds it. Nothing is kept for it.
enum FormToken {
    static let field = "token"

    /// 32 hexadecimal digits.
    static func of(_ secret: String) -> String {
        SHA256.hash(data: Array(("gongkai form " + secret).utf8)).prefix(16).hexadecimal
    }

    /// Compares in a time that does not tell how much was right.
    static func isRight(_ sent: String, for secret: String) -> Bool {
        let (sent, right) = (Array(sent.utf8), Array(of(secret).utf8))
        guard sent.count == right.count else { return false }
        return zip(sent, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Whether a form was sent from a page of this site, as far as the browser tells.
enum OriginRule {
    private static let site = HTTPField.Name("Sec-Fetch-Site")
    private static let origin = HTTPField.Name("Origin")

    /// Browsers of today say `Sec-Fetch-Site`; older ones `Origin`, whose host must be the one that was asked. One that
    /// says neither is judged by the token alone.
    static func isOwn(_ request: Request) -> Bool {
        if let site, let said = request.headers[site] { return said == "same-origin" }
        guard let origin, let said = request.headers[origin] else { return true }
        guard let host = request.head.authority, let end = said.range(of: "://")?.upperBound else { return false }
        return said[end...].lowercased() == host.lowercased()
    }
}
