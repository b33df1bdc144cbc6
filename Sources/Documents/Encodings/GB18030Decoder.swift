/// GB18030, and so GBK and GB2312, to UTF-8. What is no character becomes U+FFFD, byte by byte, and reading goes on.
///
///     try GB18030Decoder.decode([0xB9, 0xAB, 0xBF, 0xAA], limit: 100).text    // "公开"
enum GB18030Decoder {
    static func decode(_ bytes: [UInt8], limit: Int) throws(UnreadableDocument) -> DecodedText {
        guard let table = GB18030Table.shared else { throw .decoderMissing }
        var undecodable = 0
        // A character has at most three times as many bytes as before; the four spare bytes are room for the last.
        let text = [UInt8](capacity: min(bytes.count * 3, limit + 1) + 4) { output in
            undecodable = write(bytes.span, with: table, to: &output, limit: limit)
        }
        let result = DecodedText(text: text, encoding: "GB18030", undecodable: undecodable)
        guard result.isMostlyDecoded else { throw .unknownEncoding }
        guard text.count <= limit else { throw .decodedTooLarge(limit: limit) }
        return result
    }

    /// Answers how many bytes were no characters. Stops where the text grows over the limit.
    private static func write(
        _ bytes: Span<UInt8>,
        with table: GB18030Table,
        to text: inout OutputSpan<UInt8>,
        limit: Int
    ) -> Int {
        var undecodable = 0
        var at = 0
        while at < bytes.count, text.count <= limit {
            let byte = bytes[at]
            if byte < 0x80, byte != 0 {
                text.append(byte)
                at += 1
                continue
            }
            let (value, length) = character(bytes, at, table)
            if value == 0 { undecodable += 1 }
            append(value == 0 ? 0xFFFD : value, to: &text)
            at += length
        }
        return undecodable
    }

    /// The character that starts at `at`, and its bytes; 0 and one byte where there is none.
    @inline(__always)
    private static func character(_ bytes: Span<UInt8>, _ at: Int, _ table: GB18030Table) -> (UInt32, Int) {
        let lead = bytes[at]
        // Windows code page 936 writes the euro sign so.
        if lead == 0x80 { return (0x20AC, 1) }
        guard at + 1 < bytes.count else { return (0, 1) }
        if let index = GB18030Table.pairIndex(lead, bytes[at + 1]) {
            let value = table.pairs[index]
            return (value, value == 0 ? 1 : 2)
        }
        guard at + 3 < bytes.count,
            let index = GB18030Table.quadIndex(lead, bytes[at + 1], bytes[at + 2], bytes[at + 3])
        else { return (0, 1) }
        let value = quad(index, table)
        return (value, value == 0 ? 1 : 4)
    }

    private static func quad(_ index: Int, _ table: GB18030Table) -> UInt32 {
        if index < GB18030Table.quadCount { return table.quads[index] }
        let plane = index - GB18030Table.firstSupplementary
        return plane >= 0 && plane < 0x100000 ? 0x10000 + UInt32(plane) : 0
    }

    /// Appends a character from U+0080 up in UTF-8.
    @inline(__always)
    private static func append(_ value: UInt32, to text: inout OutputSpan<UInt8>) {
        if value < 0x800 {
            text.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
        } else {
            if value < 0x10000 {
                text.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            } else {
                text.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
                text.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            }
            text.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        }
        text.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
}
