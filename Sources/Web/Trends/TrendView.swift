import Disclosure
import StatutoryReports

/// The page of a measure: what happened in one sentence, pictures, the numbers.
struct TrendView: HTMLView {
    let trend: Trend
    let filter: TrendFilter

    init(_ trend: Trend, _ filter: TrendFilter) {
        self.trend = trend
        self.filter = filter
    }

    func write(to html: inout HTML) {
        html.h1("走势")
        TrendForm(filter: filter).write(to: &html)
        guard let last = trend.totals.last else { return nothing(&html) }
        html.section(class: "trend", .aria("aria-labelledby", "trend-title")) { html in
            html.div(class: "trend-head") { html in
                html.div { html in
                    html.h2(trend.measure.title, .id("trend-title"))
                    html.p(lead(last), class: "lead")
                    html.p("\(trend.measure.note)。\(formats)", class: "note")
                }
                html.p(class: "actions") { html in
                    html.a("下载数据（CSV）", href: filter.link("/reports/trends.csv"), class: "button")
                }
            }
            if trend.rows.reduce(0, { $0 + $1.readings.count }) >= Trend.limit {
                html.p("报告太多，这里只看前 \(Trend.limit) 份。请先筛选。", class: "notice")
            }
            pictures(&html)
            html.h3("数据")
            TrendTable(trend).write(to: &html)
        }
    }

    private func pictures(_ html: inout HTML) {
        html.div(class: "charts") { html in
            if let lines = TrendCharts.lines(trend) { ChartFigure(chart: lines).write(to: &html) }
            if let bars = TrendCharts.bars(trend) { ChartFigure(chart: bars).write(to: &html) }
        }
    }

    private var formats: String {
        let formats = trend.measure.formats
        guard formats.count < ReportFormat.all.count else { return "各格式口径一致，可以连起来看。" }
        return formats.map { "只有 \($0.firstYear) 年格式（\($0.documentNumber)）有这一项。" }.joined()
    }

    /// `2025 年 1 个机关合计 130 件。同一个机关 2023 年为 108 件，增加 22 件（20.37%）。`
    private func lead(_ last: Trend.Total) -> String {
        let measure = trend.measure
        let verb = measure.kind == .rate ? "合起来为" : "合计"
        var text = "\(last.year) 年 \(last.agencies) 个机关\(verb) \(measure.spoken(last.quantity))。"
        if let change = trend.change {
            let who = change.from.agencies == last.agencies ? "同一批机关 " : "其中 \(change.from.agencies) 个机关两年都有："
            text += "\(who)\(change.from.year) 年为 \(measure.spoken(change.from.quantity))，"
            if change.from.agencies != last.agencies {
                text += "\(change.to.year) 年为 \(measure.spoken(change.to.quantity))，"
            }
            text += measure.change(from: change.from.quantity, to: change.to.quantity) + "。"
        }
        return text
    }

    private func nothing(_ html: inout HTML) {
        html.section(class: "empty") { html in
            html.h2("没有可以画的数据")
            if trend.rows.isEmpty {
                html.p("没有符合条件的报告。可以少写几个字，或者放宽年度。")
            } else {
                html.p("符合条件的报告里都没有“\(trend.measure.title)”这一项的数值。\(formats)")
            }
            html.p(class: "actions") { html in
                html.a("看全部机关", href: TrendFilter().with { $0.measure = filter.measure }.link(), class: "button")
            }
        }
    }
}

extension Measure {
    /// With its unit: `112 件`, `83.33%`.
    func spoken(_ quantity: Quantity) -> String { unit.isEmpty ? text(quantity) : "\(text(quantity)) \(unit)" }

    /// `增加 22 件（20.37%）`, `没有变化`, `上升 3.20 个百分点`.
    func change(from: Quantity, to: Quantity) -> String {
        let (difference, overflow) = to.scaled.subtractingReportingOverflow(from.scaled)
        if overflow || difference == 0 { return overflow ? "变化大到无法计算" : "没有变化" }
        let size = Int(clamping: difference.magnitude)
        if kind == .rate {
            return "\(difference > 0 ? "上升" : "下降") \(text(scaled: size).dropLast()) 个百分点"
        }
        let share = Percentage.text(size, of: from.scaled).map { "（\($0)%）" } ?? ""
        return "\(difference > 0 ? "增加" : "减少") \(text(scaled: size)) \(unit)\(share)"
    }
}

/// Which measure, whose, when: a form of GET.
struct TrendForm: HTMLView {
    let filter: TrendFilter

    func write(to html: inout HTML) {
        html.form(class: "filters trend-filters", .method("get"), .action("/reports/trends"), .role("search")) { html in
            measures(&html)
            html.label(class: "field wide") { html in
                html.span("机关")
                html.input(
                    .type("search"),
                    .name("text"),
                    .value(filter.text),
                    .placeholder("名称或简称的一部分；不填为全部"),
                    Attribute("maxlength", "100")
                )
            }
            year("从", "from", filter.from, &html)
            year("到", "to", filter.to, &html)
            for agency in filter.agencies { html.input(.type("hidden"), .name("agency"), .value(agency.rawValue)) }
            html.div(class: "filter-actions") { html in
                html.button("画出来", class: "button primary", .type("submit"))
                if filter.isNarrow {
                    html.a("清除", href: TrendFilter().with { $0.measure = filter.measure }.link())
                }
            }
        }
    }

    private func measures(_ html: inout HTML) {
        html.label(class: "field") { html in
            html.span("指标")
            html.select(.name("measure")) { html in
                for topic in topics {
                    html.element("optgroup", "", [Attribute("label", topic)]) { html in
                        for measure in Measure.all where measure.topic == topic {
                            if measure.id == filter.measure {
                                html.option(measure.title, .value(measure.id), .selected)
                            } else {
                                html.option(measure.title, .value(measure.id))
                            }
                        }
                    }
                }
            }
        }
    }

    private var topics: [String] {
        Measure.all.map(\.topic).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func year(_ label: String, _ name: String, _ value: Int?, _ html: inout HTML) {
        html.label(class: "field") { html in
            html.span(label)
            html.input(
                .type("number"),
                .name(name),
                .value(value.map { String($0) } ?? ""),
                .placeholder("不限"),
                Attribute("min", String(TrendFilter.years.lowerBound)),
                Attribute("max", String(TrendFilter.years.upperBound)),
                Attribute("inputmode", "numeric")
            )
        }
    }
}
