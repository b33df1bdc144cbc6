import Disclosure
import HTTPTypes
import Hummingbird
import NIOCore
import StatutoryReports

/// Kept reports.
///
///     GET /reports                                  which there are, and how sound
///     GET /reports/{agency}/{year}                  one report, checked; ?version= for an old version
///     GET /reports/{agency}/{year}/source           the text it came from, with line numbers
///     GET /reports/{agency}/{year}/report.csv       its cells
///     GET /reports/{agency}/{year}/report.json      all that was read and found in it
///     GET /reports/{agency}/{year}/source.txt       its bytes
struct ReportPages: Sendable {
    let store: any ReportStore
    let index: ReportIndex

    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self)
            .get("reports", use: list)
            .get("reports/{agency}/{year}", use: report)
            .get("reports/{agency}/{year}/source", use: source)
            .get("reports/{agency}/{year}/report.csv", use: table)
            .get("reports/{agency}/{year}/report.json", use: data)
            .get("reports/{agency}/{year}/source.txt", use: original)
    }

    private func list(request: Request, context: BasicRequestContext) async throws -> Page {
        let filter = try ReportFilter(Query(request))
        let all = try await index.all()
        return Page(title: "报告", section: .reports, view: ReportListView(all, filter))
    }

    private func report(request: Request, context: BasicRequestContext) async throws -> Page {
        let reading = try await reading(request, context)
        let versions = try await store.versions(reading.summary.agency.code, year: reading.summary.year)
        return Page(
            title: "\(reading.summary.agency.name) \(reading.summary.year) 年度报告",
            section: .reports,
            view: ReportView(reading, versions: versions)
        )
    }

    private func source(request: Request, context: BasicRequestContext) async throws -> Page {
        let reading = try await reading(request, context)
        let first = try Query(request).number("from", in: 1...10_000_000) ?? 1
        return Page(
            title: "原文 · \(reading.summary.agency.name) \(reading.summary.year) 年度报告",
            section: .reports,
            view: SourceView(reading, from: first)
        )
    }

    private func table(request: Request, context: BasicRequestContext) async throws -> Response {
        let reading = try await reading(request, context)
        return Response(
            file: ReportCSV.bytes(reading.report),
            named: reading.summary.fileName(ending: "csv"),
            type: "text/csv; charset=utf-8"
        )
    }

    private func data(request: Request, context: BasicRequestContext) async throws -> Response {
        let reading = try await reading(request, context)
        var json: [UInt8] = []
        ReportJSON.write(reading.report, file: reading.summary.sourceName, checks: reading.checks, to: &json)
        return Response(
            file: json,
            named: reading.summary.fileName(ending: "json"),
            type: "application/json; charset=utf-8"
        )
    }

    private func original(request: Request, context: BasicRequestContext) async throws -> Response {
        let address = try address(request, context)
        guard let kept = try await store.report(address.agency, year: address.year, version: address.version) else {
            throw Refused(.notFound, "没有这份报告。可能还没有导入，也可能地址写错了。")
        }
        return Response(
            file: kept.bytes,
            named: kept.summary.fileName(ending: kept.summary.sourceEnding),
            type: "application/octet-stream"
        )
    }

    private func reading(_ request: Request, _ context: BasicRequestContext) async throws -> KeptReading {
        try await KeptReading(address(request, context), in: store)
    }

    private func address(_ request: Request, _ context: BasicRequestContext) throws -> ReportAddress {
        guard let agency = context.parameters.get("agency"),
            let year = context.parameters.get("year", as: Int.self), (1949...2999).contains(year)
        else { throw Refused(.notFound, "没有这份报告：地址里应有机关代码和年度。") }
        return ReportAddress(
            agency: AgencyCode(rawValue: agency),
            year: year,
            version: try Query(request).number("version", in: 1...100_000)
        )
    }
}

extension Response {
    /// A file to be saved, never shown by the browser.
    init(file: [UInt8], named name: String, type: String) {
        let disposition = "attachment; filename*=UTF-8''" + name.percentEncoded()
        self.init(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: disposition],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file))
        )
    }
}

extension ReportSummary {
    /// `商丘市工业和信息化局2019年政府信息公开工作年度报告.csv`.
    func fileName(ending: String) -> String { "\(agency.name)\(year)年政府信息公开工作年度报告.\(ending)" }

    /// How the file that was kept was called at its end, where that is harmless: `txt`.
    var sourceEnding: String {
        let ending = sourceName.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return ["txt", "md", "csv", "html", "htm"].contains(ending) ? ending : "txt"
    }
}
