import Disclosure
import Hummingbird
import LegalClock

/// 办理中的申请.
///
///     GET /office/requests?due=&unit=&handler=&state=&page=
struct BoardPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/requests", use: gate.page { visit in .page(try await page(visit)) })
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let place = OfficePlace.list(DisclosureRequest.kind)
        try Sight.require(place, visit.actor)
        let board = try Board(visit.query())
        let near = visit.calendar.day(Board.nearDays, workingDaysAfter: visit.today).day
        var rows: [DeskRow] = []
        var counts = BoardCounts()
        if let requests = office.stores?.requests {
            rows = try await requests.board(board.query(of: visit.agency, on: visit.today, near: near))
            counts = try await requests.boardCounts(of: visit.agency, on: visit.today, near: near)
        }
        let view = BoardView(
            board,
            rows: rows,
            counts: counts,
            units: try await office.agencies.profile(of: visit.agency)?.subject.units ?? [],
            colleagues: try await office.access.colleagues(
                in: visit.agency,
                having: Permissions.roles(for: .readBusiness)
            ),
            names: try await office.names(rows),
            visit: visit
        )
        return OfficePage(place.title, place, view: view)
    }
}
