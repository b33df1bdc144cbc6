extension Check {
    /// N-YEAR: the report speaks of one year: title, statistics period (1 January to 31 December), and its own words.
    static let yearStated = Check(
        "N-YEAR",
        .warning,
        rule: "标题年度、统计期限（1月1日至12月31日）和正文所说的报告年度一致。",
        source: "年度报告格式标题；《政府信息公开条例》第四十九条（上一年度）",
        example: "标题为 2021 年，统计期限自 2020 年 1 月 1 日起"
    ) { checked, log in
        guard let year = checked.report.year else { return log.cannotDecide("N-YEAR", because: "没有读到报告年度") }
        var evidence = YearEvidence(year: year)
        for index in checked.narrative.sentences.indices where checked.narrative.chapter(of: index) <= 1 {
            evidence.read(index, checked.narrative)
        }
        evidence.judgeChapterOne()
        for fault in evidence.faults {
            log.found(
                checked.finding(
                    "N-YEAR",
                    .warning,
                    at: fault.range,
                    fault.message,
                    expected: fault.expected,
                    found: fault.found
                )
            )
        }
        if !evidence.faults.isEmpty { return }
        if evidence.agrees { log.passed("N-YEAR") } else { log.cannotDecide("N-YEAR", because: "正文没有写年度") }
    }
}

/// What the preface and chapter one say of the year.
private struct YearEvidence {
    struct Fault {
        var range: Range<Int32>
        var message: String
        var expected: String
        var found: String
    }

    let year: Int
    var faults: [Fault] = []
    var agrees = false
    private var firstOther: DayToken?
    private var namesYear = false

    init(year: Int) { self.year = year }

    mutating func read(_ index: Int, _ narrative: Narrative) {
        let sentence = narrative.sentences[index]
        guard sentence.lastYear != 0 else { return }
        if let period = narrative.statisticsPeriod(sentence) { return judge(period) }
        let dates = narrative.tokens(of: sentence)
            .filter { $0.kind == .date && !$0.traits.contains(.quoted) }
            .map(DayToken.init)
        if announces(sentence, narrative), let date = dates.last { return judge(announced: date) }
        guard narrative.chapter(of: index) == 1 else { return }
        for date in dates {
            if date.year == year { namesYear = true }
            if date.year == year - 1, date.month == 0, firstOther == nil, date.start == sentence.start {
                firstOther = date
            }
        }
    }

    /// `现将我局2021年政府信息公开工作情况报告如下`.
    private func announces(_ sentence: Sentence, _ narrative: Narrative) -> Bool {
        let range = Int(sentence.start)..<Int(sentence.end)
        guard sentence.words.has(.disclosure), !narrative.bytes.contains("《", in: range) else { return false }
        return narrative.bytes.contains("如下", in: range) && narrative.bytes.contains("现将", in: range)
    }

    private mutating func judge(_ period: (start: DayToken, end: DayToken?)) {
        let (start, end) = period
        let isWhole = start.packed == year * 10_000 + 101 && (end.map(isLastDay) ?? true)
        guard !isWhole else {
            agrees = true
            return
        }
        let printed = Self.day(start) + (end.map { "至" + Self.day($0) } ?? "起")
        faults.append(
            Fault(
                range: Int32(start.start)..<Int32(end?.end ?? start.end),
                message: "统计期限写作 \(printed)，报告年度为 \(year) 年，应为 \(year)年1月1日至\(year)年12月31日",
                expected: "\(year)年1月1日至\(year)年12月31日",
                found: printed
            )
        )
    }

    /// 12月31日, or 12月 where the day was not read.
    private func isLastDay(_ day: DayToken) -> Bool {
        day.packed == year * 10_000 + 1231 || day.packed == year * 10_000 + 1200
    }

    private mutating func judge(announced date: DayToken) {
        guard date.year != year else {
            agrees = true
            return
        }
        faults.append(
            Fault(
                range: Int32(date.start)..<Int32(date.end),
                message: "正文写“现将 \(date.year) 年”的情况报告如下，报告年度为 \(year) 年",
                expected: "\(year)",
                found: "\(date.year)"
            )
        )
    }

    /// Chapter one begins a sentence with the year before and never names its own: text kept from last year's report.
    mutating func judgeChapterOne() {
        if namesYear { agrees = true }
        guard !namesYear, faults.isEmpty, let other = firstOther else { return }
        faults.append(
            Fault(
                range: Int32(other.start)..<Int32(other.end),
                message: "第一章只写 \(other.year) 年，没有写报告年度 \(year) 年，可能沿用了上年的文字",
                expected: "\(year)",
                found: "\(other.year)"
            )
        )
    }

    private static func day(_ day: DayToken) -> String {
        "\(day.year)年" + (day.month > 0 ? "\(day.month)月" : "") + (day.day > 0 ? "\(day.day)日" : "")
    }
}
