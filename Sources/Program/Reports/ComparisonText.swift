import DocumentContent
import StatutoryReports

/// Two reports side by side, for reading on a terminal: the cells that differ, then the paragraphs that do.
struct ComparisonText {
    let text: String

    init(_ left: AnnualReport, _ right: AnnualReport, names: (String, String), paint: Paint) {
        let comparison = ReportComparison(of: left, with: right)
        var lines = [
            "甲  " + ReportText.headline(left, name: names.0, paint: paint),
            "乙  " + ReportText.headline(right, name: names.1, paint: paint),
            "",
        ]
        lines += Self.cells(comparison)
        for chapter in comparison.chapters {
            let changed = chapter.paragraphs.filter { !$0.isEqual }
            lines += ["", paint(chapter.title, .bold) + "  " + (changed.isEmpty ? "相同" : "\(changed.count) 段不同")]
            lines += changed.map { Self.paragraph($0, left, right, paint) }
        }
        text = lines.joined(separator: "\n")
    }

    /// The cells that differ; those that only one report has are counted.
    private static func cells(_ comparison: ReportComparison) -> [String] {
        let changed = comparison.cells.filter { $0.kind == .changed }
        let onlyLeft = comparison.cells.count { $0.left != nil && $0.right == nil }
        let onlyRight = comparison.cells.count { $0.left == nil && $0.right != nil }
        var counts = [changed.isEmpty ? "没有数值不同的格" : "\(changed.count) 格数值不同"]
        if onlyLeft > 0 { counts.append("\(onlyLeft) 格只有甲有数") }
        if onlyRight > 0 { counts.append("\(onlyRight) 格只有乙有数") }
        guard !changed.isEmpty else { return [counts.joined(separator: "，")] }

        var table = TextTable(rightAlignedFrom: 3)
        table.add(["", "", "", "甲", "乙", "增减", "%"])
        for cell in changed {
            table.add([
                cell.cell.rawValue, cell.format.rowLabel, cell.format.columnLabel, mark(cell.left), mark(cell.right),
                cell.difference.map(signed) ?? "", cell.percentage ?? "",
            ])
        }
        return [counts.joined(separator: "，")] + table.lines
    }

    private static func mark(_ value: CellValue?) -> String { value?.description ?? "–" }

    private static func signed(_ value: CellValue) -> String {
        value.quantity > 0 ? "+\(value)" : value.description
    }

    /// `[-原有的字-]{+新的字+}`, coloured where there are colours.
    private static func paragraph(
        _ paragraph: ParagraphComparison,
        _ left: AnnualReport,
        _ right: AnnualReport,
        _ paint: Paint
    ) -> String {
        let runs = paragraph.runs.map { run in
            switch run.kind {
            case .equal: left.content.words(in: run.left).printable
            case .deleted: paint("[-\(left.content.words(in: run.left).printable)-]", .red)
            case .inserted: paint("{+\(right.content.words(in: run.right).printable)+}", .blue)
            }
        }
        return "  " + runs.joined()
    }
}

extension DocumentContent {
    fileprivate func words(in range: Range<Int32>) -> String { String(decoding: unbroken(range), as: UTF8.self) }
}
