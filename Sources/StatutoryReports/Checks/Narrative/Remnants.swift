import DocumentContent

extension Check {
    /// N-REMNANT: marks of a conversion that a reader should not see: `**`, `<http://…>`, `[bookmark: …]`, rows of dashes, tags, and in the
    /// chapters of tables pieces of nothing but Latin letters.
    ///
    /// One finding for each kind, at its first appearance. Pipes between cells are a layout and no remnant.
    static let remnants = Check(
        "N-REMNANT",
        .info,
        rule: "没有转换文件时留下的标记和杂字。",
        source: "公开文本的整洁",
        example: "“[bookmark: _GoBack]四、政府信息公开行政复议、行政诉讼情况”"
    ) { checked, log in
        let found = Remnant.all(in: checked.report)
        for (kind, remnants) in found {
            let text = checked.report.content.string(in: remnants.first)
            var places = SourcePlaces(checked.report.content)
            log.found(
                Finding(
                    id: "N-REMNANT",
                    severity: .info,
                    message: kind.message(remnants.count, text),
                    place: places.place(of: remnants.first.lowerBound),
                    sourceRange: Int32(remnants.first.lowerBound)..<Int32(remnants.first.upperBound),
                    found: text
                )
            )
        }
        if found.isEmpty { log.passed("N-REMNANT") }
    }
}

/// The remnants of one kind: the first, and how many there are.
private struct Remnants {
    var first: Range<Int>
    var count: Int
}

/// Kinds of what a conversion leaves behind.
private enum Remnant: CaseIterable {
    case emphasis, address, bookmark, dashes, tag, field, glyphs

    func message(_ count: Int, _ text: String) -> String {
        let places = count > 1 ? "等 \(count) 处" : ""
        switch self {
        case .emphasis: return "有转换留下的强调标记“\(text)”\(places)"
        case .address: return "网址带有转换留下的尖括号“\(text)”\(places)"
        case .bookmark: return "有转换留下的书签标记“\(text)”\(places)"
        case .dashes: return "有转换留下的分隔行“\(text)”\(places)"
        case .tag: return "有转换留下的标签“\(text)”\(places)"
        case .field: return "有转换留下的域代码“\(text)”\(places)"
        case .glyphs: return "表格中有识别残留的杂字“\(text)”\(places)"
        }
    }

    /// Each kind that was left behind.
    static func all(in report: AnnualReport) -> [(Remnant, Remnants)] {
        var found: [Remnant: Remnants] = [:]
        report.content.text.withUnsafeBufferPointer { text in
            var offset = 0
            while offset < text.count {
                let byte = text[offset]
                if byte >= 0xE0 {
                    offset += 3
                } else if byte >= 0x80 || !begins(byte) {
                    offset += 1
                } else if let (kind, end) = remnant(at: offset, text) {
                    found[kind, default: Remnants(first: offset..<end, count: 0)].count += 1
                    offset = end
                } else {
                    offset += 1
                }
            }
        }
        found[.glyphs] = glyphs(in: report)
        return Self.allCases.compactMap { kind in found[kind].map { (kind, $0) } }
    }

    /// * < [ - | & H _
    @inline(__always)
    private static func begins(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2A, 0x3C, 0x5B, 0x2D, 0x7C, 0x26, 0x48, 0x5F: true
        default: false
        }
    }

    private static func remnant(at offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> (Remnant, Int)? {
        if text.has("**", at: offset) { return emphasis(at: offset, text) }
        if text.has("<http", at: offset) { return (.address, end(of: 0x3E, from: offset, text, limit: 200)) }
        if text.has("[bookmark", at: offset) { return (.bookmark, end(of: 0x5D, from: offset, text, limit: 80)) }
        if text.has("---", at: offset) || text.has("|---", at: offset), let end = dashRow(at: offset, text) {
            return (.dashes, end)
        }
        if text[offset] == 0x3C, let end = tag(at: offset, text) { return (.tag, end) }
        for entity in ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&emsp;", "&ensp;"] as [StaticString]
        where text.has(entity, at: offset) {
            return (.tag, offset + entity.utf8CodeUnitCount)
        }
        for field in ["HYPERLINK \"", "_x000D_", "_Toc"] as [StaticString] where text.has(field, at: offset) {
            return (.field, offset + field.utf8CodeUnitCount)
        }
        return nil
    }

    /// `**`, but not the masked name 李**某 or the number 138****0000.
    private static func emphasis(at offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> (Remnant, Int)? {
        var end = offset
        while end < text.count, text[end] == 0x2A { end += 1 }
        guard offset == 0 || text[offset - 1] != 0x2A else { return nil }
        guard end - offset == 2 || end - offset == 3 else { return nil }
        if text.isDigit(at: offset - 1), text.isDigit(at: end) { return nil }
        return (.emphasis, end)
    }

    private static func end(of close: UInt8, from offset: Int, _ text: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
        var end = offset
        while end < min(text.count, offset + limit), text[end] != close, text[end] != 0x0A { end += 1 }
        return end < text.count && text[end] == close ? end + 1 : end
    }

    /// `--------` or `|---|---|`: a line of dashes with nothing else, at least one run of three.
    private static func dashRow(at offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var start = offset
        // Nothing but white space and pipes before it.
        while start > 0, offset - start < 16, text[start - 1] != 0x0A { start -= 1 }
        guard start == 0 || text[start - 1] == 0x0A else { return nil }
        var end = start
        while end < text.count, text[end] != 0x0A {
            guard [0x2D, 0x7C, 0x20, 0x09, 0x3A, 0x0D].contains(text[end]) else { return nil }
            end += 1
        }
        return end
    }

    /// `<i>`, `</td>`: a short tag of letters.
    private static func tag(at offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = offset + 1
        if end < text.count, text[end] == 0x2F { end += 1 }
        let name = end
        while end < text.count, end - name <= 8, text[end].isAlphanumeric { end += 1 }
        guard end > name, end < text.count, text[end] == 0x3E, !text.isDigit(at: name) else { return nil }
        return end + 1
    }

    /// Pieces in chapters two to four with Latin letters and neither a Chinese character nor a digit, U, O and l for 0
    /// and 1 left out (they are ghosts of numbers, and told elsewhere).
    private static func glyphs(in report: AnnualReport) -> Remnants? {
        var found: Remnants?
        for chapter in report.chapters where ["C2", "C3", "C4"].contains(chapter.id) {
            for piece in report.content.pieces[chapter.pieces] where (2...40).contains(piece.range.count) {
                guard isGlyphs(report.content.text[piece.range]) else { continue }
                found = Remnants(first: found?.first ?? piece.range, count: (found?.count ?? 0) + 1)
            }
        }
        return found
    }

    private static func isGlyphs(_ text: ArraySlice<UInt8>) -> Bool {
        var letters = 0
        for byte in text {
            if byte &- 0x30 < 10 || byte >= 0xE0 { return false }
            if (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 { letters += 1 }
        }
        return letters > 0
    }
}
