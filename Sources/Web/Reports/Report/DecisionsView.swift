import StatutoryReports

/// What could not be decided, and what was found in order: folded, and told in full.
struct DecisionsView: HTMLView {
    private let undecided: [(reason: String, ids: [String])]
    private let undecidedCount: Int
    private let passed: [(rule: String, ids: [String])]
    private let passedCount: Int

    init(checks: CheckLog) {
        undecided = Self.grouped(checks.undecided.map { ($0.reason, $0.id) })
        undecidedCount = checks.undecided.count
        passed = Self.grouped(checks.passed.map { (Self.rule($0), $0) })
        passedCount = checks.passed.count
    }

    func write(to html: inout HTML) {
        html.section(class: "more-about", .id("decisions")) { html in
            if !undecided.isEmpty {
                section("不能判断", "\(undecidedCount) 项，不算通过", "缺了数字或上年报告，无从判断。", undecided, &html)
            }
            if !passed.isEmpty {
                section("已核对无误", "\(passedCount) 项", "", passed, &html)
            }
        }
    }

    private func section(
        _ title: String,
        _ told: String,
        _ note: String,
        _ groups: [(String, [String])],
        _ html: inout HTML
    ) {
        html.details { html in
            html.summary { html in
                html.h2(title)
                html.span(told, class: "told")
            }
            if !note.isEmpty { html.p(note, class: "note") }
            html.dl(class: "decisions") { html in
                for (reason, ids) in groups {
                    html.div { html in
                        html.dt(reason)
                        html.dd(ids.joined(separator: "、"), class: "ids")
                    }
                }
            }
        }
    }

    private static func rule(_ id: String) -> String {
        let check = id.prefix { $0 != "/" }
        return Check.named(check)?.rule ?? String(check)
    }

    /// In the order in which each first appears.
    private static func grouped(_ pairs: [(String, String)]) -> [(String, [String])] {
        var groups: [String: [String]] = [:]
        var order: [String] = []
        for (name, id) in pairs {
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(id)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }
}
