import Disclosure

/// Text cut into terms of two characters, and questions for them, alike on both engines.
///
///     政府信息  ->  政府 府信 信息 息        (each character as hexadecimal digits: x653f5e9c …)
///
/// A word of two characters is a term; a longer one is a phrase of terms; a single character is the beginning of terms,
/// for which the last character of a text stands as a term of its own. Terms are ASCII letters and digits, so no engine's
/// idea of words, languages and operators has a say, and nothing that was typed reaches its query language.
enum SearchTerms {
    /// What the index is given of a subject. The agency is a term too, so that its subjects are found among all.
    static func text(of entry: DeskEntry, _ agency: AgencyCode) -> String {
        let searched = entry.searched
        var bytes: [UInt8] = []
        // Of a character of three bytes two terms of ten come about, of one of four bytes two of fourteen.
        bytes.reserveCapacity(searched.reduce(agency.rawValue.utf8.count * 2 + 1) { $0 + $1.utf8.count * 10 })
        append(agency, to: &bytes)
        for text in searched {
            var before: Unicode.Scalar?
            for character in text.unicodeScalars {
                // The term that began with the character before ends with this one.
                if before != nil { append(character, to: &bytes) }
                bytes.append(UInt8(ascii: " "))
                bytes.append(UInt8(ascii: "x"))
                append(character, to: &bytes)
                before = character
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// For the words, in the engine's query language.
    static func question(_ words: [String], _ agency: AgencyCode, _ dialect: Dialect) -> String {
        var bytes: [UInt8] = []
        append(agency, to: &bytes)
        for word in words {
            bytes += Array((dialect == .sqlite ? " AND " : " & ").utf8)
            bytes += Array(phrase(Array(word.unicodeScalars), dialect).utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A word, for `LIKE` on the terms of a subject: `% x653f5e9c x5e9c4fe1%`, or `% x653f%` for a single character. A
    /// term of two characters never begins a longer one, so what is found is what the index finds.
    static func pattern(_ word: String) -> String {
        let characters = Array(word.unicodeScalars)
        return "% " + (characters.count > 1 ? pairs(characters).joined(separator: " ") : term(characters[...])) + "%"
    }

    /// `"x… x…"` or `(x… <-> x…)`; one character is `x…*` or `x…:*`.
    private static func phrase(_ characters: [Unicode.Scalar], _ dialect: Dialect) -> String {
        guard characters.count > 1 else { return term(characters[...]) + (dialect == .sqlite ? "*" : ":*") }
        let terms = pairs(characters)
        return dialect == .sqlite
            ? "\"" + terms.joined(separator: " ") + "\"" : "(" + terms.joined(separator: " <-> ") + ")"
    }

    private static func pairs(_ characters: [Unicode.Scalar]) -> [String] {
        (0..<characters.count - 1).map { term(characters[$0...$0 + 1]) }
    }

    private static func term(_ characters: ArraySlice<Unicode.Scalar>) -> String {
        var bytes: [UInt8] = []
        append(characters, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `x`, then four digits for each character, or `g` and six for one beyond U+FFFF: no character begins like another.
    private static func append(_ characters: ArraySlice<Unicode.Scalar>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "x"))
        for character in characters { append(character, to: &bytes) }
    }

    private static func append(_ character: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = character.value
        if value > 0xFFFF {
            bytes.append(UInt8(ascii: "g"))
            bytes.append(digit(value >> 20))
            bytes.append(digit(value >> 16))
        }
        bytes.append(digit(value >> 12))
        bytes.append(digit(value >> 8))
        bytes.append(digit(value >> 4))
        bytes.append(digit(value))
    }

    /// The lowest four bits as a hexadecimal digit.
    @inline(__always)
    private static func digit(_ value: UInt32) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: value & 15)
        return value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
    }

    /// `y` and its bytes.
    private static func append(_ agency: AgencyCode, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "y"))
        for byte in agency.rawValue.utf8 {
            bytes.append(digit(UInt32(byte >> 4)))
            bytes.append(digit(UInt32(byte)))
        }
    }
}
