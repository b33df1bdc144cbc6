import Disclosure
import Documents
import Hummingbird
import HummingbirdTesting
import NIOCore
import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct ReportPagesTests {
    private let agency = Agency.sample("某市财政局", region: "某省某市")

    /// A store with the printed report of that year, read and checked as it would be on import.
    private func store(
        _ printed: [(year: Int, text: String)],
        agency: Agency? = nil
    ) async throws -> MemoryReportStore {
        let store = MemoryReportStore()
        for (year, text) in printed {
            let bytes = Array(text.utf8)
            let report = AnnualReport(reading: try DocumentReader.read(bytes))
            _ = try await store.keep(
                .sample(agency: agency ?? self.agency, year: year, bytes: bytes, report: report, sourceName: "a.txt")
            )
        }
        return store
    }

    private func random(_ format: ReportFormat, seed: UInt64) -> AnnualReport {
        var generator = SeededGenerator(seed: seed)
        return .random(format, using: &generator)
    }

    private func page(_ client: any TestClientProtocol, _ path: String) async throws -> String {
        let response = try await client.execute(uri: path, method: .get)
        #expect(response.status == .ok)
        return response.text
    }

    /// Whatever the layout it came in: the page shows the numbers of each table in the order of the form.
    @Test(arguments: [Layout.tabs, .html, .pipes, .cellPerLine], [ReportFormat.gk2019, .gk2021])
    func tablesShowWhatWasPrinted(layout: Layout, format: ReportFormat) async throws {
        let report = random(format, seed: 5)
        let store = try await store([(format.firstYear, report.printed(as: layout))])
        let link = "/reports/\(agency.code)/\(format.firstYear)"
        try await Site.sample(store).test { client in
            let shown = numbers(in: try await page(client, link))
            let expected = format.statutoryCells.indices.map { report.cells[$0].raw }
            #expect(shown == expected)
        }
    }

    @Test func everyNumberLeadsToItsLine() async throws {
        let text = random(.gk2021, seed: 6).printed(as: .tabs)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("（一）予以公开") }) + 1
        let store = try await store([(2021, text)])
        try await Site.sample(store).test { client in
            let report = try await page(client, "/reports/\(agency.code)/2021")
            #expect(report.contains("href=\"/reports/\(agency.code)/2021/source#L\(line)\""))
            let source = try await page(client, "/reports/\(agency.code)/2021/source")
            #expect(source.contains("id=\"L\(line)\"><a class=\"line\"") || source.contains("id=\"L\(line)\"><a href"))
            #expect(source.contains("（一）予以公开"))
        }
    }

    @Test func findingsAreNumberedAtTheCellAndTold() async throws {
        var report = random(.gk2021, seed: 7)
        report.set("T3/3.7/np", SampleValue((report.count("T3/3.7/np") ?? 0) + 1))
        let store = try await store([(2021, report.printed(as: .tabs))])
        try await Site.sample(store).test { client in
            let page = try await page(client, "/reports/\(agency.code)/2021")
            #expect(page.contains("站不住"))
            #expect(page.contains("id=\"T3/3.7/np\""))
            #expect(page.contains("href=\"/checks#T3-DISP\""))
            for (number, _) in page.matches(of: /href="#f([0-9]+)"/).map({ ($0.1, $0.0) }) {
                #expect(page.contains("id=\"f\(number)\""))
            }
        }
    }

    @Test func theYearBeforeIsComparedWithAndLinked() async throws {
        let store = try await store([
            (2021, random(.gk2021, seed: 8).printed(as: .tabs)), (2022, random(.gk2021, seed: 9).printed(as: .tabs)),
        ])
        try await Site.sample(store).test { client in
            let page = try await page(client, "/reports/\(agency.code)/2022")
            #expect(page.contains("与上年比较"))
            #expect(page.contains("Y-CARRY"))
            let first = try await self.page(client, "/reports/\(agency.code)/2021")
            #expect(!first.contains("与上年比较"))
        }
    }

    @Test func oldVersionsStayAndSayThatTheyAreOld() async throws {
        let store = try await store([
            (2021, random(.gk2021, seed: 10).printed(as: .tabs)), (2021, random(.gk2021, seed: 11).printed(as: .tabs)),
        ])
        try await Site.sample(store).test { client in
            let link = "/reports/\(agency.code)/2021"
            let old = try await page(client, "\(link)?version=1")
            #expect(old.contains("这是第 1 版，已有更正"))
            #expect(old.contains("\(link)/source?version=1#L"))
            let newest = try await page(client, link)
            #expect(!newest.contains("已有更正"))
            let missing = try await client.execute(uri: "\(link)?version=3", method: .get)
            #expect(missing.status == .notFound)
        }
    }

    @Test func downloadsAreFilesAndNeverPages() async throws {
        let text = random(.gk2021, seed: 12).printed(as: .html)
        let store = try await store([(2021, text)])
        try await Site.sample(store).test { client in
            let link = "/reports/\(agency.code)/2021"
            for (file, type) in [
                ("report.csv", "text/csv; charset=utf-8"), ("report.json", "application/json; charset=utf-8"),
                ("source.txt", "application/octet-stream"),
            ] {
                let response = try await client.execute(uri: "\(link)/\(file)", method: .get)
                #expect(response.status == .ok)
                #expect(response.headers[.contentType] == type)
                #expect(
                    response.headers[.contentDisposition]?.hasPrefix("attachment; filename*=UTF-8''%E6%9F%90") == true
                )
            }
            let bytes = try await client.execute(uri: "\(link)/source.txt", method: .get).body
            #expect(Array(bytes.readableBytesView) == Array(text.utf8))
        }
    }

    @Test(arguments: [
        "/reports/nobody/2021", "/reports/nobody/abc", "/reports/nobody/99999", "/reports/nobody/2021/source",
    ])
    func whatIsNotKeptIsNotFound(path: String) async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(uri: path, method: .get)
            #expect(response.status == .notFound)
        }
    }

    /// Names, file names and words of a report come from outside.
    @Test func nothingOfAReportBecomesMarkup() async throws {
        let attack = "<script>alert(1)</script>\"'&"
        let text = random(.gk2021, seed: 13).printed(as: .tabs).replacing("一、总体情况", with: "一、总体情况\n\(attack)")
        let store = try await store([(2021, text)], agency: .sample("某市\(attack)局", region: attack))
        let code = Agency.sample("某市\(attack)局").code
        try await Site.sample(store).test { client in
            for path in [
                "/", "/reports", "/reports?view=list&text=%3Cscript%3E", "/reports/\(code)/2021",
                "/reports/\(code)/2021/source",
            ] {
                let page = try await page(client, path)
                #expect(!page.contains("<script>alert"), "\(path)")
                #expect(page.contains("&lt;script&gt;"), "\(path)")
            }
        }
    }

    /// The text of the cells of the statutory tables, row by row.
    private func numbers(in page: String) -> [String] {
        page.matches(of: /<td(?: class="([^"]*)")?[^>]*>(?:<a href="[^"]*">)?([^<]*)/)
            .filter { $0.1 != "rule row-label" }
            .map { String($0.2) }
    }
}
