import StatutoryReports

/// What a check found, for reading on a terminal: gravest first, each with its place.
struct FindingsText {
    let text: String

    init(_ log: CheckLog, of report: AnnualReport, name: String, paint: Paint) {
        var lines = [ReportText.headline(report, name: name, paint: paint)]
        lines += log.findings.map { Self.line($0, paint) }
        lines += Self.undecided(log).map { "  " + paint($0, .dim) }
        lines.append("  " + Self.summary(log))
        text = lines.joined(separator: "\n")
    }

    static func line(_ finding: Finding, _ paint: Paint) -> String {
        let severity = paint(finding.severity.label.padded(to: 8), finding.severity)
        let place = finding.place.map { "\($0)：" } ?? ""
        return "  \(severity)  \(finding.id.padded(to: 14))  \(place)\(finding.message.printable)"
    }

    /// A line for each reason, with the checks it stops: `没有上年报告：Y-CARRY（7）、Y-PEND（3）`.
    private static func undecided(_ log: CheckLog) -> [String] {
        var reasons: [String] = []
        var checks: [String: [String]] = [:]
        for undecided in log.undecided {
            if checks[undecided.reason] == nil { reasons.append(undecided.reason) }
            checks[undecided.reason, default: []].append(String(undecided.id.prefix { $0 != "/" }))
        }
        return reasons.map { reason in
            let ids = checks[reason] ?? []
            let counted = ids.indices.filter { ids.firstIndex(of: ids[$0]) == $0 }.map { first in
                let count = ids.count { $0 == ids[first] }
                return count == 1 ? ids[first] : "\(ids[first])（\(count)）"
            }
            return "无法判断  \(reason)：\(counted.joined(separator: "、"))".printable
        }
    }

    private static func summary(_ log: CheckLog) -> String {
        let counted = Severity.allCases.reversed().compactMap { severity in
            let count = log.findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(severity.label) \(count) 处"
        }
        let found = counted.isEmpty ? "没有发现问题" : counted.joined(separator: "，")
        return "\(found)；通过 \(log.passed.count) 项，无法判断 \(log.undecided.count) 项。"
    }
}
