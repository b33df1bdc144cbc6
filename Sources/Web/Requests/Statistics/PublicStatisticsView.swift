import Disclosure
import LegalClock

/// Received, answered, in time, how long, with what outcome: pictures with the numbers beside them.
struct PublicStatisticsView: HTMLView {
    private let agencies: [LogAgencies.Entry]
    private let chosen: LogAgencies.Entry?
    private let years: [PublicYear]

    init(_ agencies: [LogAgencies.Entry], _ chosen: LogAgencies.Entry?, _ years: [RequestStatistics]) {
        self.agencies = agencies
        self.chosen = chosen
        self.years = years.map { PublicYear($0) }
    }

    func write(to html: inout HTML) {
        html.h1("依申请公开统计")
        html.p("收到多少申请，答复了多少，按期的有多少，一般要多久，结果怎样。由办理台账随时数出来。", class: "lead")
        if agencies.count > 1 { choice(&html) }
        guard let chosen, let newest = years.first else {
            html.div(class: "empty") { html in
                html.h2("还没有数字")
                html.p("收到第一件申请以后，统计会出现在这里。")
            }
            return
        }
        html.section(.aria("aria-labelledby", "newest")) { html in
            html.h2("\(chosen.name)，\(newest.year)年", .id("newest"))
            html.dl(class: "figures") { html in
                for figure in newest.figures {
                    html.div(class: "figure") { html in
                        html.dt(figure.name)
                        html.dd(figure.value, class: "value")
                        html.dd(figure.told, class: "told")
                    }
                }
            }
        }
        if let chart = byYear { html.view(ChartFigure(chart: chart)) }
        if let chart = outcomes(newest) { html.view(ChartFigure(chart: chart)) }
        table(&html)
        html.p("一个数不足 \(SmallNumbers.least) 件时不单独显示，免得认出是谁的申请。年度报告另按法定格式公布。", class: "hint")
    }

    private func choice(_ html: inout HTML) {
        html.form(class: "filters", .method("get"), .action("/request/statistics")) { html in
            html.choice(
                "机关",
                "agency",
                agencies.map { ($0.code.rawValue, $0.name) },
                chosen?.code.rawValue,
                none: nil
            )
            html.div(class: "filter-actions") { $0.button("查看", class: "button primary", .type("submit")) }
        }
    }

    // MARK: Pictures

    private var byYear: LineChart? {
        let shown = years.filter { $0.received != nil }
        guard let first = shown.map(\.year).min(), let last = shown.map(\.year).max(), first < last else { return nil }
        let series = [
            LineChart.Series(name: "收到", points: points { $0.received }),
            LineChart.Series(name: "办结", points: points { $0.closed }),
        ].filter { !$0.points.isEmpty }
        let largest = series.flatMap(\.points).map(\.value).max() ?? 0
        return LineChart(
            text: ChartText(
                id: "by-year",
                title: "历年收到和办结",
                description: "从\(first)年到\(last)年，数字见下表。",
                value: { "\($0)" },
                tick: { "\($0)" }
            ),
            years: first...last,
            series: series,
            axis: Axis(reaching: largest, steps: 5)
        )
    }

    private func points(_ value: (PublicYear) -> Int?) -> [(year: Int, value: Int)] {
        years.reversed().compactMap { year in value(year).map { (year.year, $0) } }
    }

    private func outcomes(_ year: PublicYear) -> BarChart? {
        let bars = year.outcomes.compactMap { outcome in
            outcome.count.map { BarChart.Bar(name: outcome.name, value: $0) }
        }
        guard !bars.isEmpty else { return nil }
        return BarChart(
            text: ChartText(
                id: "outcomes",
                title: "\(year.year)年的处理结果",
                description: "每种结果有多少件，数字写在条上。",
                value: { "\($0)" },
                tick: { "\($0)" }
            ),
            bars: bars,
            axis: Axis(reaching: bars.map(\.value).max() ?? 0, steps: 5)
        )
    }

    private func table(_ html: inout HTML) {
        html.div(class: "derivation-table", .tabindex(0), .role("region"), .label("历年统计，可左右滚动")) { html in
            html.table { html in
                html.caption("历年统计", class: "quiet")
                html.thead { html in
                    html.tr { html in
                        for head in ["年份", "收到", "办结", "按期答复", "逾期答复", "一般用多少天"] { html.th(head, .scope("col")) }
                    }
                }
                html.tbody { html in
                    for year in years {
                        html.tr { html in
                            html.th("\(year.year)年", .scope("row"))
                            for text in year.texts { html.td(text) }
                        }
                    }
                }
            }
        }
    }
}

/// A year as the public reads it: small numbers are not there.
struct PublicYear: Hashable, Sendable {
    struct Outcome: Hashable, Sendable {
        let name: String
        /// `nil` for a small number.
        let count: Int?
    }

    struct Figure: Hashable, Sendable {
        let name, value, told: String
    }

    let year: Int
    let received: Int?
    let closed: Int?
    let inTime: Int?
    let late: Int?
    let medianDays: Int?
    let outcomes: [Outcome]

    init(_ statistics: RequestStatistics) {
        year = statistics.year
        received = Self.shown(statistics.received)
        closed = Self.shown(statistics.closed)
        let rest = statistics.closed - statistics.inTime - statistics.late
        let parts = SmallNumbers.shown([statistics.inTime, statistics.late, rest])
        inTime = closed == nil ? nil : parts[0]
        late = closed == nil ? nil : parts[1]
        medianDays = statistics.closed < SmallNumbers.least ? nil : statistics.medianDays
        let counted = Decision.allCases.compactMap { decision in
            statistics.outcomes[decision].map { (decision, $0) }
        }
        let numbers = SmallNumbers.shown(counted.map(\.1))
        let isShown = closed != nil
        outcomes = zip(counted, numbers).map { Outcome(name: $0.0.name, count: isShown ? $1 : nil) }
    }

    /// 0 tells of nobody.
    private static func shown(_ number: Int) -> Int? { number == 0 || number >= SmallNumbers.least ? number : nil }

    private static func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "不足\(SmallNumbers.least)" }

    var texts: [String] {
        [
            Self.text(received), Self.text(closed), inTime.map { "\($0)" } ?? "—", late.map { "\($0)" } ?? "—",
            medianDays.map { "\($0)" } ?? "—",
        ]
    }

    var figures: [Figure] {
        [
            Figure(name: "收到", value: Self.text(received), told: "收到申请之日在这一年"),
            Figure(name: "办结", value: Self.text(closed), told: "答复、撤回和不再处理的"),
            Figure(name: "按期答复", value: share, told: "答复期限以内送达的"),
            Figure(name: "一般用多少天", value: medianDays.map { "\($0) 天" } ?? "—", told: "从收到到办结，中位数，自然日"),
        ]
    }

    /// Of those that were answered, in whole percent, rounded down so that 99.9 is not all.
    private var share: String {
        guard let inTime, let late, inTime + late > 0 else { return "—" }
        return "\(inTime * 100 / (inTime + late))%"
    }
}
