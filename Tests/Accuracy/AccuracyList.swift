import StatutoryReports
import TestSupport

/// One measured report as a few lines for whoever works on the reader.
struct AccuracyList {
    let text: String

    /// - Parameter limit: Cells of one kind that are named before the rest is only counted.
    init(_ accuracy: Accuracy, limit: Int) {
        func cells(_ title: String, _ cells: [Accuracy.Judged]) -> [String] { Self.cells(title, cells, limit) }
        var lines = [Self.headline(accuracy)]
        lines += cells("wrong", accuracy.judged.filter { $0.verdict == .wrong })
        lines += cells("open", accuracy.judged.filter { $0.verdict == .open })
        lines += cells(
            "repaired reading",
            accuracy.repairedReading.filter { [.wrong, .open].contains($0.verdict) }
        )
        lines += cells("beyond the truth", accuracy.beyond)
        lines += accuracy.unmetFindings.map { "    finding \($0.id): expected \($0.kind)" }
        text = lines.joined(separator: "\n")
    }

    static func total(_ measured: [Accuracy]) -> String {
        let total = AccuracyTotals(measured)
        return "total: \(total.cells) cells, \(total.right) right, \(total.repaired) repaired, \(total.open) open, "
            + "\(total.wrong) WRONG; \(percent(total.share)) right or certainly repaired"
    }

    static func percent(_ share: Int) -> String {
        let rest = share % 100
        return "\(share / 100).\(rest < 10 ? "0" : "")\(rest) %"
    }

    private static func headline(_ accuracy: Accuracy) -> String {
        let total = AccuracyTotals([accuracy])
        var line = "\(accuracy.truth.name): \(total.cells) cells, \(total.right) right"
        if total.repaired > 0 { line += ", \(total.repaired) repaired" }
        if total.open > 0 { line += ", \(total.open) open" }
        if total.wrong > 0 { line += ", \(total.wrong) WRONG" }
        if accuracy.format != accuracy.truth.format {
            line += "; read as \(accuracy.format), is \(accuracy.truth.format)"
        }
        return line
    }

    private static func cells(_ title: String, _ cells: [Accuracy.Judged], _ limit: Int) -> [String] {
        guard !cells.isEmpty else { return [] }
        let named = cells.prefix(limit).map { "\($0.cell) \($0.expected)≠\($0.read)" }
        let rest = cells.count > limit ? " … \(cells.count) in all" : ""
        return ["    \(title): " + named.joined(separator: "; ") + rest]
    }
}
