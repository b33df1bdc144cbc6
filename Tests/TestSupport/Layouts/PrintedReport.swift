public import StatutoryReports

extension AnnualReport {
    /// The report printed in a layout, with the given text in its narrative chapters.
    ///
    ///     let bytes = ReportEncoding.gb18030.bytes(report.printed(as: .tabs))
    public func printed(as layout: Layout, narrative: Narrative = .short) -> String {
        let title = "\(agency?.name ?? "")\(year.map { "\($0)年" } ?? "")政府信息公开工作年度报告"
        let tables = [grid2, grid3, grid4]
        let texts = [narrative.overview, narrative.problems, narrative.otherMatters]
        var parts = [paragraph(title, layout)]
        for (index, chapter) in format.chapters.enumerated() {
            parts.append(paragraph(chapter.title, layout))
            switch chapter.kind {
            case .table(let table): parts.append(layout.text(of: tables[table == .t2 ? 0 : table == .t3 ? 1 : 2]))
            case .narrative: parts += texts[index == 0 ? 0 : index - 3].map { paragraph($0, layout) }
            }
        }
        let body = parts.joined(separator: layout.paragraphEnd)
        return layout == .html ? "<html><body>\n\(body)\n</body></html>\n" : body + "\n"
    }

    /// The headings and all prose first and the tables behind them, as extractors print that gather tables apart.
    public func printedWithTablesBehind(as layout: Layout) -> String {
        let title = "\(agency?.name ?? "")\(year.map { "\($0)年" } ?? "")政府信息公开工作年度报告"
        let tables = [grid2, grid3, grid4].map { layout.text(of: $0) }
        return ([title] + format.chapters.map(\.title) + tables).joined(separator: layout.paragraphEnd) + "\n"
    }

    private func paragraph(_ text: String, _ layout: Layout) -> String {
        layout == .html ? "<p>\(text)</p>" : text
    }
}

/// Paragraphs of the three narrative chapters.
public struct Narrative: Sendable {
    public var overview: [String]
    public var problems: [String]
    public var otherMatters: [String]

    public init(overview: [String], problems: [String], otherMatters: [String]) {
        self.overview = overview
        self.problems = problems
        self.otherMatters = otherMatters
    }

    /// Says nothing about any number.
    public static let short = Narrative(
        overview: ["本机关认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开工作。"],
        problems: ["公开内容的规范性有待提高。下一步将加强业务培训。"],
        otherMatters: ["本年度未收取信息处理费。"]
    )
}
