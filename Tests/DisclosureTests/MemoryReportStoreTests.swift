import Disclosure
import StatutoryReports
import TestSupport
import Testing

struct MemoryReportStoreTests {
    let store: any ReportStore = MemoryReportStore()

    @Test func sameBytesAreOneVersionAndOthersTheNext() async throws {
        #expect(try await store.keep(.sample()) == .kept(version: 1))
        #expect(try await store.keep(.sample()) == .alreadyKept(version: 1))
        #expect(try await store.keep(.sample(bytes: [1])) == .kept(version: 2))
        #expect(try await store.keep(.sample()) == .alreadyKept(version: 1))
        #expect(try await store.versions(Agency.sample("某市某局").code, year: 2023).map(\.version) == [1, 2])
    }

    @Test func newestVersionIsListed() async throws {
        var report = AnnualReport.zero(.gk2021)
        _ = try await store.keep(.sample(bytes: [1], report: report))
        report.set("T3/1/np", 7)
        _ = try await store.keep(.sample(bytes: [2], report: report))
        let cell = CellID(rawValue: "T3/1/np")
        #expect(try await store.reports(ReportQuery()).map(\.version) == [2])
        let values = try await store.values(of: [cell], in: ReportQuery()).first?.values
        #expect(values == [cell: CellValue.count(7)])
    }

    @Test func codeOfAnotherAgencyIsRefused() async throws {
        _ = try await store.keep(.sample(agency: .sample("甲局")))
        var other = Agency.sample("乙局")
        other.code = Agency.sample("甲局").code
        let report = IncomingReport.sample(agency: other)
        await #expect(throws: AgencyCodeTaken.self) { try await store.keep(report) }
    }

    @Test func severalBearersOfAnAliasAreNotGuessedBetween() async throws {
        try await store.save(.sample("甲市财政局", aliases: ["市财政局"]))
        #expect(try await store.agency(named: "市财政局")?.name == "甲市财政局")
        try await store.save(.sample("乙市财政局", aliases: ["市财政局"]))
        #expect(try await store.agency(named: "市财政局") == nil)
    }
}
