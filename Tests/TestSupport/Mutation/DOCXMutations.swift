import Documents

/// Damage to DOCX files: to what is packed, so that it gets past the container.
enum DOCXMutations {
    static func isContainer(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

    /// Changes the main part and packs it again; a container that cannot be opened stays as it is.
    static func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard case .success(var part?) = ZIPReader.part(of: bytes, limit: 1 << 20, named: { $0 == name }) else {
            return
        }
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            switch Int.random(in: 0..<40, using: &random) {
            case 0: ByteMutations.flip(&part, &random)
            case 1: ByteMutations.removeRange(&part, &random)
            case 2: insert(torn, into: &part, &random)
            case 3: NumberMutations.change(&part, &random)
            case 4...15: insert(whole, into: &part, &random)
            case 16...25: removeElement(&part, &random)
            default: copyElement(&part, &random)
            }
        }
        if let packed = try? ZIPWriter.archive([(name, part)]) { bytes = packed }
    }

    private static let name = "word/document.xml"

    /// Leave the part well-formed.
    private static let whole = [
        "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", "<w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>",
        "<w:gridSpan w:val=\"9999\"/>", "<w:gridBefore w:val=\"7\"/>", "<w:vMerge/>",
        "<w:vMerge w:val=\"restart\"/>", "<w:hMerge w:val=\"continue\"/>", "<w:tr/>", "<w:tc><w:p/></w:tc>",
        "<w:br/>", "<w:tab/>", "<w:vanish/>", "<mc:Fallback><w:t>1</w:t></mc:Fallback>", "<!-- - -->", "<?a?>",
        "<w:r><w:t><![CDATA[<td>&]]></w:t></w:r>", "<w:r><w:t>&lt;table>&#0;&a;&amp;</w:t></w:r>",
    ]

    private static let torn = [
        "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tc>", "<w:p>", "</w:r>", "<w:t>", "<![CDATA[", "]]>", "<!--", "<?",
        "<!DOCTYPE a [",
    ]

    private static func insert(_ elements: [String], into part: inout [UInt8], _ random: inout SeededGenerator) {
        let element = elements[Int.random(in: 0..<elements.count, using: &random)]
        part.insert(contentsOf: Array(element.utf8), at: randomTag(in: part, &random))
    }

    private static func removeElement(_ part: inout [UInt8], _ random: inout SeededGenerator) {
        if let range = randomElement(in: part, &random), range.count < part.count / 2 { part.removeSubrange(range) }
    }

    private static func copyElement(_ part: inout [UInt8], _ random: inout SeededGenerator) {
        guard let range = randomElement(in: part, &random), range.count < 10_000 else { return }
        part.insert(contentsOf: Array(part[range]), at: randomTag(in: part, &random))
    }

    /// Where a tag begins, at random, within the root element.
    private static func randomTag(in part: [UInt8], _ random: inout SeededGenerator) -> Int {
        let first = min(part.count, 300)
        let start = Int.random(in: first...max(first, part.count - 40), using: &random)
        return part[start...].firstIndex(of: 0x3C) ?? part.count
    }

    /// From a start tag at random to its end tag.
    private static func randomElement(in part: [UInt8], _ random: inout SeededGenerator) -> Range<Int>? {
        let start = randomTag(in: part, &random)
        var depth = 0
        var at = start
        while at < part.count {
            guard let close = part[at...].firstIndex(of: 0x3E), at + 1 < part.count else { return nil }
            if part[at + 1] == 0x2F { depth -= 1 } else if part[close - 1] != 0x2F { depth += 1 }
            if depth < 0 { return nil }
            if depth == 0 { return start..<close + 1 }
            guard let next = part[close...].firstIndex(of: 0x3C) else { return nil }
            at = next
        }
        return nil
    }
}
