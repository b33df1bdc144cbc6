/// What kind of thing acts are about: `assignment`, `account`, `agency`.
package struct SubjectKind: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// Something that acts are about: `assignment/2026-0031`. Of one agency; another agency may have the same.
package struct SubjectID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let kind: SubjectKind
    /// Its number among its kind: letters, digits, `-`, `_` and `.`; 1 to 64 of them.
    package let key: String

    package init(_ kind: SubjectKind, _ key: String) {
        self.kind = kind
        self.key = key
    }

    /// `nil` unless it is a kind, a stroke and a key.
    package init?(rawValue: String) {
        let parts = rawValue.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...64).contains($0.count) && $0.allSatisfy(Self.isAllowed) })
        else { return nil }
        kind = SubjectKind(rawValue: String(decoding: parts[0], as: UTF8.self))
        key = String(decoding: parts[1], as: UTF8.self)
    }

    package var rawValue: String { kind.rawValue + "/" + key }
    package var description: String { rawValue }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
