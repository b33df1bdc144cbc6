import Disclosure
import Hummingbird
import HummingbirdTesting
import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct RollUpPagesTests {
    private func key(_ name: String, _ year: Int) -> String {
        ReportKey(agency: Agency.sample(name).code, year: year).description
    }

    /// The newest full year, unless another is asked for.
    @Test func addsUpTheNewestYear() async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: "/reports/sum", method: .get)
            #expect(page.status == .ok)
            try expectGolden(page.main, "sum/2023.html")
        }
    }

    @Test func formatsThatDoNotAddAreNotAdded() async throws {
        let ticked = [key("某市财政局", 2023), key("某市教育局", 2020)].map { "r=\($0)" }.joined(separator: "&")
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: "/reports/sum?ticked=1&\(ticked)", method: .get)
            #expect(page.text.contains("2 份报告分属 2 种格式"))
            #expect(page.text.contains("口径不同，不能相加"))
            #expect(page.text.contains("所选报告不是同一年度"))
            #expect(page.text.contains("规章由制定它的政府填报"))
        }
    }

    @Test func sharesAreThoseOfTheCellThatIsAskedFor() async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: "/reports/sum?cell=T2/8.adminFee/feeAmount", method: .get)
            #expect(page.text.contains("行政事业性收费 · 本年收费金额"))
            #expect(page.text.contains("<strong>20.6600 万元</strong>"))
            #expect(page.text.contains("100.00%"))
            let unknown = try await client.execute(uri: "/reports/sum?cell=%3Cb%3E", method: .get)
            #expect(unknown.text.contains("一、本年新收政府信息公开申请数量 · 总计"))
        }
    }

    @Test func noneTickedIsNoSum() async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: "/reports/sum?ticked=1&year=2023", method: .get)
            #expect(page.text.contains("没有选中报告"))
            #expect(page.text.contains("选了 0 份，共 2 份"))
        }
    }

    @Test func theSumCanBeTakenAway() async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let file = try await client.execute(uri: "/reports/sum.csv?year=2023", method: .get)
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(file.text.hasPrefix("\u{FEFF}"))
            try expectGolden(String(file.text.unicodeScalars.dropFirst()), "sum/2023.csv")
            let json = try await client.execute(uri: "/reports/sum.json?year=2023", method: .get)
            #expect(
                json.text.hasPrefix(#"{"refusal":null,"notes":[],"parts":[{"format":"gk2021","members":[{"agency":"#)
            )
        }
    }

    @Test(arguments: [
        ("/reports/sum?year=0", 400), ("/reports/sum?r=x", 400), ("/reports/sum?r=a/2023", 200),
        ("/reports/sum?text=%27%22", 200),
        ("/reports/sum?format=x", 200), ("/reports/sum?year=1950", 200),
    ])
    func neverBreaks(path: String, status: Int) async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: path, method: .get)
            #expect(page.status.code == status)
        }
    }

    /// What the page adds up from kept values is what the command adds up from files.
    @Test func keptValuesAddUpLikeTheReportsThemselves() async throws {
        let store = try await MemoryReportStore.sample()
        let names = ["某市<b>公安局</b>", "某市财政局"]
        var reports: [AnnualReport] = []
        for name in names {
            let key = ReportKey(agency: Agency.sample(name).code, year: 2023)
            reports.append(try #require(try await ReadReport(key, in: store)).report)
        }
        let direct = RollUp(of: reports)
        let kept = RollUp(
            of: await store.values(
                of: ReportFormat.gk2021.statutoryCells.map(\.id),
                in: ReportQuery(years: 2023...2023)
            ).compactMap(AnnualReport.init(kept:))
        )
        #expect(kept.parts[0].cells.map(\.sum) == direct.parts[0].cells.map(\.sum))
        #expect(kept.parts[0].cells.map(\.blankCount) == direct.parts[0].cells.map(\.blankCount))
    }
}
