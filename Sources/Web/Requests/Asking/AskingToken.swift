import Crypto
import Disclosure
import Foundation
import LegalClock

/// What a form for a request carries instead of a session: which agency it is for, when it was opened, and 128 bits by
/// chance, signed with the key of the site.
///
///     let token = AskingToken(for: agency, at: now, key: key)
///     token.text                       // "19cf3b….5f2a….d41d…" in a hidden field
///     AskingToken(text, for: agency, key: key)?.nonce == token.nonce
///
/// From it follow the query code of the request (so that the same form sent twice is one request with one receipt), the
/// key by which its files are named, and what the proof of work is about. Nothing is kept for it.
struct AskingToken: Hashable, Sendable {
    /// Forms that were opened longer ago are asked to be sent again.
    static let lifetime: Int64 = 86_400
    /// So long after it was sent a form that is sent again shows its receipt again.
    static let receiptLifetime: Int64 = 1_800

    let agency: AgencyCode
    let openedAt: Moment
    let nonce: String
    let text: String

    /// A new one.
    init(for agency: AgencyCode, at now: Moment, key: [UInt8]) {
        var random = SystemRandomNumberGenerator()
        let nonce = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }.hexadecimal
        self.init(agency, now, nonce, key)
    }

    private init(_ agency: AgencyCode, _ openedAt: Moment, _ nonce: String, _ key: [UInt8]) {
        self.agency = agency
        self.openedAt = openedAt
        self.nonce = nonce
        let said = "\(openedAt.milliseconds).\(nonce)"
        text = said + "." + Self.code("form \(agency) \(said)", key).prefix(16).hexadecimal
    }

    /// `nil` unless we gave it out for that agency.
    init?(_ text: String, for agency: AgencyCode, key: [UInt8]) {
        guard text.utf8.count <= 120 else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].count == 32, let opened = Int64(String(Substring(parts[0]))) else {
            return nil
        }
        self.init(agency, Moment(milliseconds: opened), String(Substring(parts[1])), key)
        guard FormSeal.isSame(Array(text.utf8), self.text) else { return nil }
    }

    /// In seconds; negative when the clock was set back.
    func age(at now: Moment) -> Int64 { now.seconds(since: openedAt) }

    /// Opens the request that is made of this form; nobody can know it without the key.
    func queryCode(_ key: [UInt8]) -> QueryCode? {
        QueryCode(random: Array(Self.code("query code \(agency) \(nonce)", key).prefix(10)))
    }

    /// For ``FileHolder``.
    func fileKey(_ key: [UInt8]) -> [UInt8] { Self.code("files \(agency) \(nonce)", key) }

    private static func code(_ text: String, _ key: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: key)))
    }
}
