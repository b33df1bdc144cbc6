import StatutoryReports

/// What a check found, for reading on a terminal: gravest first, each with its place.
struct FindingsText {
    let text: String

    init(_ log: CheckLog, of report: AnnualReport, name: String, paint: Paint) {
        var lines = [ReportText.headline(report, name: name, paint: paint)]
        lines += Self.findings(log, paint)
        lines += UndecidedText(log).lines.map { "  " + paint($0, .dim) }
        lines.append("  " + Self.summary(log))
        text = lines.joined(separator: "\n")
    }

    static func findings(_ log: CheckLog, _ paint: Paint) -> [String] {
        let width = log.findings.map(\.id.displayWidth).max() ?? 0
        return log.findings.map { finding in
            let severity = paint(finding.severity.label.padded(to: 8), finding.severity)
            let place = finding.place.map { "\($0)：" } ?? ""
            return "  \(severity)  \(finding.id.padded(to: width))  \(place)\(finding.message.printable)"
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

/// What could not be decided, in few lines.
///
/// A line for each reason, with the checks it stops: `没有上年报告：Y-CARRY（7）、Y-PEND（3）`. A check that many reasons
/// stop has one line: `T3-ROW（25）：…等`.
struct UndecidedText {
    private(set) var lines: [String] = []

    init(_ log: CheckLog) {
        let byCheck = Self.grouped(log.undecided) { String($0.id.prefix { $0 != "/" }) }
        let scattered = byCheck.filter { Set($0.value.map(\.reason)).count > 2 }
        let scatteredIDs = Set(scattered.map(\.key))
        for (id, undecided) in scattered {
            lines.append("无法判断  \(Self.counted(id, undecided.count))：\(undecided[0].reason)，等")
        }
        let rest = byCheck.filter { !scatteredIDs.contains($0.key) }.flatMap(\.value)
        for (reason, undecided) in Self.grouped(rest, by: \.reason) {
            let ids = Self.grouped(undecided) { String($0.id.prefix { $0 != "/" }) }
                .map { Self.counted($0.key, $0.value.count) }
            lines.append("无法判断  \(reason)：\(ids.joined(separator: "、"))")
        }
        lines = lines.map(\.printable)
    }

    private static func counted(_ id: String, _ count: Int) -> String { count == 1 ? id : "\(id)（\(count)）" }

    /// In the order in which the keys first come.
    private static func grouped(
        _ undecided: [Undecided],
        by key: (Undecided) -> String
    ) -> [(key: String, value: [Undecided])] {
        var keys: [String] = []
        var groups: [String: [Undecided]] = [:]
        for one in undecided {
            if groups[key(one)] == nil { keys.append(key(one)) }
            groups[key(one), default: []].append(one)
        }
        return keys.map { ($0, groups[$0] ?? []) }
    }
}
