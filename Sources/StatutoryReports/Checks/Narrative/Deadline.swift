import DocumentContent

extension Check {
    /// N-DEADLINE: published, or signed, by 31 January of the next year; a government of county level and above by 31 March.
    ///
    /// Towns and street offices keep the departments' day. Zones (管理委员会) and reports that name no agency are held to 31 March only. A
    /// date more than a year late is a day of moving a web site, and decides nothing.
    static let deadline = Check(
        "N-DEADLINE",
        .warning,
        rule: "部门的年度报告在次年 1 月 31 日前公布，县级以上人民政府的在 3 月 31 日前公布。",
        source: "《政府信息公开条例》第四十九条",
        example: "落款 2022 年 2 月 15 日，2021 年度报告应在 2022 年 1 月 31 日前公布"
    ) { checked, log in
        let id = "N-DEADLINE"
        guard let year = checked.report.year else { return log.cannotDecide(id, because: "没有读到报告年度") }
        guard let date = checked.publicationDay ?? checked.signatureDay else {
            return log.cannotDecide(id, because: "没有发布日期或落款日期")
        }
        guard (year...year + 2).contains(date.year) else {
            return log.cannotDecide(id, because: "发布日期或落款日期与报告年度相差过大")
        }
        let month = checked.isHeldToMarch ? 3 : 1
        guard date.packed > (year + 1) * 10_000 + month * 100 + 31 else { return log.passed(id) }
        let limit = "\(year + 1) 年 \(month) 月 31 日"
        log.found(
            Finding(
                id: id,
                severity: .warning,
                message: "\(date.label) \(date.year) 年 \(date.month) 月 \(date.day) 日，\(year) 年度报告应在 \(limit)前公布",
                place: date.place,
                sourceRange: date.range,
                expected: limit,
                found: "\(date.year) 年 \(date.month) 月 \(date.day) 日"
            )
        )
    }
}

/// A day on which a report was published or signed, and where it says so.
private struct ReportDay {
    var year: Int
    var month: Int
    var day: Int
    var label: String
    var place: Place
    var range: Range<Int32>

    var packed: Int { year * 10_000 + month * 100 + day }
}

extension CheckedReport {
    /// Governments of county level and above, zones, and reports that do not say whose they are.
    fileprivate var isHeldToMarch: Bool {
        guard let agency = report.agency?.name else { return true }
        if agency.hasSuffix("镇人民政府") || agency.hasSuffix("乡人民政府") { return false }
        return ["政府", "省", "市", "县", "区", "州", "旗", "盟", "管理委员会", "管委会"].contains { agency.hasSuffix($0) }
    }

    /// `发布时间：2022-01-27` near the beginning or the end, in one piece or over two cells of a row.
    fileprivate var publicationDay: ReportDay? {
        let pieces = report.content.pieces
        let head = min(60, report.chapters.first?.pieces.lowerBound ?? 60)
        for index in pieces.indices where index < head || index >= pieces.count - 15 {
            let text = report.content.text
            let piece = pieces[index]
            guard piece.range.count <= 300, let label = text.publicationLabel(in: piece.range) else { continue }
            let own = text.day(in: label.upperBound..<piece.range.upperBound, atStart: true)
            let next = pieces[(index + 1)...].first { !$0.isBlank && $0.row == piece.row }
            let beside =
                label.upperBound >= piece.range.upperBound - 3
                ? next.flatMap { text.day(in: $0.range, atStart: true) } : nil
            guard let day = own ?? beside else { continue }
            var places = SourcePlaces(report.content)
            return ReportDay(
                year: day.year,
                month: day.month,
                day: day.day,
                label: "发布日期",
                place: places.place(of: label.lowerBound),
                range: Int32(label.lowerBound)..<Int32(own == nil ? label.upperBound : day.end)
            )
        }
        return nil
    }

    /// The date under the text, alone or after the agency's name.
    fileprivate var signatureDay: ReportDay? {
        let prose = narrative.prose
        for paragraph in prose.paragraphs.suffix(3).reversed() where paragraph.chapter != 0 && !paragraph.isHeading {
            let range = Int(paragraph.start)..<Int(paragraph.end)
            guard range.count <= 120, !prose.bytes.containsAny(["。", "，", "；"], in: range) else { continue }
            guard let day = prose.bytes.day(in: range, atStart: false), day.end >= range.upperBound - 1 else {
                continue
            }
            let source = prose.source(of: range, in: report.content.text)
            var places = SourcePlaces(report.content)
            return ReportDay(
                year: day.year,
                month: day.month,
                day: day.day,
                label: "落款日期",
                place: places.place(of: Int(source.lowerBound)),
                range: source
            )
        }
        return nil
    }
}

extension [UInt8] {
    /// `发布时间：`, with its colon.
    fileprivate func publicationLabel(in range: Range<Int>) -> Range<Int>? {
        let labels = publicationLabels
        var start = range.lowerBound
        while start < range.upperBound {
            guard let label = labels.match(self, at: start) else {
                start += characterLength(at: start)
                continue
            }
            // 更新时间, 办公时间: another time.
            let isBare =
                label.length == 6 && start > range.lowerBound && code(at: characterStart(before: start)) >= 0x4E00
            guard !isBare else {
                start += label.length
                continue
            }
            var end = start + label.length
            while end < range.upperBound, self[end] == 0x20 { end += 1 }
            if has("：", at: end) { return start..<end + 3 }
            if end < range.upperBound, self[end] == 0x3A { return start..<end + 1 }
            if end >= range.upperBound { return start..<range.upperBound }
            start = end
        }
        return nil
    }

    /// A whole date, `2022-01-27`, `2022年1月27日`, `2022/1/27`: at the start of a range, or its last.
    fileprivate func day(in range: Range<Int>, atStart: Bool) -> (year: Int, month: Int, day: Int, end: Int)? {
        var found: (year: Int, month: Int, day: Int, end: Int)?
        var offset = range.lowerBound
        while offset < range.upperBound {
            if isDigit(at: offset), !isDigit(at: offset - 1) {
                if let day = readDay(at: offset, before: range.upperBound) { found = day }
                if atStart { return found }
            } else if atStart, self[offset] != 0x20, code(at: offset) != 0x3000, !has("\u{A0}", at: offset) {
                return nil
            }
            offset += characterLength(at: offset)
        }
        return found
    }

    private func readDay(at start: Int, before limit: Int) -> (year: Int, month: Int, day: Int, end: Int)? {
        var offset = start
        var numbers: [Int] = []
        while numbers.count < 3 {
            var value = 0
            let first = offset
            while offset < limit, isDigit(at: offset), offset - first < 4 {
                value = value * 10 + Int(self[offset] - 0x30)
                offset += 1
            }
            guard offset > first else { return nil }
            numbers.append(value)
            if numbers.count == 3 { break }
            while offset < limit, self[offset] == 0x20 { offset += 1 }
            if hasAny(["年", "月"], at: offset) {
                offset += 3
            } else if offset < limit, [0x2D, 0x2F, 0x2E].contains(self[offset]) {
                offset += 1
            } else {
                return nil
            }
            while offset < limit, self[offset] == 0x20 { offset += 1 }
        }
        guard (2000...2100).contains(numbers[0]), (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else {
            return nil
        }
        while offset < limit, self[offset] == 0x20 { offset += 1 }
        if has("日", at: offset) { offset += 3 }
        return (numbers[0], numbers[1], numbers[2], offset)
    }
}

/// What stands before the day a report was put on line.
private let publicationLabels = Lexicon([
    (code: 0, spellings: ["发布时间", "发布日期", "公开日期", "公布日期", "发文日期", "成文日期", "生成日期", "时间", "日期"])
])
