/// Where an e-mail goes: `name@host`, in ASCII (RFC 5321, 4.1.2 without quoted names, comments and addresses of machines).
///
///     EmailAddress("zhang.san@example.gov.cn")              // fine
///     EmailAddress("a@b.cn\r\nBcc: everybody@b.cn")          // nil
///
/// Nothing that passes can end a line or a command.
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    package var description: String { text }

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")), (1...64).contains(at),
            Self.isLocal(bytes[..<at]), HostName.isValid(bytes[(at + 1)...])
        else { return nil }
        self.text = text
    }

    /// Behind the `@`.
    package var host: String { String(text.utf8.drop { $0 != UInt8(ascii: "@") }.dropFirst()) ?? "" }

    /// Words of `atext` with single points between them.
    private static func isLocal(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty
                && word.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"):
                        true
                    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
                    }
                }
        }
    }
}

/// `mail.example.gov.cn`: names as the domain name system has them (RFC 1123, 2.1).
package enum HostName {
    package static func isValid(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard (1...253).contains(bytes.count) else { return false }
        return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                        true
                    default: false
                    }
                }
        }
    }
}
