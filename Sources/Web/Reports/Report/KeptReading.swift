import Disclosure
import Documents
import StatutoryReports

/// A kept report, read and checked again from its bytes, beside the kept report of the year before.
struct KeptReading: Sendable {
    let summary: ReportSummary
    let bytes: [UInt8]
    let report: AnnualReport
    let checks: CheckLog
    let previous: ReportSummary?

    /// - Parameter version: `nil` for the newest
    init(_ address: ReportAddress, in store: any ReportStore) async throws {
        guard let kept = try await store.report(address.agency, year: address.year, version: address.version) else {
            throw Refused(.notFound, "没有这份报告。可能还没有导入，也可能地址写错了。")
        }
        let before = try await store.report(address.agency, year: address.year - 1, version: nil)
        summary = kept.summary
        bytes = kept.bytes
        previous = before?.summary
        report = try Self.read(kept.bytes)
        checks = Check.run(report, previous: before.flatMap { try? Self.read($0.bytes) })
    }

    private static func read(_ bytes: [UInt8]) throws(Refused) -> AnnualReport {
        do {
            return AnnualReport(reading: try DocumentReader.read(bytes))
        } catch {
            throw Refused(.unprocessableContent, "保存的文件不能读取：\(error)")
        }
    }
}

/// Which report an address names: `/reports/a0123456789/2019?version=1`.
struct ReportAddress: Hashable, Sendable {
    let agency: AgencyCode
    let year: Int
    let version: Int?
}
