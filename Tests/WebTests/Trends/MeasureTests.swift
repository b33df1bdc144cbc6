import Disclosure
import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct MeasureTests {
    @Test func idsAreUniqueAndEveryCellExists() {
        #expect(Set(Measure.all.map(\.id)).count == Measure.all.count)
        for measure in Measure.all { #expect(!measure.formats.isEmpty, "\(measure.id)") }
    }

    /// 处理决定数量 and the rest of table 2 are counted otherwise in each format.
    @Test func tableTwoIsNotFollowedAcrossFormats() {
        for measure in Measure.all where measure.cells.contains(where: { $0.table == .t2 }) {
            #expect(measure.formats.count == 1, "\(measure.id)")
        }
    }

    private func values(_ format: String, _ cells: [String: Int]) -> ReportValues {
        let pairs = cells.map { (CellID(rawValue: $0.key), CellValue.count($0.value)) }
        return ReportValues(
            agency: AgencyCode(rawValue: "a"),
            agencyName: "甲",
            year: 2023,
            format: format,
            values: Dictionary(pairs) { $1 }
        )
    }

    @Test(arguments: [
        ("granted-rate", ["T3/3.1/sum": 10, "T3/3.7/sum": 12], Web.Reading.value(Quantity(part: 10, whole: 12))),
        ("granted-rate", ["T3/3.1/sum": 0, "T3/3.7/sum": 0], .missing("没有办结")),
        ("granted-rate", ["T3/3.7/sum": 12], .missing("没有读到")),
        ("open-rate", ["T3/3.1/sum": 10, "T3/3.2/sum": 1, "T3/3.7/sum": 12], .value(Quantity(part: 11, whole: 12))),
        ("litigation", ["T4/litDirect/sum": 2, "T4/litAfter/sum": 3], .value(Quantity(part: 5))),
        ("litigation", ["T4/litDirect/sum": Int.max, "T4/litAfter/sum": 1], .missing("没有读到")),
        ("procurement", ["T2/9.procurement/amount": 1], .missing("本格式没有")),
    ])
    func readsAReport(id: String, cells: [String: Int], expected: Web.Reading) throws {
        let measure = try #require(Measure.named(id))
        #expect(measure.reading(in: values("gk2021", cells)) == expected)
    }

    @Test(arguments: [
        ("granted-rate", Quantity(part: 10, whole: 12), "83.33%", "83.33%"),
        ("new", Quantity(part: 112), "112", "112 件"),
        ("fees", Quantity(part: 20_660_000), "20.6600", "20.6600 万元"),
    ])
    func printsAsThePageSays(id: String, quantity: Quantity, text: String, spoken: String) throws {
        let measure = try #require(Measure.named(id))
        #expect(measure.text(quantity) == text)
        #expect(measure.spoken(quantity) == spoken)
    }

    @Test(arguments: [
        ("new", 8, 10, "增加 2 件（25.00%）"), ("new", 8, 7, "减少 1 件（12.50%）"), ("new", 8, 8, "没有变化"),
        ("new", 0, 3, "增加 3 件"),
    ])
    func tellsAChange(id: String, from: Int, to: Int, sentence: String) throws {
        let measure = try #require(Measure.named(id))
        #expect(measure.change(from: Quantity(part: from), to: Quantity(part: to)) == sentence)
    }

    @Test func aRateChangesByPoints() throws {
        let measure = try #require(Measure.named("granted-rate"))
        let change = measure.change(from: Quantity(part: 1, whole: 2), to: Quantity(part: 3, whole: 4))
        #expect(change == "上升 25.00 个百分点")
    }
}

struct TrendTests {
    private func report(_ agency: String, _ year: Int, _ count: Int?) -> ReportValues {
        ReportValues(
            agency: AgencyCode(rawValue: agency),
            agencyName: agency,
            year: year,
            format: year < 2021 ? "gk2019" : "gk2021",
            values: count.map { [.t3("1", .sum): .count($0)] } ?? [:]
        )
    }

    @Test func theChangeIsOfTheSameAgencies() throws {
        let trend = Trend(
            Measure.all[0],
            [
                report("a", 2021, 5), report("b", 2021, 100), report("a", 2023, 7), report("c", 2023, 50),
                report("b", 2023, nil),
            ]
        )
        let change = try #require(trend.change)
        #expect(change.from.quantity == Quantity(part: 5))
        #expect(change.to.quantity == Quantity(part: 7))
        #expect(change.from.agencies == 1)
        #expect(trend.totals.map(\.quantity.part) == [105, 57])
        #expect(trend.rows.map(\.name) == ["b", "c", "a"])
    }

    @Test func thereIsNoChangeWithoutACommonAgency() {
        let trend = Trend(Measure.all[0], [report("a", 2021, 5), report("b", 2022, 6)])
        #expect(trend.change == nil)
    }

    @Test func sumsBeyondAllCountingAreLeftOut() {
        let trend = Trend(Measure.all[0], [report("a", 2021, .max), report("b", 2021, 1)])
        #expect(trend.totals.isEmpty)
    }
}
