/// A total and the parts a sentence gives of it: `共820条，其中概括类信息1条，政务动态381条，…`.
struct Breakdown {
    enum Kind {
        /// 其中: may name only some.
        case among
        /// Brackets or a colon right after the total.
        case listed
        /// 分别.
        case respectively
    }

    var total: StockNumbers.Number
    var parts: [StockNumbers.Number]
    var kind: Kind
    /// 等 in the list: some parts are left out.
    var isOpen = false
    var isBracket = false

    var sum: Int { parts.reduce(0) { $0 + $1.value } }

    func unit(_ narrative: Narrative) -> String {
        narrative.string(Int(total.mention.unitStart)..<Int(total.mention.end))
    }

    // MARK: Judging

    /// The parts cannot be all or some parts of the total.
    var isWrong: Bool {
        guard parts.count >= 2, total.value > 0, !startsWithWholePartition else { return false }
        if sum > total.value {
            if isBracket, parts.count < 3 { return false }
            return !parts.contains { $0.mention.before.has(.channel) }
        }
        guard sum < total.value, !isOpen else { return false }
        if parts[parts.count - 1].mention.before.has(.rest) { return true }
        switch kind {
        case .listed: return parts.count >= 3
        case .respectively: return true
        case .among: return parts.count >= 4 && missesByOneDigit
        }
    }

    /// The first parts are the total already: what follows is another division of it, or another matter.
    private var startsWithWholePartition: Bool {
        var sum = 0
        for (index, part) in parts.enumerated() {
            sum += part.value
            if sum == total.value, index + 1 < parts.count { return true }
        }
        return false
    }

    /// 810 for 820: one digit of one number differs, by at most a tenth of the total.
    private var missesByOneDigit: Bool {
        var miss = total.value - sum
        guard miss * 10 <= total.value else { return false }
        while miss % 10 == 0, miss > 0 { miss /= 10 }
        return miss < 10
    }
}
