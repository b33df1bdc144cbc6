import DocumentContent

/// The title of a report and what it tells: `{机关}{年}年政府信息公开工作年度报告`.
///
/// The title may stand on two lines, begin with the year or with 关于, carry spaces, or be garbled behind 信息公开
/// (`2023年政府信息公开 工作告年度报`).
struct ReportTitle: Sendable {
    /// As offsets in the running text; `nil` when it names no agency.
    var name: Range<Int>?
    var year: Int?
    /// The whole title; `nil` when none was found.
    var range: Range<Int>?

    static func read(_ narrative: Narrative, _ content: DocumentContent) -> ReportTitle {
        let prose = narrative.prose
        var best = ReportTitle()
        for (index, paragraph) in prose.paragraphs.prefix(40).enumerated() {
            guard paragraph.chapter == 0 else { break }
            guard
                var title = read(prose.bytes, Int(paragraph.start)..<Int(paragraph.end))
                    ?? readBroken(prose, index)
            else { continue }
            if title.name == nil, index > 0 {
                title.name = nameLine(prose.bytes, prose.paragraphs[index - 1])
            }
            if title.name != nil, title.year != nil { return title }
            if best.range == nil || (best.name == nil && title.name != nil) { best = title }
        }
        return best
    }

    /// A title broken within a word, each half a paragraph: `某局2024年政府信息公` above `开工作年度报告`.
    private static func readBroken(_ prose: Prose, _ index: Int) -> ReportTitle? {
        guard index + 1 < prose.paragraphs.count else { return nil }
        let first = Int(prose.paragraphs[index].start)..<Int(prose.paragraphs[index].end)
        let second = Int(prose.paragraphs[index + 1].start)..<Int(prose.paragraphs[index + 1].end)
        guard first.count <= 160, second.count <= 80, prose.bytes.contains("年", in: first) else { return nil }
        let joined = Array(prose.bytes[first] + prose.bytes[second])
        guard var title = read(joined, 0..<joined.count), title.year != nil else { return nil }
        title.range = first.lowerBound..<second.upperBound
        title.name = title.name.flatMap { name in
            name.upperBound <= first.count
                ? name.lowerBound + first.lowerBound..<name.upperBound + first.lowerBound : nil
        }
        return title
    }

    /// A paragraph that is a title; `nil` for any other: sentences, quoted notices, the path of a page
    /// (`首页 > 政府信息公开 > 年度报告`).
    static func read(_ bytes: [UInt8], _ range: Range<Int>) -> ReportTitle? {
        guard range.count <= 240, !bytes.containsAny(noTitle, in: range) else { return nil }
        guard let topic = topic(bytes, range) else { return nil }
        let rest = topic..<range.upperBound
        guard bytes.containsAny(["报告", "年报", "年度报", "告年度"], in: rest) else { return nil }
        var title = ReportTitle(range: range)
        let head = range.lowerBound..<topic
        guard let (year, place) = YearInText.last(bytes, in: head) else {
            title.year = YearInText.last(bytes, in: rest)?.year
            title.name = AgencyName.trimmed(bytes, head)
            return title
        }
        title.year = year
        let before = AgencyName.trimmed(bytes, head.lowerBound..<place.lowerBound)
        title.name = before ?? AgencyName.trimmed(bytes, place.upperBound..<topic)
        return title
    }

    private static let noTitle: [StaticString] = ["。", "《", "，", "〔", "〉", ">", "＞", "›", "»", "首页"]

    /// Where 政府信息公开, 政务信息公开, 信息公开 or 政务公开 begins.
    private static func topic(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let open = bytes.first("信息公开", in: range) ?? bytes.first("政务公开", in: range)
        guard var start = open else { return nil }
        while bytes.hasAny(["政府", "政务"], before: start), !bytes.has("人民政府", before: start) { start -= 6 }
        return max(start, range.lowerBound)
    }

    /// A line that holds nothing but the name: `淮安市洪泽区人民政府` above `2024年政府信息公开工作年度报告`.
    private static func nameLine(_ bytes: [UInt8], _ paragraph: Prose.Paragraph) -> Range<Int>? {
        let range = Int(paragraph.start)..<Int(paragraph.end)
        guard AgencyName.hasOrganSuffix(bytes, range) else { return nil }
        return AgencyName.trimmed(bytes, range)
    }
}

/// A year in digits or Chinese numerals: `2019年度`, `2019`, `二〇一九年`.
enum YearInText {
    /// The last year of a range that is followed by 年, or by the end of the range, and its place with 年度.
    static func last(_ bytes: [UInt8], in range: Range<Int>) -> (year: Int, place: Range<Int>)? {
        var offset = range.upperBound - 1
        while offset >= range.lowerBound {
            if let (year, end) = read(bytes, at: offset, before: range.upperBound) {
                return (year, offset..<min(end, range.upperBound))
            }
            offset -= 1
        }
        return nil
    }

    private static func read(_ bytes: [UInt8], at start: Int, before limit: Int) -> (Int, Int)? {
        var end = start
        var year = 0
        if bytes.isDigit(at: start), !bytes.isDigit(at: start - 1) {
            while bytes.isDigit(at: end), end - start < 5 {
                year = year * 10 + Int(bytes[end] - 0x30)
                end += 1
            }
            guard end - start == 4 else { return nil }
        } else if bytes.has("二", at: start), let numeral = Numeral.read(bytes, at: start), numeral.end - start == 12 {
            year = Int(numeral.value)
            end = numeral.end
        }
        guard (2000...2100).contains(year), end <= limit else { return nil }
        while end < limit, bytes[end] == 0x20 { end += 1 }
        if bytes.has("年", at: end) {
            end += 3
            if bytes.has("度", at: end) { end += 3 }
        }
        return (year, end)
    }
}
