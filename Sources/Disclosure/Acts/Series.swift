/// 编号: what a numbered subject is called: `2026-0031`, or `letter-2026-0031` of a series that is not named like its kind.
///
/// So the numbers that were given can be read from the acts again: a series is a register like others. A subject that is
/// named so by hand counts as well, and its number is not given again.
package struct SeriesNumber: Hashable, Sendable {
    package var series: String
    package var year: Int
    package var number: Int

    package init(series: String, year: Int, number: Int) {
        self.series = series
        self.year = year
        self.number = number
    }

    /// `nil` for a subject that is not numbered.
    package init?(_ id: SubjectID) {
        var parts = id.key.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let last = parts.popLast(), let number = Self.number(last, 1...9),
            let before = parts.popLast(), let year = Self.number(before, 4...4), number > 0
        else { return nil }
        let series = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
        guard parts.isEmpty || !series.isEmpty else { return nil }
        self.init(series: parts.isEmpty ? id.kind.rawValue : series, year: year, number: number)
    }

    package func id(_ kind: SubjectKind, digits: Int) -> SubjectID {
        let figures = String(number)
        let zeros = String(repeating: "0", count: max(0, digits - figures.utf8.count))
        let prefix = series == kind.rawValue ? "" : series + "-"
        return SubjectID(kind, "\(prefix)\(year)-\(zeros)\(figures)")
    }

    private static func number(_ digits: Substring.UTF8View.SubSequence, _ length: ClosedRange<Int>) -> Int? {
        guard length.contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
