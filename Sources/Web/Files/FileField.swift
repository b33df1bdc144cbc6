import Crypto
import Disclosure
import Foundation

/// A field of a form in which files are chosen.
///
///     FileField("material", .requestMaterial.atMost(5))
struct FileField: Hashable, Sendable {
    let name: String
    /// With the number of files that this field takes.
    let kind: FileKind

    init(_ name: String, _ kind: FileKind) {
        self.name = name
        self.kind = kind
    }

    /// Names of the hidden fields by which files are named that came in with the form before.
    var keptName: String { name + "-kept" }
    /// Names of the boxes by which such a file is left out again.
    var dropName: String { name + "-drop" }
}

/// A file that came in with a form and belongs to nothing yet.
struct HeldFile: Hashable, Sendable {
    let field: String
    let file: KeptFile
}

/// A file that was not taken.
struct RefusedFile: Hashable, Sendable {
    let field: String
    /// As it was called, made harmless; empty when it is about several.
    let name: String
    let refusal: FileRefusal

    var sentence: String { name.isEmpty ? refusal.sentence : "“\(name)”：\(refusal.sentence)" }
}

/// Whose form it is: nobody else can name a file that came in with it.
///
///     FileHolder(agency: visit.actor.agency, account: visit.actor.account)     // someone who is signed in
///     FileHolder(agency: agency, key: key)                                     // a form without a session
struct FileHolder: Sendable {
    let agency: AgencyCode
    let account: AccountID?
    private let key: SymmetricKey?

    /// Files are the account's until they are used.
    init(agency: AgencyCode, account: AccountID) {
        self.agency = agency
        self.account = account
        key = nil
    }

    /// - Parameter key: secret, and another for every form: hidden names are signed with it.
    init(agency: AgencyCode, key: [UInt8]) {
        self.agency = agency
        account = nil
        self.key = SymmetricKey(data: key)
    }

    /// As the hidden field says it: the identifier, and without an account its signature.
    func name(_ held: HeldFile) -> String {
        guard let key else { return held.file.id.rawValue }
        return held.file.id.rawValue + "." + Self.signature(of: held.file.id.rawValue, in: held.field, key)
    }

    /// `nil` for a name that no form of this holder was given.
    func file(named name: String, in field: FileField) -> FileID? {
        let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 32 else { return nil }
        let id = String(Substring(first))
        guard let key else { return parts.count == 1 ? FileID(rawValue: id) : nil }
        guard parts.count == 2, FormSeal.isSame(Array(parts[1]), Self.signature(of: id, in: field.name, key)) else {
            return nil
        }
        return FileID(rawValue: id)
    }

    /// Whether a file that is there is one of this holder's and waits for its use.
    func owns(_ file: KeptFile, of kind: FileKind) -> Bool {
        file.subject == nil && file.account == account && file.kind.id == kind.id
    }

    private static func signature(of id: String, in field: String, _ key: SymmetricKey) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("held file \(field) \(id)".utf8), using: key)
        return Array(code).prefix(16).hexadecimal
    }
}

/// Comparing secrets.
enum FormSeal {
    /// In a time that does not tell how much was right.
    static func isSame(_ sent: [UInt8], _ right: String) -> Bool {
        let right = Array(right.utf8)
        guard sent.count == right.count else { return false }
        return zip(sent, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
