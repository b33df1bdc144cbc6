import StatutoryReports

/// What a check found, for reading on a terminal: gravest first, each with its place.
struct FindingsText {
    let text: String

    init(_ log: CheckLog, of report: AnnualReport, name: String, paint: Paint) {
        var lines = [ReportText.headline(report, name: name, paint: paint)]
        lines += log.findings.map { Self.line($0, paint) }
        if !log.undecided.isEmpty {
            lines.append("  " + paint("无法判断：", .dim))
            var table = TextTable()
            for undecided in log.undecided { table.add(["    \(undecided.id)", undecided.reason]) }
            lines += table.lines
        }
        lines.append("  " + Self.summary(log))
        text = lines.joined(separator: "\n")
    }

    private static func line(_ finding: Finding, _ paint: Paint) -> String {
        let severity = paint(finding.severity.label.padded(to: 8), finding.severity)
        let place = finding.place.map { "\($0)：" } ?? ""
        return "  \(severity)  \(finding.id.padded(to: 14))  \(place)\(finding.message.printable)"
    }

    static func summary(_ log: CheckLog) -> String {
        let counted = Severity.allCases.reversed().compactMap { severity in
            let count = log.findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(severity.label) \(count) 处"
        }
        let found = counted.isEmpty ? "没有发现问题" : counted.joined(separator: "，")
        return "\(found)；通过 \(log.passed.count) 项，无法判断 \(log.undecided.count) 项。"
    }
}
