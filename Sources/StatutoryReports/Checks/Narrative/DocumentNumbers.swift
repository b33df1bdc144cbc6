extension Check {
    /// N-DOCNO: cited document numbers read 机关代字〔YYYY〕N号, and the notices on the annual report carry their own number and
    /// (info only) their own title.
    static let documentNumbers = Check(
        "N-DOCNO",
        .warning,
        rule: "引用的文号写作“机关代字〔年份〕序号号”，年度报告格式两个通知的文号、标题引用准确。",
        source: "GB/T 9704-2012 发文字号；国办公开办函〔2019〕60号、〔2021〕30号",
        example: "“国办【2019】60号”应写作“国办公开办函〔2019〕60号”"
    ) { checked, log in
        let prose = checked.narrative.prose
        var isSound = true
        for token in checked.narrative.tokens where token.traits.contains(.numbered) {
            let sign = Int(token.end) - 3
            guard let number = DocumentNumber(endingAt: sign, prose.bytes), let fault = number.fault(prose.bytes) else {
                continue
            }
            isSound = false
            let range = Int32(number.start)..<Int32(sign + 3)
            log.found(
                checked.finding(
                    "N-DOCNO",
                    .warning,
                    at: range,
                    fault.message,
                    expected: fault.expected,
                    found: checked.words(range)
                )
            )
        }
        for finding in checked.misquotedNotices() {
            isSound = false
            log.found(finding)
        }
        if isSound { log.passed("N-DOCNO") }
    }
}

/// A document number as printed: `国办【2019】60号`.
private struct DocumentNumber {
    var start: Int
    var bracket: Int
    var year: Int
    var number: Int
    /// 〔 〕.
    var hasRightBrackets: Bool
    /// 〔2019〕060号, 〔2019〕第60号.
    var isPadded: Bool

    /// The number whose 号 stands at an offset; `nil` where a 号 ends something else.
    init?(endingAt sign: Int, _ bytes: [UInt8]) {
        var digits = sign
        while bytes.isDigit(at: digits - 1) { digits -= 1 }
        guard digits < sign, sign - digits <= 5 else { return nil }
        var close = digits
        isPadded = bytes[digits] == 0x30
        if bytes.has("第", before: close) {
            close -= 3
            isPadded = true
        }
        let closing = bytes.characterStart(before: close)
        let year = closing - 4
        guard year > 3, (year..<closing).allSatisfy(bytes.isDigit) else { return nil }
        bracket = bytes.characterStart(before: year)
        let pair = (bytes[bracket..<year], bytes[closing..<close])
        guard
            let kind = Self.brackets.firstIndex(where: {
                pair.0.elementsEqual($0.0.utf8) && pair.1.elementsEqual($0.1.utf8)
            })
        else {
            return nil
        }
        hasRightBrackets = kind == 0
        self.year = bytes[year..<closing].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        number = bytes[digits..<sign].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        start = bracket
        while start > 0, bracket - start < 36 {
            let before = bytes.characterStart(before: start)
            let code = bytes.code(at: before)
            guard code >= 0x4E00, code < 0xA000, !bytes.hasAny(["据", "照", "《", "》", "和", "及", "按"], at: before) else {
                break
            }
            start = before
        }
        guard start < bracket, hasRightBrackets || kind <= 2 || bytes.hasAny(Self.codeEndings, before: bracket) else {
            return nil
        }
        guard (1949...2100).contains(self.year) else { return nil }
    }

    private static let brackets: [(String, String)] = [
        ("〔", "〕"), ("【", "】"), ("[", "]"), ("［", "］"), ("(", ")"), ("（", "）"), ("〈", "〉"), ("<", ">"),
    ]
    /// Round brackets also hold years of other things; a document's code ends in one of these.
    private static let codeEndings: [StaticString] = [
        "发", "函", "办", "字", "令", "税", "文", "规", "电", "通", "政", "厅", "党", "委",
    ]

    func fault(_ bytes: [UInt8]) -> (message: String, expected: String)? {
        let code = String(decoding: bytes[start..<bracket], as: UTF8.self)
        let printed = String(decoding: bytes[start..<bytes.count].prefix(80).prefix { $0 != 0x0A }, as: UTF8.self)
        let shown = printed.firstIndex(of: "号").map { String(printed[...$0]) } ?? printed
        let isNotice = Self.notices.contains { $0.0 == year && $0.1 == number } && code.contains("国办")
        let right = "\(isNotice ? "国办公开办函" : code)〔\(year)〕\(number)号"
        if isNotice, !code.hasSuffix("国办公开办函"), speaksOfReports(bytes) {
            return ("文号“\(shown)”应写作“\(right)”", right)
        }
        if !hasRightBrackets { return ("文号“\(shown)”的年份应用六角括号，写作“\(right)”", right) }
        if isPadded { return ("文号“\(shown)”的序号不编虚位、不加“第”字，写作“\(right)”", right) }
        return nil
    }

    /// The two notices on the format of the annual report: 〔2019〕60号, 〔2021〕30号.
    private static let notices = [(2019, 60), (2021, 30)]

    /// The sentence around the number is about annual reports: another office may have issued a number 60 of its own.
    private func speaksOfReports(_ bytes: [UInt8]) -> Bool {
        var first = start
        while first > 0, start - first < 300, bytes[first - 1] != 0x0A, !bytes.has("。", before: first) { first -= 1 }
        var last = bracket
        while last < bytes.count, last - bracket < 150, bytes[last] != 0x0A, !bytes.has("。", at: last) { last += 1 }
        return bytes.containsAny(["年度报告", "年报"], in: first..<last)
    }
}

extension CheckedReport {
    /// `《…关于政府信息公开工作年度报告的通知》`: a notice of the disclosure office of the State Council whose title is neither of the two.
    fileprivate func misquotedNotices() -> [Finding] {
        let bytes = narrative.bytes
        var findings: [Finding] = []
        for token in narrative.tokens where token.mark == .openTitle {
            let open = Int(token.start)
            guard let close = Self.closing(of: open, bytes) else { continue }
            let title = open + 3..<close
            guard bytes.has("通知", before: close), bytes.contains("年度报告", in: title) else { continue }
            let isOffice = bytes.contains(Self.office, in: title) || bytes.has(Self.office, before: open)
            guard isOffice, !Self.titles.contains(Self.core(title, bytes)) else { continue }
            let range = Int32(open)..<Int32(close + 3)
            findings.append(
                finding(
                    "N-DOCNO",
                    .info,
                    at: range,
                    "通知标题\(words(range))引用不准，2019 年格式的通知为《\(Self.known[0])》，2021 年格式的为《\(Self.known[1])》",
                    found: words(title.lowerBound32..<title.upperBound32)
                )
            )
        }
        return findings
    }

    private static let office: StaticString = "国务院办公厅政府信息与政务公开办公室"
    private static let known = ["关于政府信息公开工作年度报告有关事项的通知", "关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知"]
    private static let titles = known.map { core(0..<$0.utf8.count, Array($0.utf8)) }

    /// The end of a title, which may hold a title of its own.
    private static func closing(of open: Int, _ bytes: [UInt8]) -> Int? {
        var depth = 0
        var offset = open
        while offset < min(bytes.count, open + 400) {
            if bytes.has("《", at: offset) { depth += 1 }
            if bytes.has("》", at: offset) {
                depth -= 1
                if depth == 0 { return offset }
            }
            offset += bytes.characterLength(at: offset)
        }
        return nil
    }

    /// A title without the office's name, brackets and white space.
    private static func core(_ title: Range<Int>, _ bytes: [UInt8]) -> [UInt8] {
        var start = title.lowerBound
        if let name = bytes.first(office, in: title) { start = name + office.utf8CodeUnitCount }
        var core: [UInt8] = []
        while start < title.upperBound {
            let length = bytes.characterLength(at: start)
            // A line of a page may end within the title.
            if bytes[start] > 0x20, !bytes.hasAny(["《", "》", "〈", "〉", "<", ">", "“", "”"], at: start) {
                core += bytes[start..<start + length]
            }
            start += length
        }
        return core
    }
}

extension Range<Int> {
    fileprivate var lowerBound32: Int32 { Int32(lowerBound) }
    fileprivate var upperBound32: Int32 { Int32(upperBound) }
}
