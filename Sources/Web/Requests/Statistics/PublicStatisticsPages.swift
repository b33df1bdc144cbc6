import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock
import Synchronization

/// 依申请公开统计: what everybody may know of how requests are answered, by year.
///
///     GET /request/statistics?agency=
struct PublicStatisticsPages: Sendable {
    static let years = 10

    let store: any StatisticsStore
    let agencies: LogAgencies
    private let memory = StatisticsMemory()

    init(_ store: any StatisticsStore, _ agencies: LogAgencies) {
        self.store = store
        self.agencies = agencies
    }

    func add(to router: Router<BasicRequestContext>) {
        router.get("request/statistics") { request, _ in try await page(request) }
    }

    private func page(_ request: Request) async throws -> Response {
        let asked = try Query(request)["agency"]
        let all = try await agencies.all()
        guard asked.isEmpty || all.contains(where: { $0.code.rawValue == asked }) else {
            throw Refused(.notFound, "没有这个机关。")
        }
        guard let chosen = all.first(where: { $0.code.rawValue == asked }) ?? all.first else {
            return LogPages.fresh(
                Page(title: "依申请公开统计", view: PublicStatisticsView(all, nil, [])).response(to: request)
            )
        }
        let years = try await memory.years(of: chosen.code) { try await store.statistics(of: $0, years: Self.years) }
        let view = PublicStatisticsView(all, chosen, years)
        return LogPages.fresh(Page(title: "依申请公开统计", view: view).response(to: request))
    }
}

/// Figures as they were counted last: a page that everybody may open does not count a million cases each time.
private final class StatisticsMemory: Sendable {
    private struct Kept {
        let years: [RequestStatistics]
        let until: ContinuousClock.Instant
    }

    private static let period = Duration.seconds(60)
    private let kept = Mutex<[AgencyCode: Kept]>([:])

    func years(
        of agency: AgencyCode,
        _ count: (AgencyCode) async throws -> [RequestStatistics]
    ) async throws -> [RequestStatistics] {
        let now = ContinuousClock.now
        if let kept = kept.withLock({ $0[agency] }), now < kept.until { return kept.years }
        let years = try await count(agency)
        kept.withLock { $0[agency] = Kept(years: years, until: now + Self.period) }
        return years
    }
}
