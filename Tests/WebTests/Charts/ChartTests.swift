import TestSupport
import Testing

@testable import Web

struct ChartTests {
    private func markup(_ chart: some Chart) -> String {
        var html = HTML()
        ChartFigure(chart: chart).write(to: &html)
        return String(decoding: html.bytes, as: UTF8.self).replacing("><", with: ">\n<") + "\n"
    }

    private func text(_ title: String) -> ChartText {
        ChartText(id: "c", title: title, description: "三个机关。", value: { "\($0) 件" }, tick: { "\($0)" })
    }

    private func lines(_ series: [LineChart.Series], _ years: ClosedRange<Int>) -> LineChart {
        let largest = series.flatMap(\.points).map(\.value).max() ?? 0
        return LineChart(text: text("走势"), years: years, series: series, axis: Axis(reaching: largest, steps: 5))
    }

    @Test func linesAreDrawn() throws {
        let chart = lines(
            [
                .init(name: "某市财政局", points: [(2021, 40), (2022, 112), (2023, 90)]),
                .init(name: "某市教育局", points: [(2021, 80), (2023, 91)]),
            ],
            2021...2023
        )
        try expectGolden(markup(chart), "charts/lines.svg")
    }

    @Test func barsAreDrawn() throws {
        let bars = [("某市财政局", 112), ("某市教育局", 40), ("某市公安局", 0)].map { BarChart.Bar(name: $0.0, value: $0.1) }
        let chart = BarChart(text: text("各机关"), bars: bars, axis: Axis(reaching: 112, steps: 4))
        try expectGolden(markup(chart), "charts/bars.svg")
    }

    /// A line goes on dashed where a year is missing.
    @Test func aMissingYearIsAGap() {
        let markup = markup(lines([.init(name: "甲", points: [(2021, 1), (2022, 2), (2024, 3)])], 2021...2024))
        #expect(markup.components(between: #"class="line""#) == 2)
        #expect(markup.components(between: #"class="line gap""#) == 2)
    }

    @Test func theNamesAtTheEndsDoNotCoverEachOther() throws {
        let series = (0..<LineChart.styles).map { LineChart.Series(name: "机关\($0)", points: [(2022, 5), (2023, 7)]) }
        for picture in markup(lines(series, 2022...2023)).split(separator: "</svg>").prefix(2) {
            let places = picture.matches(of: /y="(\d+)" class="name"|class="name" x="\d+" y="(\d+)"/)
                .compactMap { Int($0.2 ?? $0.1 ?? "") }.sorted()
            #expect(places.count >= series.count)
            #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 18 })
        }
    }

    @Test func everythingIsEscapedAndNothingIsInline() {
        let name = #"<script>alert("1")</script>"#
        let charts = [
            markup(lines([.init(name: name, points: [(2022, 5)])], 2022...2022)),
            markup(
                BarChart(text: text(name), bars: [.init(name: name, value: .max)], axis: Axis(reaching: .max, steps: 4))
            ),
        ]
        for markup in charts {
            #expect(!markup.contains("<script"))
            #expect(!markup.contains("style="))
            #expect(markup.contains(#"role="img""#))
        }
    }
}

extension String {
    fileprivate func components(between text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
