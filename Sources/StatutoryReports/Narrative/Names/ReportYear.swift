extension Narrative {
    /// The year of `数据统计期限自2024年1月1日起`.
    var statisticsYear: Int? {
        for (index, sentence) in sentences.enumerated() {
            guard chapter(of: index) <= 1 else { break }
            guard let period = statisticsPeriod(sentence) else { continue }
            return period.start.year
        }
        return nil
    }

    /// The period a sentence says its data cover: first and last day.
    func statisticsPeriod(_ sentence: Sentence) -> (start: DayToken, end: DayToken?)? {
        let range = Int(sentence.start)..<Int(sentence.end)
        guard sentence.lastYear != 0, bytes.containsAny(["统计", "数据"], in: range) else { return nil }
        let days = tokens(of: sentence).filter { $0.kind == .date && !$0.traits.contains(.quoted) }.map(DayToken.init)
        guard let start = days.first, start.month > 0 else { return nil }
        return (start, days.count > 1 ? days[1] : nil)
    }

    /// The tokens of a sentence.
    func tokens(of sentence: Sentence) -> ArraySlice<Token> {
        guard let first = sentence.clauses.first, let last = sentence.clauses.last else { return [] }
        return tokens[clauses[first].tokens.lowerBound..<clauses[last].tokens.upperBound]
    }

    /// The year most often named; the earlier mention where two are named as often.
    var commonYear: Int? {
        var counts: [(year: Int, count: Int)] = []
        for token in tokens where token.kind == .date {
            let year = Int(token.micros / 10_000)
            if let index = counts.firstIndex(where: { $0.year == year }) {
                counts[index].count += 1
            } else if counts.count < 50 {
                counts.append((year, 1))
            }
        }
        guard let most = counts.map(\.count).max() else { return nil }
        return counts.first { $0.count == most }?.year
    }
}

/// A date as the running text gives it; month and day 0 where it gives none.
struct DayToken: Hashable, Sendable {
    var year: Int
    var month: Int
    var day: Int
    var start: Int
    var end: Int

    init(_ token: Token) {
        let packed = Int(token.micros)
        year = packed / 10_000
        month = packed / 100 % 100
        day = packed % 100
        start = Int(token.start)
        end = Int(token.end)
    }

    /// yyyymmdd.
    var packed: Int { year * 10_000 + month * 100 + day }
}
