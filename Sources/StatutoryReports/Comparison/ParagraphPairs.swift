/// Paragraphs that were replaced by others: which became which, by what they have in common.
struct ParagraphPairs {
    private(set) var comparisons: [ParagraphComparison] = []

    /// Pairs keep their order. Two paragraphs are a pair when they share two fifths of their character pairs or more.
    init(_ left: [Paragraph], _ right: [Paragraph]) {
        var next = 0
        var at = 0
        for (before, after) in Self.pairs(left, right) {
            comparisons += left[at..<before].map { .deleted($0) }
            comparisons += right[next..<after].map { .inserted($0) }
            comparisons.append(.changed(left[before], right[after]))
            at = before + 1
            next = after + 1
        }
        comparisons += left[at...].map { .deleted($0) }
        comparisons += right[next...].map { .inserted($0) }
    }

    /// The pairs of greatest total likeness.
    private static func pairs(_ left: [Paragraph], _ right: [Paragraph]) -> [(Int, Int)] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        guard left.count * right.count <= 900 else { return Array(zip(left.indices, right.indices)) }
        let before = left.map { CharacterPairs($0.bytes) }
        let after = right.map { CharacterPairs($0.bytes) }
        // best[i][j]: greatest total likeness of the paragraphs from i and from j on.
        var best = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
        var likeness = best
        for i in left.indices.reversed() {
            for j in right.indices.reversed() {
                let permille = before[i].likeness(to: after[j])
                likeness[i][j] = permille >= 400 ? permille : 0
                best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + likeness[i][j])
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if likeness[i][j] > 0, best[i][j] == best[i + 1][j + 1] + likeness[i][j] {
                pairs.append((i, j))
                i += 1
                j += 1
            } else if best[i][j] == best[i + 1][j] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}

/// The pairs of neighbouring characters of a paragraph, to tell how alike two are. Long ones are judged by their start.
private struct CharacterPairs {
    private let pairs: [UInt64]

    init(_ bytes: ArraySlice<UInt8>) {
        var pairs: [UInt64] = []
        var last: UInt64 = 0
        for scalar in String(decoding: bytes.prefix(6_000), as: UTF8.self).unicodeScalars {
            pairs.append(last << 32 | UInt64(scalar.value))
            last = UInt64(scalar.value)
        }
        self.pairs = pairs.sorted()
    }

    /// In thousandths: twice the pairs in common over all pairs.
    func likeness(to other: CharacterPairs) -> Int {
        var (i, j, common) = (0, 0, 0)
        while i < pairs.count, j < other.pairs.count {
            if pairs[i] == other.pairs[j] {
                common += 1
                i += 1
                j += 1
            } else if pairs[i] < other.pairs[j] {
                i += 1
            } else {
                j += 1
            }
        }
        let all = pairs.count + other.pairs.count
        return all == 0 ? 0 : 2000 * common / all
    }
}
