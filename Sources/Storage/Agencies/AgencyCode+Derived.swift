import Crypto
package import Disclosure

extension AgencyCode {
    /// The code that an agency's first name gives: `a` and the first ten hexadecimal digits of its SHA-256.
    ///
    ///     AgencyCode.derived(from: "商丘市工业和信息化局")
    package static func derived(from name: String) -> AgencyCode {
        AgencyCode(rawValue: "a" + ContentHash.hex([UInt8](name.utf8)).prefix(10))
    }
}

/// SHA-256 as 64 hexadecimal digits.
package enum ContentHash {
    package static func hex(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}
