import Disclosure
import Hummingbird
import HummingbirdTesting
import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct ComparisonPagesTests {
    private func key(_ name: String, _ year: Int) -> String {
        ReportKey(agency: Agency.sample(name).code, year: year).description
    }

    @Test func asksWhichTwo() async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            try expectGolden(try await client.execute(uri: "/reports/compare", method: .get).main, "compare/start.html")
        }
    }

    @Test func twoYearsStandSideBySide() async throws {
        let path = "/reports/compare?a=\(key("某市财政局", 2022))&b=\(key("某市财政局", 2023))"
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: path, method: .get)
            #expect(page.status == .ok)
            try expectGolden(page.main, "compare/years.html")
        }
    }

    @Test func formatsThatDifferAreNotComparedByForce() async throws {
        let path = "/reports/compare?a=\(key("某市教育局", 2020))&b=\(key("某市<b>公安局</b>", 2023))"
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: path, method: .get)
            #expect(page.text.contains("两份报告的格式不同"))
            #expect(page.text.contains("两种格式的表二栏目不同"))
            #expect(page.text.contains("某市&lt;b&gt;公安局&lt;/b&gt;"))
            #expect(!page.text.contains("<b>"))
        }
    }

    @Test func aReportIsLikeItself() async throws {
        let path = "/reports/compare?a=\(key("某市财政局", 2023))&b=\(key("某市财政局", 2023))"
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: path, method: .get)
            #expect(page.text.contains("前后选了同一份报告"))
            #expect(!page.text.contains("<ins>") && !page.text.contains("<del>"))
        }
    }

    @Test func theInterfaceSaysWhatTheCommandSays() async throws {
        let store = try await MemoryReportStore.sample()
        let keys = ["a=\(key("某市财政局", 2022))", "b=\(key("某市财政局", 2023))"].joined(separator: "&")
        let code = Agency.sample("某市财政局").code
        let left = try #require(try await ReadReport(ReportKey(agency: code, year: 2022), in: store)).report
        let right = try #require(try await ReadReport(ReportKey(agency: code, year: 2023), in: store)).report
        var expected: [UInt8] = []
        ComparisonJSON.write(left, file: "sample.txt", with: right, file: "sample.txt", to: &expected)
        try await Site.sample(store).test { [expected] client in
            let page = try await client.execute(uri: "/reports/compare.json?\(keys)", method: .get)
            #expect(page.headers[.contentType] == "application/json; charset=utf-8")
            #expect(Array(page.body.readableBytesView) == expected + [0x0A])
        }
    }

    @Test(arguments: [
        ("/reports/compare?a=x&b=y", 400), ("/reports/compare?a=a/2023&b=", 200),
        ("/reports/compare?a=a/2023&b=a/2022", 404),
        ("/reports/compare?a=a/b/c", 400), ("/reports/compare?a=%2F2023", 400), ("/reports/compare?a=a/99999", 400),
        ("/reports/compare.json", 400), ("/reports/compare.json?a=a/2023&b=a/2022", 404),
        ("/reports/compare?text=%3Cscript%3E", 200),
    ])
    func refusesWhatIsNoReport(path: String, status: Int) async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: path, method: .get)
            #expect(page.status.code == status)
            #expect(!page.text.contains("<script>"))
        }
    }
}
