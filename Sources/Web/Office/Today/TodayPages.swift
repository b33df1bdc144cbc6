import Disclosure
import Hummingbird
import LegalClock

/// 今日工作
///
///     GET /office
struct TodayPages: Sendable {
    let office: Office

    /// Rows of one part; the rest is a list away.
    static let longest = 60

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office", use: gate.page { visit in .page(try await page(visit)) })
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let mayRead = Permissions.mayTake(.readBusiness, visit.actor)
        let found = mayRead ? try await office.ledger.page(waiting(visit)) : DeskPage(rows: [], count: DeskCount(0))
        let sent = mayRead ? try await sent(visit) : []
        let view = TodayView(
            visit: visit,
            waiting: found,
            sent: sent,
            notices: try await office.notices.notices(to: visit.actor, before: nil, limit: 5).filter(\.isNew),
            names: try await office.names(found.rows + sent)
        )
        return OfficePage("今日工作", .today, view: view)
    }

    private func waiting(_ visit: OfficeVisit) -> DeskQuery {
        var query = DeskQuery.waiting(for: visit.actor)
        query.limit = Self.longest
        return query
    }

    /// What this person began, is not over, and is not their own turn.
    private func sent(_ visit: OfficeVisit) async throws -> [DeskRow] {
        var query = DeskQuery(agency: visit.agency)
        query.isOpen = true
        query.starter = visit.account
        query.limit = Self.longest
        return try await office.ledger.desk(query).filter { !$0.entry.waits(for: visit.actor) }
    }
}
