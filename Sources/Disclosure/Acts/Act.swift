package import LegalClock

/// One official doing, as it was recorded: who did what to which subject, when, in which place of the agency's chain.
///
/// Acts are appended and never changed. Everything else an office sees is derived from them.
package struct Act: Hashable, Sendable {
    package var agency: AgencyCode
    /// In the chain of the agency: 1, 2, 3 …
    package var position: Int
    package var subject: SubjectID
    /// Among the acts about its subject: 1, 2, 3 …
    package var ordinal: Int
    /// What was done: `assigned`.
    package var name: String
    /// Of the fields: a later program may write an act of this name with other fields.
    package var version: Int
    package var authority: Authority
    /// By the server's clock, never earlier than that of the act before in the chain.
    package var at: Moment
    package var fields: ActFields
    /// SHA-256 over the seal of the act before (nothing for the first) and ``sealedBytes``.
    package var seal: [UInt8]

    package init(
        agency: AgencyCode,
        position: Int,
        subject: SubjectID,
        ordinal: Int,
        name: String,
        version: Int,
        authority: Authority,
        at: Moment,
        fields: ActFields,
        seal: [UInt8] = []
    ) {
        self.agency = agency
        self.position = position
        self.subject = subject
        self.ordinal = ordinal
        self.name = name
        self.version = version
        self.authority = authority
        self.at = at
        self.fields = fields
        self.seal = seal
    }

    package var day: CivilDate { at.day }

    /// Everything but the seal, as bytes that only this act has: each part with its length before it.
    package var sealedBytes: [UInt8] { sealedBytes(fields.json) }

    /// The same where the fields are written already.
    package func sealedBytes(_ json: [UInt8]) -> [UInt8] {
        Self.sealedBytes(
            [
                agency.rawValue, String(position), subject.rawValue, String(ordinal), name, String(version),
                authority.account?.rawValue ?? "", authority.role.rawValue, authority.behalf?.rawValue ?? "",
                authority.origin, String(at.milliseconds), day.description,
            ],
            json
        )
    }

    /// Of parts as they are kept: for those who verify without reading the fields.
    package static func sealedBytes(_ parts: [String], _ fields: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(fields.count + 16) { $0 + $1.utf8.count + 4 })
        for part in parts {
            bytes.append(contentsOf: String(part.utf8.count).utf8)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(contentsOf: part.utf8)
        }
        bytes.append(contentsOf: fields)
        return bytes
    }
}

/// On whose authority an act was done.
package struct Authority: Hashable, Sendable {
    /// `nil` for the public and for the program itself.
    package var account: AccountID?
    /// The role that allowed it.
    package var role: Role
    /// 代理: the one whose role it is, when another acts for them.
    package var behalf: AccountID?
    /// The network address it came from; empty for the program itself.
    package var origin: String

    package init(account: AccountID?, role: Role, behalf: AccountID? = nil, origin: String = "") {
        self.account = account
        self.role = role
        self.behalf = behalf
        self.origin = origin
    }

    package static let program = Authority(account: nil, role: .program)
}
