import Disclosure
import StatutoryReports

/// What `GET /api/v1/reports` asks for: the filters of `/reports`, and which page.
///
/// Unlike the page for people it refuses what it does not know: a program that asks for a format that does not exist
/// should hear of it.
struct ReportListQuery: Sendable {
    static let largestPage = 200

    let filter: ReportFilter
    /// Reports on a page.
    let size: Int

    init(_ query: Query) throws(Refused) {
        guard query["text"].unicodeScalars.count <= 100 else { throw Refused(.badRequest, "text 不能超过 100 字。") }
        guard query["agency"].isEmpty || AgencyCode(address: query["agency"]) != nil else {
            throw Refused(.badRequest, "agency 不是机关代码。")
        }
        filter = try ReportFilter(query)
        size = try query.number("size", in: 1...Self.largestPage) ?? 50
        guard query["format"].isEmpty || filter.format != nil else {
            throw Refused(.badRequest, "format 应为 \(ReportFormat.all.map(\.id).joined(separator: " 或 "))。")
        }
        guard query["severity"].isEmpty || filter.standing != nil else {
            let known = ReportFilter.Standing.allCases.map(\.rawValue).joined(separator: "、")
            throw Refused(.badRequest, "severity 应为 \(known) 之一。")
        }
    }

    /// The address of another page of the same list.
    func link(page: Int) -> Link {
        Link(
            "/api/v1/reports",
            query: [
                ("text", filter.text), ("agency", filter.agency?.rawValue ?? ""),
                ("year", filter.year.map { String($0) } ?? ""), ("format", filter.format ?? ""),
                ("severity", filter.standing?.rawValue ?? ""), ("size", size == 50 ? "" : String(size)),
                ("page", page == 1 ? "" : String(page)),
            ]
        )
    }
}

extension AgencyCode {
    /// A code as it stands in an address: letters and digits, at most 64. `nil` for anything else.
    init?(address text: String) {
        func isPlain(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isPlain) else { return nil }
        self.init(rawValue: text)
    }
}

/// A page of the list of kept reports, by agency name and year.
///
///     {"total":8,"page":1,"next":null,"reports":[{"agency":{"code":"a0123456789","name":"…","region":"…"},"year":2019,
///       "format":"gk2019","version":1,"errors":2,"warnings":3,"infos":1,"undecided":30,"cellsRead":198,
///       "cellsExpected":198,"checksVersion":1,"keptAt":"2026-11-20T08:00:00Z","sha256":"…",
///       "links":{"json":"/api/v1/reports/a0123456789/2019","html":"/reports/a0123456789/2019","source":"…"}}]}
struct ReportListJSON: Sendable {
    private let reports: ArraySlice<ReportSummary>
    private let total: Int
    private let page: Int
    /// The next page; `nil` on the last.
    let next: Link?

    init(_ all: [ReportSummary], _ query: ReportListQuery) {
        let found = all.filter(query.filter.matches)
        total = found.count
        page = query.filter.page
        let start = min((page - 1) * query.size, found.count)
        reports = found[start..<min(start + query.size, found.count)]
        next = reports.endIndex < found.count ? query.link(page: page + 1) : nil
    }

    var bytes: [UInt8] {
        var json = JSONWriter(reservingCapacity: 500 * reports.count)
        json.object { json in
            json.field("total", total)
            json.field("page", page)
            json.field("next", next?.address)
            json.field("reports", reports) { $0.report($1) }
        }
        return json.bytes + [0x0A]
    }
}

extension JSONWriter {
    fileprivate mutating func report(_ report: ReportSummary) {
        object { json in
            json.key("agency")
            json.object { json in
                json.field("code", report.agency.code.rawValue)
                json.field("name", report.agency.name)
                json.field("region", report.agency.region)
            }
            json.field("year", report.year)
            json.field("format", report.format)
            json.field("version", report.version)
            json.field("errors", report.errors)
            json.field("warnings", report.warnings)
            json.field("infos", report.infos)
            json.field("undecided", report.undecided)
            json.field("cellsRead", report.cellsRead)
            json.field("cellsExpected", report.cellsExpected)
            json.field("checksVersion", report.checksVersion)
            json.field("keptAt", report.keptAt)
            json.field("sha256", report.contentHash)
            json.key("links")
            json.links(of: report)
        }
    }

    private mutating func links(of report: ReportSummary) {
        object { json in
            json.field("json", ("/api/v1\(report.link)" as Link).address)
            json.field("html", report.link.address)
            json.field("source", ("\(report.link)/source.txt" as Link).address)
        }
    }
}

/// The catalogue of rules: `{"version":1,"checks":[{"id":"T3-BAL", …}]}`, each as `gongkai report checks --json`.
enum CheckListJSON {
    static func bytes(_ checks: [Check]) -> [UInt8] {
        var bytes = Array("{\"version\":\(Check.catalogueVersion),\"checks\":[".utf8)
        for (index, check) in checks.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            CatalogueJSON.write(check, to: &bytes)
        }
        return bytes + Array("]}\n".utf8)
    }
}
