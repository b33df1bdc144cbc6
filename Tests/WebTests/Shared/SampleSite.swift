import Disclosure
import Documents
import StatutoryReports
import TestSupport
import Testing

@testable import Web

extension MemoryReportStore {
    /// Two years of one agency in the newer format, another agency of the same year, and one in the older format. All
    /// are real text that is read again.
    static func sample() async throws -> MemoryReportStore {
        let store = MemoryReportStore()
        try await store.keep(
            "某市财政局",
            2022,
            ["T3/1/np": 8, "T3/1/sum": 8, "T3/3.1/np": 6, "T3/3.1/sum": 6, "T3/3.7/np": 8, "T3/3.7/sum": 8],
            ["2022年，本机关认真公开政府信息。", "全年举办培训 3 次。"]
        )
        try await store.keep(
            "某市财政局",
            2023,
            ["T3/1/np": 10, "T3/1/sum": 10, "T3/3.1/np": 9, "T3/3.1/sum": 9, "T3/3.7/np": 10, "T3/3.7/sum": 10],
            ["2023年，本机关认真公开政府信息。", "开展自查一次。"]
        )
        try await store.keep(
            "某市<b>公安局</b>",
            2023,
            ["T3/1/biz": 30, "T3/1/sum": 30, "T3/3.7/biz": 30, "T3/3.7/sum": nil, "T2/8.adminFee/feeAmount": "20.66"],
            ["一切都好 & 有序。"]
        )
        try await store.keep("某市教育局", 2020, ["T3/1/np": 5, "T3/1/sum": 5, "T2/1.regulation/made": 2], ["无。"])
        return store
    }

    func keep(_ name: String, _ year: Int, _ cells: [String: SampleValue], _ overview: [String]) async throws {
        let format = try #require(ReportFormat.prescribed(for: year))
        let sample = AnnualReport.sample(format: format, agency: name, year: year, cells: cells)
        let narrative = Narrative(overview: overview, problems: ["无。"], otherMatters: ["本年度未收取信息处理费。"])
        let bytes = Array(sample.printed(as: .tabs, narrative: narrative).utf8)
        let report = AnnualReport(reading: try DocumentReader.read(bytes))
        _ = try keep(.sample(agency: .sample(name), year: year, bytes: bytes, report: report, checks: CheckLog()))
    }
}
