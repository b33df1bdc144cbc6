import DocumentContent
import StatutoryReports

/// The findings of one chapter, told beside it.
struct FindingCards: HTMLView {
    let report: MarkedReport
    let chapter: String?
    let source: SourceLinks
    /// Of one check, so many findings have a card each; more are told together.
    private static let separately = 3

    func write(to html: inout HTML) {
        for group in groups {
            if group.count > Self.separately {
                FindingGroupCard(report: report, findings: group, source: source).write(to: &html)
            } else {
                for item in group { FindingCard(report: report, item: item, source: source).write(to: &html) }
            }
        }
    }

    /// A few cards stay in sight while a long table passes by; many take their place in the page.
    static func style(of findings: [NumberedFinding]) -> String { findings.count <= 3 ? "beside staying" : "beside" }

    /// Findings of the same check, in the order of the first of each.
    private var groups: [[NumberedFinding]] {
        var order: [Substring] = []
        let findings = report.findings(in: chapter)
        for item in findings where !order.contains(item.finding.checkID) { order.append(item.finding.checkID) }
        return order.map { id in findings.filter { $0.finding.checkID == id } }
    }
}

/// One finding: what it is about, the words, what should be there, where it stands, by which rule.
struct FindingCard: HTMLView {
    let report: MarkedReport
    let item: NumberedFinding
    let source: SourceLinks

    private var finding: Finding { item.finding }

    func write(to html: inout HTML) {
        html.element("article", "finding \(finding.severity.style)", [.id(item.mark.id)] + cells) { html in
            html.h3 { html in
                html.number(of: item)
                html.span(FindingTitle(finding, report.report.format).text)
            }
            if finding.cells.isEmpty, let range = finding.sourceRange {
                Excerpt(report.report.content, range, severity: finding.severity)?.write(to: &html)
            }
            html.p(finding.message)
            FindingLinks(finding: finding, source: source, isMarked: report.isMarked(item)).write(to: &html)
            for repair in report.repairs(for: finding) {
                RepairLine(repair: repair, format: report.report.format).write(to: &html)
            }
        }
    }
}

extension FindingCard {
    /// The cells it speaks of, for the script that shows them.
    private var cells: [Attribute] {
        guard (1...60).contains(finding.cells.count) else { return [] }
        return [Attribute("data-cells", finding.cells.map(\.rawValue).joined(separator: " "))]
    }
}

/// Many findings of one check: the rule once, and a line for each.
struct FindingGroupCard: HTMLView {
    let report: MarkedReport
    let findings: [NumberedFinding]
    let source: SourceLinks
    private static let shown = 6

    func write(to html: inout HTML) {
        let first = findings[0].finding
        html.article(class: "finding \(first.severity.style)") { html in
            html.h3 { html in
                html.span(first.severity.label, class: "tag \(first.severity.style)")
                html.span("\(CheckTitles.of(first.checkID)) · \(findings.count) 处")
            }
            if let rule = Check.named(first.checkID)?.rule { html.p(rule) }
            list(findings.prefix(Self.shown), &html)
            if findings.count > Self.shown {
                html.details { html in
                    html.summary("其余 \(findings.count - Self.shown) 处")
                    list(findings.dropFirst(Self.shown), &html)
                }
            }
            html.p(class: "links") { html in html.checkLink(first.checkID) }
        }
    }

    private func list(_ items: ArraySlice<NumberedFinding>, _ html: inout HTML) {
        html.ol(class: "told") { html in
            for item in items {
                html.li(.id(item.mark.id)) { html in
                    html.number(of: item)
                    html.span { html in
                        html.text(item.finding.message)
                        if let place = item.finding.place {
                            html.text(" ")
                            html.a("第 \(place.line) 行", href: source.line(place.line))
                        }
                    }
                }
            }
        }
    }
}

/// Where to look: the source, the cell, the rule.
struct FindingLinks: HTMLView {
    let finding: Finding
    let source: SourceLinks
    let isMarked: Bool

    func write(to html: inout HTML) {
        html.p(class: "links") { html in
            if let place = finding.place { html.a("看原文第 \(place.line) 行", href: source.line(place.line)) }
            if isMarked, let cell = finding.cells.first { html.a("看表中这一格", href: "#\(fragment: cell.rawValue)") }
            html.checkLink(finding.checkID)
        }
    }
}

extension HTML {
    fileprivate mutating func number(of item: NumberedFinding) {
        span(class: "number", .label("第 \(item.number) 条，\(item.finding.severity.label)"), .role("img")) {
            $0.text(item.number)
        }
    }

    /// The id of a rule, leading to the catalogue.
    mutating func checkLink(_ id: Substring) {
        a(String(id), href: "/checks#\(String(id))", class: "rule-id")
    }
}

extension MarkedReport {
    func isMarked(_ item: NumberedFinding) -> Bool {
        item.finding.cells.first.flatMap { marks[$0] }?.contains(item.mark) ?? false
    }

    /// Proposals that the rule of the finding leads to, for a cell it speaks of.
    func repairs(for finding: Finding) -> [Repair] {
        guard finding.cells.count <= 8 else { return [] }
        return report.repairs.filter { finding.cells.contains($0.cell) && $0.because.contains(finding.id) }
    }
}

extension Check {
    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    static func named(_ id: some StringProtocol) -> Check? { byID[String(id)] }
}
