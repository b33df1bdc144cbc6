import StatutoryReports

/// The four figures that sum a report up.
struct FiguresView: HTMLView {
    private struct Figure {
        var name: String
        var value: String
        var told: String
        var style: String
    }

    private let figures: [Figure]

    init(_ report: MarkedReport) {
        figures = [
            Self.identities(report), Self.contradictions(report), Self.explanations(report),
            Self.reading(report.report),
        ]
    }

    func write(to html: inout HTML) {
        html.dl(class: "figures") { html in
            for figure in figures {
                html.div(class: "figure \(figure.style)") { html in
                    html.dt(figure.name)
                    html.dd(figure.value, class: "value")
                    html.dd(figure.told, class: "told")
                }
            }
        }
    }

    private static func identities(_ report: MarkedReport) -> Figure {
        let tally = IdentityTally(report)
        var told = tally.broken > 0 ? "\(tally.broken) 条不成立" : tally.passed > 0 ? "全部成立" : "没有可以判断的"
        if tally.undecided > 0 {
            told = tally.broken > 0 ? "\(told)，\(tally.undecided) 条缺数" : "\(tally.undecided) 条缺数，不能判断"
        }
        let style = tally.broken > 0 ? "error" : tally.undecided > 0 ? "" : tally.passed > 0 ? "sound" : ""
        return Figure(name: "表内勾稽", value: "\(tally.passed) / \(tally.all)", told: told, style: style)
    }

    /// Numbers in which the text contradicts itself, or the tables.
    private static func contradictions(_ report: MarkedReport) -> Figure {
        let found = report.checks.findings.filter { $0.severity > .info && CheckKind($0.checkID) == .numbers }
        let lines = Set(found.compactMap { $0.place?.line }).sorted().prefix(4).map { "\($0)" }
        guard found.isEmpty else {
            return Figure(
                name: "文字与数字",
                value: "\(found.count) 处矛盾",
                told: lines.isEmpty ? "见各章旁的说明" : "原文第 \(lines.joined(separator: "、")) 行",
                style: found.map(\.severity).max()?.style ?? ""
            )
        }
        let compared = report.checks.passed.contains { CheckKind($0) == .numbers }
        return Figure(
            name: "文字与数字",
            value: compared ? "无矛盾" : "—",
            told: compared ? "写明的数字都对得上" : "没有可以对照的数字",
            style: compared ? "sound" : ""
        )
    }

    private static func explanations(_ report: MarkedReport) -> Figure {
        let found = report.checks.findings.filter { $0.severity == .warning && CheckKind($0.checkID) != .numbers }
        let kinds = CheckKind.allCases.filter { kind in found.contains { CheckKind($0.checkID) == kind } }
        return Figure(
            name: "需要说明",
            value: "\(found.count) 处",
            told: found.isEmpty ? "没有" : kinds.map(\.label).joined(separator: "、"),
            style: found.isEmpty ? "" : "warning"
        )
    }

    private static func reading(_ report: AnnualReport) -> Figure {
        let cells = zip(report.format.statutoryCells, report.cells)
        let read = cells.count { $1.value != nil }
        let missing = report.format.statutoryCount - read
        return Figure(
            name: "读取",
            value: "\(read) / \(report.format.statutoryCount)",
            told: missing == 0 ? "逐格可回到原文" : "\(missing) 格空白、缺少或读法未定",
            style: ""
        )
    }
}
