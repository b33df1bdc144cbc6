import Disclosure
import LegalClock
import StatutoryReports

/// Which figures, as the address holds it: `/office/statistics?year=2026&through=2026-11-20&format=gk2021`.
struct StatisticsChoice: Hashable, Sendable {
    /// Before 2008 there was no Regulation.
    static let years = 2008...2100

    var year: Int
    /// The last day that is counted; `nil` for the whole year.
    var through: CivilDate?
    var format: ReportFormat

    init(_ query: Query, today: CivilDate) throws(Refused) {
        year = try query.number("year", in: Self.years) ?? today.year
        let text = query["through"]
        if !text.isEmpty {
            guard let day = CivilDate(text) else { throw Refused(.badRequest, "日期应写成 2026-11-20 的样子。") }
            guard day.year == year else {
                throw Refused(.badRequest, "“截至”应是\(year)年的一天；要看别的年份，请先改年份。")
            }
            through = day
        }
        let named = query["format"]
        guard let format = named.isEmpty ? ReportFormat.of(year) : ReportFormat.named(named) else {
            throw Refused(.badRequest, "没有这种报告格式，请重新选择。")
        }
        self.format = format
    }

    func through(_ day: CivilDate) -> StatisticsChoice {
        var other = self
        other.through = day
        return other
    }

    /// 2026年, 2026年截至11月20日
    var title: String { "\(year)年" + (through.map { "截至\($0.chineseWithoutYear)" } ?? "") }

    var link: Link { link("/office/statistics") }

    func link(_ path: Link, _ more: [(StaticString, String)] = []) -> Link {
        Link(
            path,
            query: [
                ("year", "\(year)"), ("through", through?.description ?? ""), ("format", format.id),
            ] + more
        )
    }

    /// The cases behind a cell.
    func cases(_ cell: CellID) -> Link { link("/office/statistics/cases", [("cell", cell.rawValue)]) }
}

extension ReportFormat {
    /// The format of a year; that of the first years for those before any.
    static func of(_ year: Int) -> ReportFormat { prescribed(for: year) ?? .gk2019 }
}

/// Tables three and four of a year, as a report would print them.
struct CountedReport: Sendable {
    let choice: StatisticsChoice
    let three: TableThree
    let four: TableFour
    let report: AnnualReport
    /// What the report format itself says of these numbers: identities of both tables.
    let checks: CheckLog

    /// - Parameter previous: table three of the whole year before, for what is carried over.
    init(_ choice: StatisticsChoice, three: TableThree, four: TableFour, previous: TableThree? = nil) {
        self.choice = choice
        self.three = three
        self.four = four
        report = AnnualReport(counted: three, four, in: choice.format)
        checks = Check.run(report, previous: previous.map { AnnualReport(counted: $0, nil, in: choice.format) })
    }

    /// Identities of the two tables alone: table two and the chapters are not there.
    static let shown = ["T3-BAL", "T3-DISP", "T3-ROW", "T4-SUM", "Y-CARRY"]

    func passed(_ template: String) -> Int {
        checks.passed.count { $0 == template || $0.hasPrefix(template + "/") }
    }

    var findings: [Finding] {
        checks.findings.filter { finding in Self.shown.contains { finding.id == $0 || finding.id.hasPrefix($0 + "/") } }
    }

    subscript(cell: CellID) -> Int? { cell.table == .t4 ? four[cell] : three[cell] }
}

extension AnnualReport {
    /// With the numbers of the registers where the report would print them, and nothing else.
    init(counted three: TableThree, _ four: TableFour?, in format: ReportFormat) {
        self.init(format: format, year: three.year)
        for (index, cell) in format.cells.enumerated() {
            guard let count = cell.table == .t4 ? four?[cell.id] : three[cell.id] else { continue }
            cells[index] = Cell(value: .count(count), raw: "\(count)", origin: .printed, place: nil)
        }
    }
}

/// Numbers that lead to the cases behind them.
struct CountedCells: StatutoryCells {
    let report: AnnualReport
    private let choice: StatisticsChoice

    init(_ counted: CountedReport) {
        report = counted.report
        choice = counted.choice
    }

    func write(_ id: CellID, columns: Int, to html: inout HTML) {
        html.element("td", "", columns > 1 ? [.colspan(columns)] : []) { html in
            guard let count = report.count(id) else { return }
            if count == 0 { return html.text(count) }
            html.a("\(count)", href: choice.cases(id))
        }
    }
}
