import Crypto
import Disclosure
import NIOCore

/// ETag (RFC 9110, 8.8.3): the bytes by their hash.
enum EntityTag {
    /// `"5f3c…"`: 128 bits of SHA-256, quoted.
    static func of(_ body: ByteBuffer) -> String {
        "\"\(SHA256.hash(data: body.readableBytesView).prefix(16).hexadecimal)\""
    }

    /// Whether `If-None-Match` names the tag: `*`, or one of a list, weak or strong.
    static func isNamed(_ tag: String, in header: String) -> Bool {
        if header == tag || header == "*" { return true }
        return header.utf8.split(separator: UInt8(ascii: ",")).contains { item in
            var item = item.drop { $0 == 0x20 || $0 == 0x09 }
            if item.starts(with: "W/".utf8) { item = item.dropFirst(2) }
            while item.last == 0x20 || item.last == 0x09 { item = item.dropLast() }
            return item.elementsEqual(tag.utf8)
        }
    }
}
