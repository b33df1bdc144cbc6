/// Damage that knows nothing of the text.
enum ByteMutations {
    static func flip(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...20, using: &random) {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
    }

    static func truncate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        bytes.removeSubrange(Int.random(in: 0..<bytes.count, using: &random)...)
    }

    static func removeRange(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        bytes.removeSubrange(bytes.randomRange(upTo: bytes.count, &random))
    }

    static func repeatRange(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let range = bytes.randomRange(upTo: 400, &random)
        let copies = Int.random(in: 1...(20_000 / max(range.count, 20)), using: &random)
        let block = Array(bytes[range])
        let at = range.upperBound
        bytes.insert(contentsOf: repeatElement(block, count: copies).joined(), at: at)
    }

    static func splice(_ bytes: inout [UInt8], _ other: [UInt8], _ random: inout SeededGenerator) {
        let part = other[other.randomRange(upTo: max(other.count, 1), &random)]
        bytes.insert(contentsOf: part, at: Int.random(in: 0...bytes.count, using: &random))
    }

    static func insertOddCharacters(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let odd = [
            "\u{A0}", "\u{3000}", "\u{2003}", "\u{200B}", "\u{FEFF}", "\u{FFFD}", "\u{2028}", "\u{2029}", "\u{0C}",
            "\u{0B}",
            "\r", "\n", "\t", "|", "｜", "│", "\u{0}", "〇", "O", "U", "l", "０", "－", "—", "/", "𠮷", "\u{301}", "٣", "%",
            "万",
            "，", "：", "（", "一", "、", "第二十条", "总计", "三、", "2021年", "-", "+", ".",
        ]
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            let text = odd[Int.random(in: 0..<odd.count, using: &random)]
            bytes.insert(contentsOf: Array(text.utf8), at: Int.random(in: 0...bytes.count, using: &random))
        }
    }

    /// Another encoding, at times with a byte order mark, at times one that is not true.
    static func convert(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let encoding = TextEncoding.allCases[Int.random(in: 0..<4, using: &random)]
        bytes = encoding.encode(String(decoding: bytes, as: UTF8.self))
        let mark = TextEncoding.allCases[Int.random(in: 0..<4, using: &random)].mark
        if Bool.random(using: &random) { bytes = mark + bytes }
    }
}
