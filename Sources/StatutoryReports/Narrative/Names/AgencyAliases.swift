import DocumentContent

extension AgencyReader {
    /// Names the report uses besides the full one, each at its first appearance: what 以下简称 says, shortenings like
    /// 市科技工信局 for 湘乡市科技和工业信息化局, and longer forms of a short title.
    func aliases(of name: Range<Int>) -> [AgencyMention] {
        let bytes = narrative.bytes
        let agency = AgencyName.codes(bytes, name)
        guard agency.count >= 3 else { return [] }
        var found: [Range<Int>] = []
        var seen: Set<[Int]> = [agency]
        for (end, isAbbreviation) in ends(Organ(agency)) {
            guard let alias = isAbbreviation ? abbreviation(at: end) : alias(endingAt: end, of: agency) else {
                continue
            }
            if seen.insert(AgencyName.codes(bytes, alias)).inserted { found.append(alias) }
            guard found.count < 12 else { break }
        }
        return found.map(mention)
    }

    /// Behind each 简 of 简称, and behind each character a form of the name may end in.
    private func ends(_ organ: Organ) -> [(end: Int, isAbbreviation: Bool)] {
        narrative.bytes.withUnsafeBufferPointer { bytes in
            var ends: [(Int, Bool)] = []
            var offset = 0
            while offset + 3 <= min(bytes.count, Self.searched) {
                guard bytes[offset] >= 0xE0 else {
                    offset += 1
                    continue
                }
                let code = bytes.code(at: offset)
                offset += 3
                if code == 0x7B80 || organ.ends(with: code) { ends.append((offset, code == 0x7B80)) }
            }
            return ends
        }
    }

    /// A report that uses another name for its agency does so in its first two thousand characters.
    private static let searched = 6000

    /// 以下简称X, where X is an organ and no document.
    private func abbreviation(at offset: Int) -> Range<Int>? {
        let bytes = narrative.bytes
        guard bytes.has("称", at: offset) else { return nil }
        var start = offset + 3
        if bytes.hasAny(["：", "“", "为"], at: start) { start += 3 }
        if bytes.has("“", at: start) { start += 3 }
        var end = start
        while end < bytes.count, end - start <= 45, bytes.code(at: end) >= 0x4E00, bytes.code(at: end) < 0xA000 {
            end += 3
        }
        guard end > start + 3, AgencyName.hasOrganSuffix(bytes, start..<end) else { return nil }
        return start..<end
    }

    /// The name that ends at an offset, if it is a shorter or longer form of the agency's.
    private func alias(endingAt end: Int, of agency: [Int]) -> Range<Int>? {
        shortening(endingAt: end, of: agency) ?? lengthening(endingAt: end, of: agency)
    }

    /// Every character stands in the agency's name, in the same order: 市科技局 of 周口市科技局.
    private func shortening(endingAt end: Int, of agency: [Int]) -> Range<Int>? {
        let bytes = narrative.bytes
        var start = end
        var next = agency.count - 1
        var taken = 0
        while start > 0, next >= 0 {
            let before = bytes.characterStart(before: start)
            let code = bytes.code(at: before)
            guard code != 0, let match = agency[...next].lastIndex(of: code) else { break }
            // A shortening leaves characters out but keeps the last one.
            guard taken > 0 || match == agency.count - 1 || Organ.isShort(code, agency) else { return nil }
            next = match - 1
            start = before
            taken += 1
        }
        guard taken >= 3, taken < agency.count || next >= 0 else { return nil }
        let first = bytes.code(at: start)
        // 深圳市市场监督管理局 in 深圳市市场监督管理局龙华监管局.
        if agency.starts(with: AgencyName.codes(bytes, start..<end)) { return nil }
        if Organ.levels.contains(first), first != agency[0] {
            // 市科技局, but not the end of 乙市科技局.
            let stands = isBoundary(start) || bytes.hasAny(Self.linkWords, before: start)
            return stands && first == agency.last(where: Organ.levels.contains) ? start..<end : nil
        }
        if first == agency[0], agency.contains(where: Organ.levels.contains) { return start..<end }
        guard let region = regionBefore(start) else { return isBoundary(start) ? start..<end : nil }
        return region..<end
    }

    /// 示范区, 开发区, 市 … before a shortening that begins with the trade.
    private func regionBefore(_ start: Int) -> Int? {
        let bytes = narrative.bytes
        for region in ["示范区", "开发区", "高新区", "经开区", "管理区", "新区", "园区"] as [StaticString]
        where bytes.has(region, before: start) {
            return start - region.utf8CodeUnitCount
        }
        return Organ.levels.contains(bytes.code(at: start - 3)) ? start - 3 : nil
    }

    private static let linkWords: [StaticString] = [
        "由", "在", "对", "向", "经", "请", "按", "据", "将", "与", "和", "及", "是", "为", "从", "到", "布", "开", "给", "代",
    ]

    private func isBoundary(_ offset: Int) -> Bool {
        let bytes = narrative.bytes
        guard offset > 0 else { return true }
        if bytes[offset - 1] < 0x80 { return true }
        return bytes.hasAny(["。", "，", "、", "；", "：", "“", "（", "年", "度"], before: offset)
    }

    /// The agency's name with characters added: 周口市科学技术局 for the title's 周口市科技局; a longer quoted name that ends
    /// in the title's.
    private func lengthening(endingAt end: Int, of agency: [Int]) -> Range<Int>? {
        let bytes = narrative.bytes
        var start = end
        var next = agency.count - 1
        var added = 0
        while start > 0, next >= 0 {
            let before = bytes.characterStart(before: start)
            let code = bytes.code(at: before)
            guard code >= 0x4E00, code < 0xA000 else { return nil }
            if code == agency[next] { next -= 1 } else { added += 1 }
            guard added <= 8 else { return nil }
            start = before
        }
        guard next < 0 else { return nil }
        if added > 0 { return start..<end }
        while start > 0, end - start < 120 {
            let before = bytes.characterStart(before: start)
            let code = bytes.code(at: before)
            if code == 0x201C { return start..<end }
            guard code >= 0x4E00, code < 0xA000 else { return nil }
            start = before
        }
        return nil
    }
}

/// The last characters an agency's name or its short form can end in.
struct Organ {
    private let last: Int
    private let short: Int

    init(_ agency: [Int]) {
        last = agency[agency.count - 1]
        // 委员会 is shortened to 委.
        short = Self.isCommittee(agency) ? 0x59D4 : last
    }

    func ends(with code: Int) -> Bool { code == last || code == short }

    static func isShort(_ code: Int, _ agency: [Int]) -> Bool { code == 0x59D4 && isCommittee(agency) }

    private static func isCommittee(_ agency: [Int]) -> Bool { agency.suffix(3) == [0x59D4, 0x5458, 0x4F1A] }

    /// 市 区 县 省 州 旗 镇 乡.
    static let levels: Set<Int> = regions.union([0x9547, 0x4E61])
    /// 市 区 县 省 州 旗.
    static let regions: Set<Int> = [0x5E02, 0x533A, 0x53BF, 0x7701, 0x5DDE, 0x65D7]
}
