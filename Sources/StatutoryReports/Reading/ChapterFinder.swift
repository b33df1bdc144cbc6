import DocumentContent

/// Finds the chapters of a report by their titles.
///
/// A chapter heading is an ordinal **and** a known title, never the ordinal alone: rows of table 3 carry the same
/// ordinals (`一、本年新收…`). The ordinal may be wrong, the title decides.
struct ChapterFinder {
    let content: DocumentContent

    struct Heading {
        /// 0 for C1 … 5 for C6.
        var chapter: Int
        var piece: Int
        var start: Int32
        var end: Int32
    }

    /// Headings in the order of the source.
    func headings() -> [Heading] {
        var found = strictHeadings()
        let missing = (0..<6).filter { chapter in !found.contains { $0.chapter == chapter } }
        if !missing.isEmpty {
            found += looseHeadings(missing)
            found.sort { ($0.piece, $0.start) < ($1.piece, $1.start) }
        }
        return found
    }

    // MARK: Lines that are headings

    private func strictHeadings() -> [Heading] {
        var found: [Heading] = []
        content.text.withUnsafeBufferPointer { text in
            for (index, piece) in content.pieces.enumerated() where !piece.isBlank {
                guard let from = Self.afterOrdinal(text, Int(piece.start), Int(piece.end)) else { continue }
                let han = Self.han(text, from, min(Int(piece.end), from + 120))
                if let chapter = Self.chapter(titled: han) {
                    found.append(Heading(chapter: chapter, piece: index, start: piece.start, end: piece.end))
                }
            }
        }
        return found
    }

    /// Short lines that are much like a missing title: without ordinal, or damaged by a scan.
    private func looseHeadings(_ missing: [Int]) -> [Heading] {
        var found: [Heading] = []
        content.text.withUnsafeBufferPointer { text in
            for (index, piece) in content.pieces.enumerated() {
                let length = Int(piece.end - piece.start)
                guard length >= 12, length <= 120, !Self.startsWithBracket(text, Int(piece.start)) else { continue }
                let han = Self.han(text, Int(piece.start), Int(piece.end))
                guard han.count >= 4, han.count <= 30 else { continue }
                for chapter in missing where Self.isMuchLike(han, chapter) {
                    found.append(Heading(chapter: chapter, piece: index, start: piece.start, end: piece.end))
                    break
                }
            }
        }
        return found
    }

    /// `（三）…`: a part of a chapter.
    private static func startsWithBracket(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let scalar = decodedScalar(text, at: index).scalar
        return scalar == 0x28 || scalar == 0xFF08
    }

    /// Titles with their ordinal inside a longer line: a report that came as one line.
    func inlineHeadings(besides whole: [Heading]) -> [Heading] {
        let present = Set(whole.map(\.chapter))
        var found: [Heading] = []
        for chapter in 0..<6 where !present.contains(chapter) {
            for title in Self.inlineTitles[chapter] {
                if let heading = firstInline(title, chapter) {
                    found.append(heading)
                    break
                }
            }
        }
        return found
    }

    private func firstInline(_ title: [UInt8], _ chapter: Int) -> Heading? {
        content.text.withUnsafeBufferPointer { text in
            for (index, piece) in content.pieces.enumerated() where Int(piece.end - piece.start) > title.count {
                if let at = ByteSearch.first(title, in: text, from: Int(piece.start), to: Int(piece.end)) {
                    return Heading(chapter: chapter, piece: index, start: Int32(at), end: Int32(at + title.count))
                }
            }
            return nil
        }
    }

    // MARK: Titles

    /// Byte position behind `一、`, `（一` is none; behind marks of conversion in front of it; `nil` without ordinal.
    private static func afterOrdinal(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var index = start
        // `[bookmark: _GoBack]`, `**`, `##` before a heading.
        if text[index] == 0x5B, let close = ByteSearch.first(0x5D, in: text, from: index, to: min(end, index + 60)) {
            index = close + 1
        }
        while index < end, text[index] == 0x2A || text[index] == 0x23 || text[index] == 0x20 { index += 1 }
        guard index + 6 <= end else { return nil }
        var (scalar, length) = decodedScalar(text, at: index)
        if scalar == 0x7B2C {  // 第一部分、
            index += length
            (scalar, length) = decodedScalar(text, at: index)
        }
        guard isOrdinal(scalar) else { return nil }
        index += length
        return index
    }

    private static func isOrdinal(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x3D: true  // 一 … 七, and = for 二 in scans
        default: false
        }
    }

    private static func han(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> [UInt16] {
        var characters: [UInt16] = []
        var index = start
        while index < end {
            let (scalar, length) = decodedScalar(text, at: index)
            let character = HanText.folded(scalar)
            if character != 0 { characters.append(character) }
            index += length
        }
        return characters
    }

    /// The chapter whose title, or an accepted form of it, is the whole text.
    private static func chapter(titled han: [UInt16]) -> Int? {
        guard han.count >= 2, han.count <= 30 else { return nil }
        for (chapter, titles) in titles.enumerated() where titles.contains(han) { return chapter }
        for chapter in 0..<6 where isMuchLike(han, chapter) { return chapter }
        return nil
    }

    /// At most one character in four differs, and the words that tell the chapter are there.
    private static func isMuchLike(_ han: [UInt16], _ chapter: Int) -> Bool {
        titles[chapter].contains { title in
            // Scans hardly ever damage both ends; rows of table 3 share neither with a title.
            guard han.prefix(2).elementsEqual(title.prefix(2)) || han.suffix(2).elementsEqual(title.suffix(2)) else {
                return false
            }
            let longest = max(title.count, han.count)
            guard title.count >= 4, longest - min(title.count, han.count) <= longest / 3 else { return false }
            return EditDistance.between(han, title) * 4 <= longest
        } || (chapter == 0 && endsWithOverview(han))
    }

    /// 政务信息公开总体情况
    private static func endsWithOverview(_ han: [UInt16]) -> Bool {
        han.count <= 14 && han.count >= 4 && han.suffix(4).elementsEqual(overview)
    }

    private static let overview = HanText.folded("总体情况")

    /// Han characters of the titles without ordinal, by chapter.
    private static let titles: [[[UInt16]]] = CommonFormat.chapters.map { chapter in
        ([chapter.title] + chapter.aliases).map { Array(HanText.folded($0).dropFirst()) }
            + (more[chapter.id] ?? []).map(HanText.folded)
    }

    /// Titles met in the wild besides the aliases of the formats.
    private static let more: [String: [String]] = [
        "C2": ["主动公开政府信息的情况", "主动公开情况", "主动公开政府信息"],
        "C3": ["收到和处理政府信息公开申请的情况", "收到和处理政府信息公开申请"],
        "C4": ["政府信息公开行政复议行政诉讼的情况", "因政府信息公开被申请行政复议提起行政诉讼情况"],
        "C5": ["存在的主要问题和改进情况", "存在的问题及改进情况", "主要问题及改进情况", "存在主要问题及改进情况", "存在问题及改进措施"],
        "C6": ["其他需要报告的情况", "需要报告的其他事项", "其他需要说明的事项"],
    ]

    private static let inlineTitles: [[[UInt8]]] = CommonFormat.chapters.map { chapter in
        ([chapter.title] + chapter.aliases).map { Array($0.utf8) }
    }
}
