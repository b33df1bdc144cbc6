/// Text into markup: `&`, `<`, `>`, `"` and `'` become references, so the same bytes are safe between tags and
/// inside a quoted attribute; control characters that HTML does not allow become U+FFFD.
///
/// Works on bytes: what needs nothing is copied in runs.
enum Escaping {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    /// The buffer must be valid UTF-8.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        for index in text.indices {
            guard let reference = reference(for: text[index]) else { continue }
            bytes.append(contentsOf: text[start..<index])
            reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
    }

    @inline(__always)
    private static func reference(for byte: UInt8) -> StaticString? {
        // All that is special lies below `?`, and DEL: nearly every byte of Chinese text leaves here.
        guard byte < 0x3F || byte == 0x7F else { return nil }
        switch byte {
        case 0x26: return "&amp;"
        case 0x3C: return "&lt;"
        case 0x3E: return "&gt;"
        case 0x22: return "&quot;"
        case 0x27: return "&#39;"
        case 0x09, 0x0A, 0x0D: return nil
        case 0x00..<0x20, 0x7F: return "\u{FFFD}"
        default: return nil
        }
    }
}
