extension Agency {
    /// What a search by name looks through: name and aliases, folded, one per line.
    package var searchText: String {
        ([name] + aliases).map(foldedForSearch).joined(separator: "\n")
    }
}

/// A name as searches compare it: full-width forms and Latin capitals are like the plain letters, white space is
/// nothing.
///
///     foldedForSearch("ＡＢＣ 局　")   // "abc局"
///
/// Folded text has no control characters, so a line feed can stand between folded names.
package func foldedForSearch(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
        String(unsafeUninitializedCapacity: bytes.count) { folded in
            var (place, count) = (0, 0)
            while place < bytes.count {
                let (byte, length) = foldedForSearch(bytes, at: place)
                if let byte {
                    folded[count] = byte
                    count += 1
                }
                place += length
            }
            return count
        }
    }
}

/// What the UTF-8 character that begins there comes to, `nil` for nothing, and how many bytes of it are looked at: one,
/// where it stays as it is.
private func foldedForSearch(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (byte: UInt8?, length: Int) {
    let byte = bytes[place]
    switch byte {
    case 0x41...0x5A: return (byte + 0x20, 1)
    case 0...0x20, 0x7F: return (nil, 1)
    // U+0080 to U+00A0
    case 0xC2 where bytes[place + 1] <= 0xA0: return (nil, 2)
    // U+3000
    case 0xE3 where bytes[place + 1] == 0x80 && bytes[place + 2] == 0x80: return (nil, 3)
    case 0xEF:
        switch (bytes[place + 1], bytes[place + 2]) {
        // U+FEFF
        case (0xBB, 0xBF): return (nil, 3)
        // U+FF21 to U+FF3A, the capitals, and the rest of U+FF01 to U+FF5E
        case (0xBC, let last) where (0xA1...0xBA).contains(last): return (last - 0x40, 3)
        case (0xBC, let last) where last >= 0x81: return (last - 0x60, 3)
        case (0xBD, let last) where last <= 0x9E: return (last - 0x20, 3)
        default: return (byte, 1)
        }
    default: return (byte, 1)
    }
}
