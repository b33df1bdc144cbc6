import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock
import StatutoryReports

/// 统计: tables three and four of the annual report, counted from the registers.
///
///     GET /office/statistics?year=&through=&format=         both tables, every number leads to its cases
///     GET /office/statistics/{file}                          tables.csv, tables.xlsx
///     GET /office/statistics/cases?cell=T3/3.1/np&…&page=    the cases behind a number
///     GET /office/statistics/cases/{file}                    list.csv, list.xlsx
struct StatisticsPages: Sendable {
    static let pageLength = 50

    let office: Office
    let stores: RequestStores

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/statistics", use: gate.page { visit in .page(try await page(visit)) })
        router.get("office/statistics/cases", use: gate.page { visit in .page(try await cases(visit)) })
        router.get("office/statistics/cases/{file}", use: gate.page { visit in .response(try await caseFile(visit)) })
        router.get("office/statistics/{file}", use: gate.page { visit in .response(try await file(visit)) })
    }

    private func choice(_ visit: OfficeVisit) throws -> StatisticsChoice {
        try Sight.require(.statistics, visit.actor)
        return try StatisticsChoice(visit.query(), today: visit.today)
    }

    private func counted(_ choice: StatisticsChoice, _ visit: OfficeVisit) async throws -> CountedReport {
        let (agency, format) = (visit.agency, choice.format)
        async let three = stores.requests.tableThree(
            of: agency,
            year: choice.year,
            through: choice.through,
            in: format
        )
        async let four = stores.requests.tableFour(of: agency, year: choice.year, through: choice.through)
        async let previous = stores.requests.tableThree(of: agency, year: choice.year - 1, through: nil, in: format)
        return CountedReport(choice, three: try await three, four: try await four, previous: try await previous)
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let choice = try choice(visit)
        let view = StatisticsView(try await counted(choice, visit), today: visit.today)
        return OfficePage("统计", .statistics, view: view)
    }

    private func file(_ visit: OfficeVisit) async throws -> Response {
        let choice = try choice(visit)
        let name = try visit.parameter("file")
        guard name == "tables.csv" || name == "tables.xlsx" else { throw Refused.noSuchPage }
        let table = ListTable(try await counted(choice, visit))
        return try OfficeFile.response(
            table,
            title: "依申请公开统计\(choice.title)",
            isSheet: name == "tables.xlsx"
        )
    }

    // MARK: The cases behind a number

    private func cases(_ visit: OfficeVisit) async throws -> OfficePage {
        let choice = try choice(visit)
        let cell = try cell(visit, choice)
        let page = try visit.query().number("page", in: 1...2000) ?? 1
        let offset = (page - 1) * Self.pageLength
        let rows: [CaseLine]
        let count: Int
        if let predicate = predicate(cell, choice) {
            let found = try await stores.requests.cases(
                where: predicate,
                of: visit.agency,
                limit: Self.pageLength,
                offset: offset
            )
            rows = found.map { CaseLine($0) }
            count = try await stores.requests.count(where: predicate, of: visit.agency)
        } else {
            let four = try await stores.requests.tableFour(
                of: visit.agency,
                year: choice.year,
                through: choice.through
            )
            let all = four.cases[cell] ?? []
            rows = try await reviews(Array(all.dropFirst(offset).prefix(Self.pageLength)), visit)
            count = all.count
        }
        let view = CountedCasesView(choice, cell, rows: rows, count: count, page: page)
        return OfficePage("统计 · \(view.name)", .statistics, view: view)
    }

    private func caseFile(_ visit: OfficeVisit) async throws -> Response {
        let choice = try choice(visit)
        let cell = try cell(visit, choice)
        let name = try visit.parameter("file")
        guard name == "list.csv" || name == "list.xlsx" else { throw Refused.noSuchPage }
        var rows: [CaseLine] = []
        if let predicate = predicate(cell, choice) {
            let found = try await stores.requests.cases(
                where: predicate,
                of: visit.agency,
                limit: ListTable.mostRows,
                offset: 0
            )
            rows = found.map { CaseLine($0) }
        } else {
            let four = try await stores.requests.tableFour(
                of: visit.agency,
                year: choice.year,
                through: choice.through
            )
            rows = try await reviews(Array((four.cases[cell] ?? []).prefix(ListTable.mostRows)), visit)
        }
        let table = ListTable(heads: CaseLine.heads, rows: rows.map(\.texts))
        return try OfficeFile.response(table, title: "\(choice.title)\(cell.row)", isSheet: name == "list.xlsx")
    }

    private func cell(_ visit: OfficeVisit, _ choice: StatisticsChoice) throws -> CellID {
        let cell = CellID(rawValue: try visit.query()["cell"].shortened(40))
        guard let index = choice.format.index(of: cell), index < choice.format.statutoryCount, cell.table != .t2 else {
            throw Refused(.notFound, "表中没有这一格。")
        }
        return cell
    }

    /// `nil` for table four.
    private func predicate(_ cell: CellID, _ choice: StatisticsChoice) -> RequestPredicate? {
        TableThree.predicate(cell, of: choice.year, through: choice.through, in: choice.format)
    }

    private func reviews(_ ids: [SubjectID], _ visit: OfficeVisit) async throws -> [CaseLine] {
        var lines: [CaseLine] = []
        for id in ids {
            guard let standing = try await office.ledger.standing(Review.self, id, of: visit.agency) else { continue }
            lines.append(CaseLine(standing.subject))
        }
        return lines
    }
}
