import DocumentContent

extension Check {
    /// N-ORGNAME: the agency is called by one full name.
    ///
    /// Speaks where the reading is certain: a title that begins with the trade or a bare 区, 县 (no region); accounts and sites of
    /// the agency that carry an older name; a signature, or the name in `现将…公布`, of another agency. Shortenings of the name are
    /// in order.
    static let agencyNames = Check(
        "N-ORGNAME",
        .warning,
        rule: "标题、正文、落款的机关名称一致，用全称，不用旧名。",
        source: "年度报告格式标题（机关全称）",
        example: "标题写“区工信局”，缺少地区名"
    ) { checked, log in
        let id = "N-ORGNAME"
        guard let agency = checked.report.agency else { return log.cannotDecide(id, because: "没有读到机关名称") }
        let name = NameForm(agency.name)
        var findings: [Finding] = []
        if checked.narrative.title.name != nil, name.lacksRegion { findings.append(checked.nameWithoutRegion(agency)) }
        findings += checked.oldAccountNames(name)
        if let other = checked.otherName(name) { findings.append(other) }
        for finding in findings { log.found(finding) }
        if findings.isEmpty { log.passed(id) }
    }
}

/// A name as its characters, to be compared with other forms of it.
struct NameForm {
    let text: String
    let codes: [Int]

    init(_ text: String) {
        self.text = text
        let bytes = Array(text.utf8)
        codes = AgencyName.codes(bytes, 0..<bytes.count)
    }

    /// Begins with the trade (工业和信息化局) or with a bare level (区工信局).
    var lacksRegion: Bool {
        guard let first = codes.first, codes.count > 2, !Sector.isGovernment(text) else { return false }
        // 市北区, 市中区 are names of districts.
        if Organ.regions.contains(first) { return !codes.dropFirst().contains(where: Organ.regions.contains) }
        // Ministries have no region.
        return Sector.begins(text) && !text.hasSuffix("部") && !text.hasSuffix("署") && !text.hasSuffix("总局")
    }

    /// One is a shortening of the other, or stands at the beginning or the end of it.
    func isForm(of other: NameForm) -> Bool {
        let (short, long) = codes.count <= other.codes.count ? (codes, other.codes) : (other.codes, codes)
        var next = 0
        for code in long where next < short.count && code == short[next] { next += 1 }
        return next == short.count
    }
}

extension CheckedReport {
    fileprivate func nameWithoutRegion(_ agency: AgencyMention) -> Finding {
        let fuller = report.aliases.first { $0.name.hasSuffix(agency.name) }.map { "，正文有全称“\($0.name)”" } ?? ""
        return Finding(
            id: "N-ORGNAME",
            severity: .warning,
            message: "标题中的机关名称“\(agency.name)”没有地区名\(fuller)",
            place: agency.place,
            sourceRange: agency.sourceRange,
            found: agency.name
        )
    }

    // MARK: Accounts

    /// `政务微博（商丘工信委）` of 商丘市工业和信息化局; `“市工业和信息化委员会”政务公开网站`.
    fileprivate func oldAccountNames(_ agency: NameForm) -> [Finding] {
        let own = Sector.of(agency: agency.text)
        guard !own.isEmpty else { return [] }
        let bytes = narrative.bytes
        var findings: [Finding] = []
        var seen: Set<String> = []
        for (open, range) in quotedNames() {
            let close = range.upperBound
            let isAccount =
                bytes.hasAny(Self.accountNouns, before: open)
                || bytes.containsAny(Self.accountNouns, in: close..<min(close + 36, bytes.count))
            guard isAccount, bytes.hasAny(["委", "委员会", "局", "办"], before: close) else { continue }
            let name = NameForm(narrative.string(range))
            guard Sector.of(agency: name.text).contains(where: { other in own.contains { $0.name == other.name } }),
                !name.text.hasPrefix("省"), !name.text.hasPrefix("国家")
            else { continue }
            let known = [agency] + report.aliases.map { NameForm($0.name) }
            guard !known.contains(where: { name.isForm(of: $0) }), seen.insert(name.text).inserted else { continue }
            findings.append(
                finding(
                    "N-ORGNAME",
                    .warning,
                    at: Int32(range.lowerBound)..<Int32(range.upperBound),
                    "网站或账号名称“\(name.text)”与机关名称“\(agency.text)”不一致，可能是旧名",
                    expected: agency.text,
                    found: name.text
                )
            )
        }
        return findings
    }
    private static let accountNouns: [StaticString] = ["网站", "微信", "微博", "公众号", "头条", "抖音", "客户端", "账号", "官网"]

    /// “…” and （…） of two to twenty characters: where the mark stands, and what is between.
    private func quotedNames() -> [(open: Int, name: Range<Int>)] {
        var found: [(Int, Range<Int>)] = []
        var open: Token?
        for token in narrative.tokens where token.kind == .mark {
            switch token.mark {
            case .openQuote, .open: open = token
            case .closeQuote, .close:
                if let open, (6...63).contains(token.start - open.end) {
                    found.append((Int(open.start), Int(open.end)..<Int(token.start)))
                }
                open = nil
            default: break
            }
        }
        return found
    }

    // MARK: Other names

    /// The name in `现将…公布`, or a dated signature, that is no form of the title's.
    fileprivate func otherName(_ agency: NameForm) -> Finding? {
        let reader = AgencyReader(narrative, report.content)
        let known = [agency] + report.aliases.map { NameForm($0.name) }
        for (range, where_) in [(reader.nameInBody(), "正文"), (reader.datedSignature(), "落款")] {
            guard let range else { continue }
            let name = NameForm(narrative.string(range))
            guard name.codes.count >= 4, !known.contains(where: { name.isForm(of: $0) }) else { continue }
            // 人民政府 signed by its own office.
            if agency.codes.prefix(3) == name.codes.prefix(3), name.text.contains("办公") || agency.text.contains("政府") {
                continue
            }
            return finding(
                "N-ORGNAME",
                .warning,
                at: Int32(range.lowerBound)..<Int32(range.upperBound),
                "\(where_)写“\(name.text)”，标题写“\(agency.text)”",
                expected: agency.text,
                found: name.text
            )
        }
        return nil
    }
}
