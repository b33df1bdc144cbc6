import Disclosure
import DocumentContent
import Hummingbird
import StatutoryReports

/// Reports added up.
///
///     GET /reports/sum        which, and their sum with the share of each
///     GET /reports/sum.csv    every cell: its sum, and what each adds
///     GET /reports/sum.json   the same as `gongkai report sum --json` prints
struct RollUpPages: Sendable {
    let store: any ReportStore
    let index: ReportIndex

    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self)
            .get("reports/sum", use: show)
            .get("reports/sum.csv", use: table)
            .get("reports/sum.json", use: json)
    }

    private func show(request: Request, context: BasicRequestContext) async throws -> Page {
        let (selection, rollUp) = try await sum(request)
        return Page(title: "汇总", section: .sum, view: RollUpView(selection, rollUp))
    }

    private func table(request: Request, context: BasicRequestContext) async throws -> Response {
        let (_, rollUp) = try await sum(request)
        return Response(file: RollUpCSV.bytes(rollUp), named: "年度报告汇总.csv", type: "text/csv; charset=utf-8")
    }

    private func json(request: Request, context: BasicRequestContext) async throws -> Response {
        let (_, rollUp) = try await sum(request)
        var bytes: [UInt8] = []
        RollUpJSON.write(rollUp, to: &bytes)
        return Response(json: bytes + [0x0A])
    }

    private func sum(_ request: Request) async throws -> (SumSelection, RollUp) {
        let filter = try SumFilter(Query(request))
        let all = try await index.all()
        let selection = SumSelection(all, filter)
        guard selection.chosen.count <= SumFilter.mostReports else {
            throw Refused(
                .badRequest,
                "符合条件的报告有 \(selection.chosen.count) 份，一次最多汇总 \(SumFilter.mostReports) 份。请用机关名称缩小范围。"
            )
        }
        return (selection, RollUp(of: try await reports(selection)))
    }

    /// The chosen reports by their kept values: nothing has to be read again.
    private func reports(_ selection: SumSelection) async throws -> [AnnualReport] {
        let wanted = Set(selection.chosen.map(ReportKey.init))
        let years = selection.chosen.map(\.year)
        guard let first = years.min(), let last = years.max() else { return [] }
        let formats = ReportFormat.all.filter { format in selection.chosen.contains { $0.format == format.id } }
        let cells = Set(formats.flatMap { $0.statutoryCells.map(\.id) })
        let text = selection.filter.ticked == nil ? selection.filter.text : ""
        let query = ReportQuery(text: text, years: first...last, limit: ReportListView.limit)
        return try await store.values(of: Array(cells), in: query)
            .filter { wanted.contains(ReportKey(agency: $0.agency, year: $0.year)) }
            .compactMap(AnnualReport.init(kept:))
    }
}

extension AnnualReport {
    /// A report by its kept values alone. `nil` for a format that is not known any more.
    init?(kept: ReportValues) {
        guard let format = ReportFormat.named(kept.format) else { return nil }
        self.init(
            format: format,
            agency: AgencyMention(name: kept.agencyName, place: Place(line: 1, column: 1)),
            year: kept.year,
            cells: format.cells.map { cell in
                guard let value = kept.values[cell.id] else { return .absent }
                return Cell(value: value, raw: value.description, origin: .printed, place: nil)
            }
        )
    }
}
