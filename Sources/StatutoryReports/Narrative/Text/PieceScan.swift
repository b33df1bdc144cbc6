/// The stretches of a piece between its white space, and its full-width digits one by one.
struct PieceScan {
    let text: UnsafeBufferPointer<UInt8>
    let end: Int
    var offset: Int
    /// White space stood before the stretch just returned.
    private(set) var skippedSpace = false
    /// The stretch just returned is one full-width digit, point or per cent sign: this is the plain one.
    private(set) var plainDigit: UInt8?

    init(text: UnsafeBufferPointer<UInt8>, end: Int, offset: Int) {
        self.text = text
        self.end = end
        self.offset = offset
    }

    mutating func next() -> Range<Int>? {
        skippedSpace = false
        plainDigit = nil
        while offset < end {
            let space = Self.spaceLength(text, offset)
            guard space > 0 else { break }
            skippedSpace = true
            offset += space
        }
        guard offset < end else { return nil }
        let start = offset
        if let plain = Self.plain(text, start) {
            plainDigit = plain
            offset = min(start + 3, end)
            return start..<offset
        }
        while offset < end {
            let byte = text[offset]
            // Chinese characters, three bytes each.
            if byte >= 0xE4, byte <= 0xE9 {
                offset += 3
                continue
            }
            // Only these lead bytes begin white space or full-width forms.
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0xC2 || byte == 0xE3
                || byte == 0xE2 || byte == 0xEF
            {
                if Self.spaceLength(text, offset) > 0 || Self.plain(text, offset) != nil { break }
            }
            offset += 1
        }
        offset = min(offset, end)
        return start..<offset
    }

    /// Bytes of the white space character at that offset; 0 when it is none.
    private static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        switch text[offset] {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0xC2: return text.has("\u{A0}", at: offset) ? 2 : 0
        case 0xE3: return text.has("\u{3000}", at: offset) ? 3 : 0
        case 0xE2:
            guard offset + 2 < text.count, text[offset + 1] == 0x80 else { return 0 }
            // U+2000 … U+200B
            return text[offset + 2] <= 0x8B ? 3 : 0
        case 0xEF: return text.has("\u{FEFF}", at: offset) ? 3 : 0
        default: return 0
        }
    }

    /// ０…９ as 0…9, ．as a point, ％ as %.
    private static func plain(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt8? {
        guard text[offset] == 0xEF, offset + 2 < text.count, text[offset + 1] == 0xBC else { return nil }
        switch text[offset + 2] {
        case 0x90...0x99: return text[offset + 2] - 0x60
        case 0x8E: return 0x2E
        case 0x85: return 0x25
        default: return nil
        }
    }
}

extension UInt8 {
    var isAlphanumeric: Bool {
        self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 26
    }
}
