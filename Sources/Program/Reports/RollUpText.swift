import StatutoryReports

/// A sum for reading on a terminal: who is in it, what it says and does not say, and the three tables.
struct RollUpText {
    let text: String

    init(_ rollUp: RollUp, paint: Paint) {
        var lines = ([rollUp.refusal].compactMap { $0 } + rollUp.notes).map { paint($0.printable, .amber) }
        for part in rollUp.parts {
            lines.append(paint("\(part.members.count) 份报告相加（\(part.format.id)）", .bold))
            lines += part.members.map { member in
                "  \(member.agency.printable)\(member.year.map { "  \($0) 年" } ?? "")"
            }
            lines += ReportText.tables(part.total, paint)
            lines += Self.blanks(part)
            lines += FindingsText.findings(part.checks, paint) + [""]
        }
        text = lines.dropLast().joined(separator: "\n")
    }

    /// Cells that some report leaves blank: their sum is of the others.
    private static func blanks(_ part: RollUp.Part) -> [String] {
        let blank = part.cells.filter { $0.blankCount > 0 && !$0.isExcepted }
        guard !blank.isEmpty else { return [] }
        return ["", "其中 \(blank.count) 格并非每份报告都有数值，只加了有数值的。"]
    }
}

extension RollUp.Part {
    /// The sums as a report, to be shown like one.
    fileprivate var total: AnnualReport {
        var total = AnnualReport(format: format)
        for cell in cells {
            total[cell.cell] = Cell(value: cell.sum, raw: "", origin: cell.sum == nil ? .absent : .printed, place: nil)
        }
        return total
    }
}
