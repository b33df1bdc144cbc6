/// Finds announced numbers and the lists that belong to them.
struct EnumerationReader {
    let narrative: Narrative
    private var bytes: [UInt8] { narrative.bytes }
    private var tokens: [Token] { narrative.tokens }

    init(narrative: Narrative) { self.narrative = narrative }

    func announcement(_ token: Token, at index: Int) -> Announcement? {
        guard token.micros >= 2_000_000, token.micros <= 20_000_000,
            token.micros % 1_000_000 == 0, token.traits.isDisjoint(with: [.open, .quoted])
        else { return nil }
        switch Unit(rawValue: token.code) {
        case .ge, .big, .xiang, .kind, .section: break
        default: return nil
        }
        var end = Int(token.end)
        // The noun: at most twelve characters without a mark.
        while end < bytes.count, end - Int(token.end) <= 36, bytes.code(at: end) >= 0x3400, bytes.code(at: end) < 0xFF00
        { end += 3 }
        return Announcement(token: index, count: Int(token.micros / 1_000_000), range: token.start..<Int32(end))
    }

    func list(of announced: Announcement) -> NameList? {
        after(announced) ?? before(announced) ?? numbered(announced)
    }

    // MARK: 六大项目录：甲、乙、丙。

    private func after(_ announced: Announcement) -> NameList? {
        var start = Int(announced.range.upperBound)
        if bytes.hasAny(["，", ","], at: start) {
            start += bytes.characterLength(at: start)
            guard let verb = Self.introducing.first(where: { bytes.has($0, at: start) }) else { return nil }
            start += verb.utf8CodeUnitCount
            if bytes.hasAny(["：", ":"], at: start) { start += bytes.characterLength(at: start) }
        } else if bytes.hasAny(["：", ":"], at: start) {
            start += bytes.characterLength(at: start)
            if bytes.has("即", at: start) { start += 3 }
        } else if bytes.has("（", at: start) {
            start += 3
        } else {
            return nil
        }
        // 一是, 1., ①: a numbered list, not names with 、.
        if startsNumbered(start, after: announced.token) { return nil }
        return NameScan(bytes: bytes, start: start).list()
    }

    private func startsNumbered(_ start: Int, after token: Int) -> Bool {
        if bytes.isDigit(at: start) || (0x2460...0x2473).contains(bytes.code(at: start)) { return true }
        return tokens[token...].prefix(8).contains { $0.kind == .ordinal && Int($0.start) == start }
            || bytes.itemMarkLength(at: start, before: bytes.count) > 0
    }
    private static let introducing: [StaticString] = ["即", "分别是", "分别为", "分别"]

    // MARK: 由甲、乙、丙三个部分组成

    private func before(_ announced: Announcement) -> NameList? {
        let noun = Int(tokens[announced.token].end)
        let isSection = tokens[announced.token].code == Unit.section.rawValue
        guard isSection || bytes.hasAny(Self.parts, at: noun) else { return nil }
        let end = Int(announced.range.lowerBound)
        guard let clause = narrative.clause(at: announced.range.lowerBound) else { return nil }
        let range = Int(clause.start)..<end
        let isComposed = bytes.containsAny(["组成", "构成"], in: noun..<min(noun + 30, bytes.count))
        guard let start = isComposed ? bytes.first("由", in: range).map({ $0 + 3 }) : opening(range) else { return nil }
        var list = NameScan(bytes: bytes, start: start).list(before: end)
        // 由…等六个部分组成 names all there are, unless it stops after the first few.
        if isComposed, let found = list, found.least + 2 > announced.count || found.least > 3 { list?.isOpen = false }
        return list
    }
    private static let parts: [StaticString] = ["方面", "部分", "章", "板块", "栏目", "目录", "类", "内容"]

    private func opening(_ range: Range<Int>) -> Int? {
        for verb in ["分为", "包括", "包含", "设有", "设置了"] as [StaticString] {
            if let start = bytes.first(verb, in: range) { return start + verb.utf8CodeUnitCount }
        }
        return nil
    }

    // MARK: 三个方面：一是…二是…三是…

    private func numbered(_ announced: Announcement) -> NameList? {
        var start = Int(announced.range.upperBound)
        guard start < bytes.count else { return nil }
        if bytes.hasAny(["：", "。", ":"], at: start) {
            // A sentence that ends a paragraph announces nothing of the next: 视频解读7个。¶一是…
            let isEnd = bytes.has("。", at: start) && start + 3 < bytes.count && bytes[start + 3] == 0x0A
            if isEnd { return nil }
            start += bytes.characterLength(at: start)
        }
        var reached: UInt8 = 0
        var end = Int32(start)
        for token in tokens[(announced.token + 1)...] where Int(token.start) >= start {
            // 一是 must follow at once, the others within the same pages.
            guard token.start - end < (reached == 0 ? 4 : 6000) else { break }
            guard token.kind == .ordinal, token.traits.contains(.listed) else {
                if reached == 0, token.kind != .mark { return nil }
                continue
            }
            // A second list after this one, within it, or a gap where a scan lost one.
            if token.code == 1, reached >= 2 { break }
            guard token.code == reached + 1 else { return nil }
            reached = token.code
            end = token.end
        }
        guard reached >= 2 else { return nil }
        return NameList(range: announced.range.lowerBound..<end, least: Int(reached), most: Int(reached))
    }
}
