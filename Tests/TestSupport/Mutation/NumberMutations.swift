/// Other figures than were printed.
enum NumberMutations {
    static func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let share = Int.random(in: 1...20, using: &random)
        for at in bytes.indices
        where (0x30...0x39).contains(bytes[at]) && Int.random(in: 0..<share, using: &random) == 0 {
            bytes[at] = UInt8.random(in: 0x30...0x39, using: &random)
        }
    }

    static func insertHugeNumbers(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let numbers = [
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616",
            "999999999999",
            "4611686018427387904", "0.00000000000000001", "1e308", "9999999999999999.9999", "-1", "1,000,000", "１２３",
            "一亿二千万", "九千九百九十九万亿", "922337203685477.5807", "100%", "２０２１", "0x10", "1.2.3", "--1", "+",
            String(repeating: "9", count: 300), String(repeating: "1234567890", count: 400),
            String(repeating: "万", count: 99),
        ]
        for _ in 0..<Int.random(in: 1...10, using: &random) {
            let number = Array(numbers[Int.random(in: 0..<numbers.count, using: &random)].utf8)
            let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
            let at = digits.randomElement(using: &random) ?? 0
            bytes.insert(contentsOf: number, at: at)
        }
    }
}
