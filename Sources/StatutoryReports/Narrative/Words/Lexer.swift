/// Cuts running text into the words, numbers and marks that the rules know; everything else is passed over.
///
///     Lexer.tokens(of: "共收到申请12件。")     // 共 · 收到 · 申请 · 12件 · 。
struct Lexer {
    let bytes: UnsafeBufferPointer<UInt8>
    var tokens: [Token] = []
    var offset = 0
    /// How deep in 《》; numbers in titles count nothing.
    var titleDepth = 0
    /// Where the open quotation mark stands, if one is open.
    var quote: Int?
    private let words = Word.lexicon
    let units = Unit.lexicon

    static func tokens(of bytes: [UInt8]) -> [Token] {
        bytes.withUnsafeBufferPointer { bytes in
            var lexer = Lexer(bytes: bytes)
            lexer.run()
            return lexer.tokens
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 8)
    }

    private mutating func run() {
        var startsParagraph = true
        let beginsSomething = Self.beginsSomething
        while offset < bytes.count {
            if startsParagraph {
                startsParagraph = false
                skipItemMark()
                continue
            }
            let byte = bytes[offset]
            if byte >= 0xE0, byte < 0xF0 {
                let code = bytes.code(at: offset)
                if beginsSomething.has(code) { readWide(code) } else { offset += 3 }
            } else if byte >= 0x80 {
                offset += bytes.characterLength(at: offset)
            } else if byte &- 0x30 < 10 {
                readDigits()
            } else if (byte | 0x20) &- 0x61 < 26 {
                skipLatin()
            } else {
                if let mark = Mark.plain(byte) { append(mark, length: 1) }
                startsParagraph = byte == 0x0A
                if startsParagraph {
                    titleDepth = 0
                    quote = nil
                }
                offset += 1
            }
        }
    }

    /// `4.` of `4.12345平台建设`, `（二）`, `三、`: stands for its place in a list.
    private mutating func skipItemMark() {
        let length = bytes.itemMarkLength(at: offset, before: bytes.count)
        guard length > 0 else { return }
        tokens.append(
            Token(kind: .ordinal, code: 0, start: Int32(offset), end: Int32(offset + length))
        )
        offset += length
    }

    /// A mark, a word, a numeral or 第, whose first character has that code.
    private mutating func readWide(_ code: Int) {
        if code < 0x3100 || code >= 0xFF00 {
            if let mark = Mark.wide(code) {
                append(mark, length: 3)
                offset += 3
                return
            }
        }
        if let word = words.match(bytes, at: offset, lead: code) {
            tokens.append(
                Token(kind: .word, code: word.code, start: Int32(offset), end: Int32(offset + word.length))
            )
            offset += word.length
        } else if code == 0x7B2C {
            skipOrdinal()
        } else if Numeral.digit(code) != nil || code == 0x767E {
            readNumeral()
        } else {
            offset += 3
        }
    }

    /// The characters marks, words and numerals begin with: all others are passed over.
    private static let beginsSomething: CharacterBits = {
        var bits = Word.lexicon.leads
        for code in 0...0xFFFF where Mark.wide(code) != nil || Numeral.digit(code) != nil { bits.insert(code) }
        bits.insert(0x767E)
        bits.insert(0x7B2C)
        return bits
    }()

    private mutating func append(_ mark: Mark, length: Int) {
        switch mark {
        case .openTitle: titleDepth += 1
        case .closeTitle: titleDepth = max(0, titleDepth - 1)
        case .openQuote: quote = offset
        case .closeQuote: quote = nil
        default: break
        }
        tokens.append(
            Token(kind: .mark, code: mark.rawValue, start: Int32(offset), end: Int32(offset + length))
        )
    }

    /// 第二十条, 第711号: an ordinal up to the end of its number.
    private mutating func skipOrdinal() {
        let start = offset
        offset += 3
        while offset < bytes.count, bytes.isDigit(at: offset) || bytes[offset] == 0x20 { offset += 1 }
        if offset == start + 3, let numeral = Numeral.read(bytes, at: offset) { offset = numeral.end }
        guard offset > start + 3 else { return }
        let isNumbered = bytes.has("号", at: offset)
        if isNumbered {
            offset += 3
        } else if let unit = units.match(bytes, at: offset) {
            offset += unit.length
        }
        tokens.append(
            Token(
                kind: .ordinal,
                code: 0,
                traits: isNumbered ? .numbered : [],
                start: Int32(start),
                end: Int32(offset)
            )
        )
    }

    /// Latin letters with the digits and marks of an address: `http://www.xxs.gov.cn/1941/index.htm`.
    private mutating func skipLatin() {
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte.isAlphanumeric || (byte > 0x20 && byte < 0x7F && !Self.endsAddress(byte)) else { return }
            offset += 1
        }
    }

    private static func endsAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x22: true
        default: false
        }
    }
}
