extension Fee {
    /// What somebody typed, in 分: `12.5` is 1250, `40` is 4000. `nil` for what is no amount.
    package static func fen(typed text: String) -> Int? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let yuan = number(parts[0], atMost: 9) else { return nil }
        guard parts.count == 2 else { return yuan * 100 }
        guard let rest = number(parts[1], atMost: 2) else { return nil }
        return yuan * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }

    private static func number(_ digits: Substring.UTF8View, atMost most: Int) -> Int? {
        guard (1...most).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
