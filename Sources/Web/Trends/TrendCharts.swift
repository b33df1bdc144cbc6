import Disclosure
import StatutoryReports

/// Which pictures a trend is worth.
enum TrendCharts {
    /// Agencies in the bars.
    static let mostBars = 20

    /// A line for each agency with values in two years or more; with many agencies, all of them together.
    static func lines(_ trend: Trend) -> LineChart? {
        guard let first = trend.years.first, let last = trend.years.last, first < last else { return nil }
        let measure = trend.measure
        var series = trend.rows.map { LineChart.Series(name: $0.name, points: points($0.quantities)) }
        series = series.filter { $0.points.count > 1 }
        let isTogether = series.isEmpty || series.count > LineChart.styles
        if isTogether {
            let points = trend.totals.map { (year: $0.year, value: $0.quantity.scaled) }
            series = [LineChart.Series(name: measure.kind == .rate ? "合起来" : "合计", points: points)]
        }
        guard let largest = series.flatMap(\.points).map(\.value).max() else { return nil }
        let described = series.map { line in
            "\(line.name)："
                + line.points.map { "\($0.year) 年 \(measure.text(scaled: $0.value))" }.joined(separator: "，")
        }
        return LineChart(
            text: ChartText(
                id: "by-year",
                title: "\(first)—\(last) 年\(measure.title)\(unit(measure))"
                    + (isTogether && measure.kind != .rate ? "，每年合计" : ""),
                description: described.joined(separator: "；") + "。",
                value: measure.text(scaled:),
                tick: measure.tick
            ),
            years: first...last,
            series: series,
            axis: axis(measure, largest),
            // The number may have grown because more agencies reported.
            yearNotes: isTogether ? Dictionary(trend.totals.map { ($0.year, "\($0.agencies) 家") }) { $1 } : [:]
        )
    }

    /// Agencies side by side, in the newest year that most of them have.
    static func bars(_ trend: Trend) -> BarChart? {
        guard let year = trend.yearToCompare else { return nil }
        let measure = trend.measure
        let all = trend.rows.compactMap { row in row.readings[year]?.quantity.map { (row.name, $0.scaled) } }
            .sorted { $0.1 > $1.1 }
        let shown = all.prefix(mostBars)
        let more = all.count > shown.count ? "，前 \(shown.count) 个机关" : ""
        return BarChart(
            text: ChartText(
                id: "by-agency",
                title: "\(year) 年各机关\(measure.title)\(unit(measure))\(more)",
                description: shown.map { "\($0.0) \(measure.text(scaled: $0.1))" }.joined(separator: "，") + "。",
                value: measure.text(scaled:),
                tick: measure.tick
            ),
            bars: shown.map { BarChart.Bar(name: $0.0, value: $0.1) },
            axis: axis(measure, shown.map(\.1).max() ?? 0)
        )
    }

    private static func points(_ quantities: [(year: Int, quantity: Quantity)]) -> [(year: Int, value: Int)] {
        quantities.map { ($0.year, $0.quantity.scaled) }
    }

    private static func unit(_ measure: Measure) -> String { measure.unit.isEmpty ? "" : "（\(measure.unit)）" }

    private static func axis(_ measure: Measure, _ largest: Int) -> Axis {
        Axis(reaching: largest, steps: 5, limit: measure.kind == .rate ? 10_000 : .max)
    }
}
