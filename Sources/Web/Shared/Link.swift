import Disclosure

/// An address on this site. What is put into it is percent-encoded, so no text can leave its segment or its value.
///
///     let link: Link = "/reports/\(agency.code)/\(2019)#L\(19)"
///     Link("/reports", query: [("text", "工信"), ("year", "2019")])     // empty values are left out
package struct Link: Hashable, Sendable {
    package let address: String

    private init(encoded: String) { address = encoded }

    package init(_ path: Link, query: [(StaticString, String)], fragment: StaticString = "") {
        var address = path.address
        var mark = "?"
        for (name, value) in query where !value.isEmpty {
            address += mark + name.description + "=" + value.percentEncoded()
            mark = "&"
        }
        if fragment.utf8CodeUnitCount > 0 { address += "#" + fragment.description }
        self.address = address
    }

    /// An address on this site that came with a request (where to go back to). `nil` unless it is a path on this
    /// site, printable ASCII: `//host`, `/\host` and whole addresses are none.
    package init?(local address: String) {
        let bytes = Array(address.utf8)
        guard bytes.first == 0x2F, bytes.count <= 2048, bytes.count < 2 || (bytes[1] != 0x2F && bytes[1] != 0x5C),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C })
        else { return nil }
        self.address = address
    }
}

extension Link: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) { self.init(encoded: value.description) }
    package init(stringInterpolation: Interpolation) { self.init(encoded: stringInterpolation.address) }

    package struct Interpolation: StringInterpolationProtocol {
        var address = ""

        package init(literalCapacity: Int, interpolationCount: Int) { address.reserveCapacity(literalCapacity + 32) }
        package mutating func appendLiteral(_ literal: StaticString) { address += literal.description }
        package mutating func appendInterpolation(_ number: Int) { address += String(number) }
        package mutating func appendInterpolation(_ text: some CustomStringConvertible) {
            address += text.description.percentEncoded()
        }
        /// An id, in a fragment on the same page: what is not a letter or digit may stand there, `/` and `.` as well.
        package mutating func appendInterpolation(fragment id: String) {
            address += id.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
                .map { String(Substring($0)).percentEncoded() }.joined(separator: "/")
        }
        /// Another address, as it is: `"\(reportLink)/source"`.
        package mutating func appendInterpolation(_ link: Link) { address += link.address }
    }
}
