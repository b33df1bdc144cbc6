import Disclosure
import Documents
import StatutoryReports

/// Which report, in one word: `a0123456789/2019`. In addresses of pages that take several.
struct ReportKey: Hashable, Sendable, CustomStringConvertible {
    let agency: AgencyCode
    let year: Int

    init(agency: AgencyCode, year: Int) {
        self.agency = agency
        self.year = year
    }

    init(_ report: ReportSummary) { self.init(agency: report.agency.code, year: report.year) }

    /// `nil` when it is none.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64, let year = Int(parts[1]),
            (1949...2999).contains(year)
        else { return nil }
        self.init(agency: AgencyCode(rawValue: String(parts[0])), year: year)
    }

    var description: String { "\(agency)/\(year)" }
}

/// A kept report and what is read in it, unchecked.
struct ReadReport: Sendable {
    let summary: ReportSummary
    let report: AnnualReport

    /// The newest version. `nil` when there is none.
    ///
    /// - Throws: when its bytes cannot be read any more
    init?(_ key: ReportKey, in store: any ReportStore) async throws {
        guard let kept = try await store.report(key.agency, year: key.year, version: nil) else { return nil }
        summary = kept.summary
        do {
            report = AnnualReport(reading: try DocumentReader.read(kept.bytes))
        } catch {
            throw Refused(.unprocessableContent, "\(kept.summary.agency.name) \(key.year) 年的文件不能读取：\(error.sentence)")
        }
    }

    /// `宿迁市人民政府 2025 年`
    var name: String { "\(summary.agency.name) \(summary.year) 年" }
}
