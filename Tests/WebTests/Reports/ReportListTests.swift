import Disclosure
import HummingbirdTesting
import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct ReportListTests {
    private func summary(
        _ name: String,
        _ year: Int,
        errors: Int = 0,
        warnings: Int = 0,
        read: Int? = nil,
        keptAt: String = "2026-11-20T08:00:00Z"
    ) -> ReportSummary {
        let format = ReportFormat.prescribed(for: year) ?? .gk2021
        return ReportSummary(
            agency: .sample(name, region: "某省"),
            year: year,
            version: 1,
            format: format.id,
            sourceName: "a.txt",
            contentHash: String(repeating: "0", count: 64),
            keptAt: keptAt,
            checksVersion: 1,
            errors: errors,
            warnings: warnings,
            infos: 0,
            undecided: 0,
            cellsRead: read ?? format.statutoryCount,
            cellsExpected: format.statutoryCount
        )
    }

    private var some: [ReportSummary] {
        [
            summary("丙县工业和信息化局", 2019, errors: 2, keptAt: "2026-11-19T08:00:00Z"),
            summary("丙县工业和信息化局", 2020, warnings: 1),
            summary("丙县工业和信息化局", 2021),
            summary("乙市财政局", 2020, errors: 7, warnings: 3, keptAt: "2026-11-18T08:00:00Z"),
            summary("甲省教育厅", 2021, read: 12, keptAt: "2026-11-17T08:00:00Z"),
        ]
    }

    private func filter(_ query: String) throws -> ReportFilter { try ReportFilter(Query(encoded: query)) }

    @Test(arguments: [
        ("", 5), ("text=%E5%B7%A5%E4%B8%9A", 3), ("year=2020", 2), ("format=gk2019", 3), ("severity=error", 2),
        ("severity=warning", 3), ("severity=sound", 1), ("year=2019&severity=sound", 0), ("format=none", 5),
        ("severity=none&sort=none&view=none", 5), ("text=%E8%B4%A2%E6%94%BF&year=2020", 1),
    ])
    func filtersNarrowTheList(query: String, count: Int) throws {
        let filter = try filter(query)
        #expect(some.filter(filter.matches).count == count)
    }

    @Test(arguments: ["year=abc", "page=0", "page=-1", "year=20199", "page=1e3"])
    func badNumbersAreRefused(query: String) {
        #expect(throws: Refused.self) { try filter(query) }
    }

    /// A filter, written as an address and read again, is the same filter.
    @Test(arguments: ["", "text=a+b%26c&year=2020", "format=gk2019&severity=sound&sort=errors&view=list&page=7"])
    func theAddressHoldsEveryChoice(query: String) throws {
        let filter = try filter(query)
        let address = filter.link.address
        let again = try self.filter(address.contains("?") ? String(address.split(separator: "?")[1]) : "")
        #expect(again == filter)
    }

    @Test func sortsAsAsked() throws {
        func names(_ query: String) throws -> [String] {
            let page = written(ReportListView(some, try filter("view=list&" + query)))
            return page.matches(of: /<a href="\/reports\/a[0-9a-f]{10}\/([0-9]{4})">([^<]*)</).map { "\($0.2)\($0.1)" }
        }
        #expect(try names("sort=errors").first == "乙市财政局2020")
        #expect(try names("sort=kept").last == "甲省教育厅2021")
        #expect(try names("sort=year").first == "丙县工业和信息化局2021")
        #expect(try names("").count == 5)
    }

    @Test func theMapHasARowForEachAgencyAndAMarkForEachReport() throws {
        let page = written(ReportListView(some, try filter("")))
        #expect(page.matches(of: /<tr><th class="row-label" scope="row">/).count == 3)
        #expect(page.matches(of: #/class="standing/#).count == 5)
        #expect(page.contains("2020 年：7 处错误"))
        #expect(page.contains("2021 年：只读出 12 / 200 格"))
    }

    @Test func longListsHavePages() throws {
        let many = (0..<500).map { summary("某省某市某某县\(String(repeating: "很长的", count: 8))名称第\($0)局", 2019 + $0 % 5) }
        let first = written(ReportListView(many, try filter("view=list")))
        #expect(first.contains("第 1 页，共 10 页"))
        #expect(!first.contains("上一页"))
        let last = written(ReportListView(many, try filter("view=list&page=99")))
        #expect(last.contains("第 10 页，共 10 页"))
        #expect(!last.contains("下一页"))
        #expect(last.matches(of: /<th class="row-label" scope="row">/).count == 50)
    }

    @Test func emptyStatesSayWhatToDo() throws {
        #expect(written(ReportListView([], try filter(""))).contains("gongkai import reports"))
        #expect(written(ReportListView(some, try filter("text=nothing"))).contains("没有符合条件的报告"))
    }

    @Test func pagesAreAsReviewed() throws {
        try expectGolden(readable(ReportListView(some, try filter(""))), "reports/list-map.html")
        try expectGolden(
            readable(ReportListView(some, try filter("view=list&sort=errors&year=2020"))),
            "reports/list.html"
        )
        try expectGolden(readable(StartView(some)), "start/start.html")
        try expectGolden(readable(StartView([])), "start/empty.html")
    }

    @Test func aChangeInTheStoreShowsAtOnce() async throws {
        let store = MemoryReportStore()
        try await Site.sample(store).test { client in
            let before = try await client.execute(uri: "/reports", method: .get)
            #expect(before.text.contains("还没有报告"))
            _ = try await store.keep(.sample(agency: .sample("新来的局")))
            let after = try await client.execute(uri: "/reports", method: .get)
            #expect(after.text.contains("新来的局"))
            #expect(before.headers[.eTag] != after.headers[.eTag])
        }
    }
}
