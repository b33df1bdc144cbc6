package import LegalClock

/// Stands for a file that somebody gave: 32 lower-case hexadecimal digits by chance, so that nobody guesses one.
package struct FileID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
}

/// A file as somebody gave it: its name and whose it is; the content may be shared with others.
package struct KeptFile: Hashable, Sendable {
    package var id: FileID
    package var agency: AgencyCode
    /// What it belongs to; `nil` while it is not used yet: such a file is swept after a day.
    package var subject: SubjectID?
    package var kind: FileKind
    package var name: FileName
    package var type: FileType
    /// In bytes.
    package var size: Int
    /// SHA-256 of the content, in 64 lower-case hexadecimal digits: what an act names a file by.
    package var hash: String
    /// `nil` for someone outside and for the program itself.
    package var account: AccountID?
    package var keptAt: Moment

    package init(
        id: FileID,
        agency: AgencyCode,
        subject: SubjectID?,
        kind: FileKind,
        name: FileName,
        type: FileType,
        size: Int,
        hash: String,
        account: AccountID?,
        keptAt: Moment
    ) {
        self.id = id
        self.agency = agency
        self.subject = subject
        self.kind = kind
        self.name = name
        self.type = type
        self.size = size
        self.hash = hash
        self.account = account
        self.keptAt = keptAt
    }
}

/// A file that comes in.
package struct NewFile: Hashable, Sendable {
    package var agency: AgencyCode
    /// `nil` when it will be known later: ``FileStore/attach(_:to:of:)``.
    package var subject: SubjectID?
    package var kind: FileKind
    /// As the sender says: anything.
    package var givenName: String
    package var account: AccountID?

    package init(
        agency: AgencyCode,
        subject: SubjectID? = nil,
        kind: FileKind,
        givenName: String,
        account: AccountID? = nil
    ) {
        self.agency = agency
        self.subject = subject
        self.kind = kind
        self.givenName = givenName
        self.account = account
    }
}
