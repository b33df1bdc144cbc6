/// Damage to lines and rows.
enum LineMutations {
    static func shuffle(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        var lines = bytes.lines
        let start = Int.random(in: 0..<lines.count, using: &random)
        let end = min(lines.count, start + Int.random(in: 1...40, using: &random))
        lines[start..<end].shuffle(using: &random)
        bytes = Array(lines.joined())
    }

    static func drop(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let share = Int.random(in: 2...30, using: &random)
        bytes = Array(bytes.lines.filter { _ in Int.random(in: 0..<share, using: &random) > 0 }.joined())
    }

    static func double(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let share = Int.random(in: 2...30, using: &random)
        bytes = Array(
            bytes.lines.flatMap { Int.random(in: 0..<share, using: &random) > 0 ? [$0] : [$0, $0] }.joined()
        )
    }

    static func changeLineEnds(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let ends = ["\r\n", "\r", "\n\n", "\u{2028}", "\u{0C}", "", " ", "\t", "|"]
        let end = Array(ends[Int.random(in: 0..<ends.count, using: &random)].utf8)
        let share = Int.random(in: 1...5, using: &random)
        bytes = bytes.flatMap { $0 == 0x0A && Int.random(in: 0..<share, using: &random) == 0 ? end : [$0] }
    }

    /// Tabs to pipes, cells to lines, columns run together.
    static func changeSeparators(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let separators = ["\t", " | ", "|", "\n", " ", "", "\u{3000}", "\u{A0}", "\n\n", "｜"]
        let separator = Array(separators[Int.random(in: 0..<separators.count, using: &random)].utf8)
        let share = Int.random(in: 1...8, using: &random)
        bytes = bytes.flatMap { byte in
            let separates = byte == 0x09 || byte == 0x7C
            return separates && Int.random(in: 0..<share, using: &random) == 0 ? separator : [byte]
        }
    }
}
