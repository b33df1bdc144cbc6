package import Disclosure

/// Something in the ledger that does not hold: which act or row, and what is wrong with it.
package struct LedgerFault: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// An act, or the one before it, is not as it was sealed.
        case changed
        /// An act was taken away.
        case missing
        /// Two acts changed places.
        case reordered
        /// An act is dated before the one before it, or on another day than its instant falls on.
        case backDated
        /// Acts stand behind the end of the chain.
        case added
        /// An act that this program cannot read: written by a newer one, or by none.
        case unknown
        /// The chain is not the one whose heads were kept elsewhere.
        case otherHead
        /// A row is not what the acts come to.
        case register
        /// A kept letter or file is not what its hash says, is missing, or nobody recorded it.
        case file
    }

    package var kind: Kind
    package var agency: AgencyCode
    /// In the chain; `nil` for rows of registers.
    package var position: Int?
    /// As it stands in the database: it may be no subject at all.
    package var subject: String?
    /// What it is, in Chinese, without the agency.
    private var words: String

    package init(
        _ kind: Kind,
        _ agency: AgencyCode,
        position: Int? = nil,
        subject: String? = nil,
        _ words: String
    ) {
        self.kind = kind
        self.agency = agency
        self.position = position
        self.subject = subject
        self.words = words
    }

    /// 机关 a0123456789：第 17 条记录（assignment/2026-0003）被改动……
    package var sentence: String { "机关 \(agency)：\(words)" }
}

/// What a verification came to.
package struct VerificationReport: Sendable {
    package var agencies = 0
    package var acts = 0
    package var subjects = 0
    /// Of each agency the first act that does not hold; where all acts do, the first row of a register that does not.
    package var faults: [LedgerFault] = []

    package init() {}
}
