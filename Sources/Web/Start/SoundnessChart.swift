import Disclosure

/// Reports of each year as a column: sound, to be explained, broken. A picture, and the same as a table for those who
/// do not see it.
struct SoundnessChart: HTMLView {
    private struct Year {
        var year: Int
        var counts: SoundnessCounts
    }

    private let years: [Year]
    private static let height = 96
    private static let shown = 8

    init(_ reports: [ReportSummary]) {
        let groups = Dictionary(grouping: reports, by: \.year)
        years = groups.keys.sorted().suffix(Self.shown).map { year in
            Year(year: year, counts: SoundnessCounts(groups[year] ?? []))
        }
    }

    func write(to html: inout HTML) {
        html.section(class: "card years") { html in
            html.h2("历年是否站得住")
            picture(&html)
            table(&html)
            html.p(class: "legend") { html in
                let words = [("sound", "站得住"), ("warning", "需要说明"), ("error", "有错误"), ("partial", "没有读全")]
                for (style, word) in words {
                    html.span(class: "key \(style)") { $0.text(word) }
                }
            }
        }
    }

    private func picture(_ html: inout HTML) {
        let most = years.map(\.counts.all).max() ?? 1
        let width = years.count * 36
        html.element(
            "svg",
            "columns-picture",
            [Attribute("viewBox", "0 0 \(width) \(Self.height + 34)"), .hiddenFromReaders]
        ) { html in
            for (index, year) in years.enumerated() { column(year, at: index * 36 + 6, most: most, &html) }
        }
    }

    private func column(_ year: Year, at x: Int, most: Int, _ html: inout HTML) {
        var bottom = Self.height + 16
        let parts = [
            ("sound", year.counts.sound), ("warning", year.counts.explain), ("error", year.counts.broken),
            ("partial", year.counts.partial),
        ]
        for (style, count) in parts where count > 0 {
            let height = max(2, count * Self.height / max(most, 1))
            bottom -= height
            html.element("rect", style, place(x, bottom, height)) { _ in }
        }
        label("\(year.counts.all)", x: x + 12, y: bottom - 4, &html)
        label("\(year.year)", x: x + 12, y: Self.height + 30, &html)
    }

    private func place(_ x: Int, _ y: Int, _ height: Int) -> [Attribute] {
        [
            Attribute("x", "\(x)"), Attribute("y", "\(y)"), Attribute("width", "24"),
            Attribute("height", "\(max(height - 1, 1))"),
        ]
    }

    private func label(_ text: String, x: Int, y: Int, _ html: inout HTML) {
        html.element("text", "", [Attribute("x", "\(x)"), Attribute("y", "\(y)"), Attribute("text-anchor", "middle")]) {
            $0.text(text)
        }
    }

    private func table(_ html: inout HTML) {
        html.table(class: "quiet") { html in
            html.caption("历年报告的结论")
            html.tr { html in
                for head in ["年度", "站得住", "需要说明", "有错误", "没有读全"] { html.th(head, .scope("col")) }
            }
            for year in years {
                html.tr { html in
                    html.th("\(year.year)", .scope("row"))
                    for count in [year.counts.sound, year.counts.explain, year.counts.broken, year.counts.partial] {
                        html.td("\(count)")
                    }
                }
            }
        }
    }
}
