/// A document's bytes as valid UTF-8 without a byte order mark and without NUL.
///
///     try DecodedText([0xB9, 0xAB, 0xBF, 0xAA]).encoding       // "GB18030"
///
/// Decided by the bytes alone, in this order: byte order mark; the zero and CJK bytes of UTF-16; valid UTF-8; UTF-8
/// with some damage; GB18030. Labels (an HTML `charset`) are wrong too often: pages say gb2312 and hold UTF-8,
/// or characters that only GB18030 has.
struct DecodedText {
    var text: [UInt8]
    var encoding: String
    var undecodable = 0

    /// U+FFFD in UTF-8.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    init(text: [UInt8], encoding: String, undecodable: Int = 0) {
        self.text = text
        self.encoding = encoding
        self.undecodable = undecodable
    }

    /// Throws when the bytes are no text, or longer than `limit` once decoded.
    init(_ bytes: [UInt8], limit: Int = DocumentReader.sizeLimit) throws(UnreadableDocument) {
        self = try Self.decode(bytes, limit)
        guard text.count <= limit else { throw .decodedTooLarge(limit: limit) }
        Radicals.mend(&text)
    }

    private static func decode(_ bytes: [UInt8], _ limit: Int) throws(UnreadableDocument) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(Array(bytes[3...]), limit) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try UTF16Decoder(.little).decode(bytes, from: 2, limit) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try UTF16Decoder(.big).decode(bytes, from: 2, limit) }
        let faultless = UTF8Scan.firstFault(in: bytes) == nil
        let holdsNUL = bytes.contains(0)
        if faultless, !holdsNUL { return DecodedText(text: bytes, encoding: "UTF-8") }
        if let order = UTF16Decoder.order(of: bytes) { return try UTF16Decoder(order).decode(bytes, from: 0, limit) }
        guard !ControlCharacters.abound(in: bytes) else { throw .notText }
        if UTF8Repair.isPlausible(bytes) { return UTF8Repair.decode(bytes) }
        return try GB18030Decoder.decode(bytes, limit: limit)
    }

    /// Bytes that say of themselves they are UTF-8.
    private static func utf8(_ bytes: [UInt8], _ limit: Int) throws(UnreadableDocument) -> DecodedText {
        if UTF8Scan.firstFault(in: bytes) == nil, !bytes.contains(0) {
            return DecodedText(text: bytes, encoding: "UTF-8")
        }
        guard !ControlCharacters.abound(in: bytes) else { throw .notText }
        // A tool put the mark before text of another encoding: seen in files glued together by scripts.
        return UTF8Repair.isPlausible(bytes) ? UTF8Repair.decode(bytes) : try GB18030Decoder.decode(bytes, limit: limit)
    }
}

/// Control characters tell binary data from text in a one-byte or multi-byte encoding.
enum ControlCharacters {
    /// More than one byte in 64 (but one is forgiven) is a control character that no text has.
    static func abound(in bytes: [UInt8]) -> Bool {
        var found = 0
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            switch byte {
            case 0x09...0x0D, 0x1A, 0x1B: continue
            default: found += 1
            }
        }
        return found * 2 > bytes.count || found > bytes.count / 64 + 1
    }
}
