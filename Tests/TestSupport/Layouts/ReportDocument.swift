package import DocumentContent
package import StatutoryReports

extension AnnualReport {
    /// The report as a document for Word: its tables with all their spans.
    package func document(narrative: Narrative = .short) -> OfficialDocument {
        let title = "\(agency?.name ?? "")\(year.map { "\($0)年" } ?? "")政府信息公开工作年度报告"
        let tables = [grid2, grid3, grid4]
        let texts = [narrative.overview, narrative.problems, narrative.otherMatters]
        let body = format.chapters.enumerated().flatMap { index, chapter -> [OfficialBlock] in
            let heading = OfficialBlock.paragraph(chapter.title)
            switch chapter.kind {
            case .table(let table): return [heading, .table(tables[table == .t2 ? 0 : table == .t3 ? 1 : 2].official)]
            case .narrative: return [heading] + texts[index == 0 ? 0 : index - 3].map { .paragraph($0) }
            }
        }
        return OfficialDocument(head: .none, title: title, body: body)
    }
}

extension TableGrid {
    fileprivate var official: OfficialTable {
        let width = rows.first?.reduce(0) { $0 + $1.columns } ?? 0
        return OfficialTable(
            columns: Array(repeating: 1, count: width),
            rows: rows.map { row in
                .init(row.map { .value($0.text, columns: $0.columns, rows: $0.rows) })
            }
        )
    }
}
