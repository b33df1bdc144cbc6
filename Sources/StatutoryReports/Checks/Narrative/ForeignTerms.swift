extension Check {
    /// N-FOREIGN: words in which another branch speaks of itself: a text that was copied.
    ///
    /// Asked only where the agency's name tells its branch. Words in 《》 or quotation marks, and words that go on to
    /// 部门, 局 or 机关 (会同教育行政部门), name the other agency and do not count.
    static let foreignTerms = Check(
        "N-FOREIGN",
        .info,
        rule: "正文没有其他系统（部门）的用语。",
        source: "正文行文",
        example: "科技局报告写“教育行政工作的透明度”“依法治教”"
    ) { checked, log in
        let id = "N-FOREIGN"
        guard let agency = checked.report.agency?.name else { return log.cannotDecide(id, because: "没有读到机关名称") }
        let own = Sector.of(agency: agency)
        guard !own.isEmpty else {
            if Sector.isGovernment(agency) { return log.passed(id) }
            return log.cannotDecide(id, because: "从机关名称看不出所属系统")
        }
        let found = ForeignTerm.all(in: checked.narrative).filter { term in !own.contains { $0.name == term.sector } }
        for term in found {
            log.found(
                checked.finding(
                    id,
                    .info,
                    at: term.range,
                    "“\(checked.words(term.range))”是\(term.sector)系统的用语，可能抄自其他单位的报告",
                    found: checked.words(term.range)
                )
            )
        }
        if found.isEmpty { log.passed(id) }
    }
}

/// A term of a branch that stands in a text, speaking of the agency itself.
private struct ForeignTerm {
    var sector: String
    var code: UInt8
    var range: Range<Int32>

    /// Each term at its first appearance.
    static func all(in narrative: Narrative) -> [ForeignTerm] {
        let bytes = narrative.bytes
        var found: [ForeignTerm] = []
        for token in narrative.tokens where token.word == .branch {
            let (start, end) = (Int(token.start), Int(token.end))
            guard !bytes.hasAny(namingOthers, at: end), !bytes.hasAny(["《", "“"], before: start) else { continue }
            guard let term = lexicon.match(bytes, at: start), !found.contains(where: { $0.code == term.code }) else {
                continue
            }
            found.append(ForeignTerm(sector: sectors[Int(term.code)], code: term.code, range: token.start..<token.end))
        }
        return found
    }
    private static let namingOthers: [StaticString] = ["部门", "局", "机关", "主管", "》", "”"]

    private static let terms = Sector.all.flatMap { sector in sector.terms.map { (sector: sector.name, text: $0) } }
    private static let sectors = terms.map(\.sector)
    private static let lexicon = Lexicon(terms.enumerated().map { (code: UInt8($0), spellings: [$1.text]) })
}
