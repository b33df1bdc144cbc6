/// 查询码: what an applicant without an account shows to see the own request: `7K2M-9QXW-3TFA-V6HD`.
///
/// Eighty bits that the caller draws by chance, so that it cannot be guessed; only a digest of it is kept.
package struct QueryCode: Hashable, Sendable, CustomStringConvertible {
    /// Sixteen of 0–9 and A–Z without I, L, O and U, which are read wrongly.
    package let characters: String

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let length = 16

    /// `nil` unless there are ten bytes.
    package init?(random bytes: [UInt8]) {
        guard bytes.count == 10 else { return nil }
        var (text, bits, count) = ([UInt8](), 0, 0)
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(Self.alphabet[bits >> count & 31])
            }
            bits &= 31
        }
        characters = String(decoding: text, as: UTF8.self)
    }

    /// As somebody typed it: small letters, gaps and strokes do not matter, O is 0, I and L are 1.
    package init?(typed text: String) {
        guard text.utf8.count <= 64 else { return nil }
        var characters: [UInt8] = []
        for byte in text.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
            guard let character = Self.read(byte) else { return nil }
            characters.append(character)
        }
        guard characters.count == Self.length else { return nil }
        self.characters = String(decoding: characters, as: UTF8.self)
    }

    private static func read(_ byte: UInt8) -> UInt8? {
        let capital = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
        switch capital {
        case UInt8(ascii: "O"): return UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return UInt8(ascii: "1")
        default: return alphabet.contains(capital) ? capital : nil
        }
    }

    /// In groups of four, as printed.
    package var description: String {
        let bytes = Array(characters.utf8)
        let groups = stride(from: 0, to: bytes.count, by: 4).map { bytes[$0..<min($0 + 4, bytes.count)] }
        return groups.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }
}
