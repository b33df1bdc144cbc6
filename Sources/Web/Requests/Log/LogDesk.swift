import Disclosure
import Synchronization

/// Agencies that show something to the public, asked of their settings at most every so often.
struct LogAgencies: Sendable {
    struct Entry: Hashable, Sendable {
        let code: AgencyCode
        let name: String
        let hasLog: Bool
    }

    private final class Memory: Sendable {
        let kept = Mutex<(entries: [Entry], until: ContinuousClock.Instant)?>(nil)
    }

    private let agencies: any AgencyStore
    private let memory = Memory()
    private let period: Duration

    init(_ agencies: any AgencyStore, period: Duration = .seconds(20)) {
        self.agencies = agencies
        self.period = period
    }

    /// Every agency that uses the office, by name.
    func all() async throws -> [Entry] {
        let now = ContinuousClock.now
        if let kept = memory.kept.withLock({ $0 }), now < kept.until { return kept.entries }
        var entries: [Entry] = []
        for code in try await agencies.established() {
            guard let profile = try await agencies.profile(of: code)?.subject else { continue }
            entries.append(Entry(code: code, name: profile.text(.name), hasLog: profile.hasPublicLog))
        }
        entries.sort { ($0.name, $0.code.rawValue) < ($1.name, $1.code.rawValue) }
        memory.kept.withLock { $0 = (entries, now + period) }
        return entries
    }

    /// Those with a log.
    func withLog() async throws -> [Entry] { try await all().filter(\.hasLog) }
}

/// Entries of the public log, for somebody who is about to ask for the same.
///
///     Asking(office, sources: [ReportSource(index: index), LogSource(store, agencies)], …)
struct LogSource: PublicSource {
    private final class Memory: Sendable {
        let kept = Mutex<(rows: [LogRow], until: ContinuousClock.Instant)?>(nil)
    }

    /// The newest answers; what is older is found in the log itself.
    private static let most = 2_000
    private static let period = Duration.seconds(60)

    let store: any LogStore
    let agencies: LogAgencies
    private let memory = Memory()

    init(_ store: any LogStore, _ agencies: LogAgencies) {
        self.store = store
        self.agencies = agencies
    }

    func find(_ words: LookWords, of agency: AgencyCode) async throws -> [PublicHit] {
        try await rows().compactMap { row in
            let nearness = max(words.nearness(to: row.content.title), words.nearness(to: row.content.summary))
            guard nearness >= LookWords.least else { return nil }
            return PublicHit(
                kind: "答复目录",
                title: row.content.title,
                detail: "\(row.content.outcome.name)，\(row.content.answeredOn.chinese)"
                    + (row.agency == agency ? "，本机关" : ""),
                link: row.link,
                nearness: nearness
            )
        }
    }

    private func rows() async throws -> [LogRow] {
        let now = ContinuousClock.now
        if let kept = memory.kept.withLock({ $0 }), now < kept.until { return kept.rows }
        var query = LogQuery()
        query.limit = Self.most
        let rows = try await store.log(query, of: try await agencies.withLog().map(\.code))
        memory.kept.withLock { $0 = (rows, now + Self.period) }
        return rows
    }
}

extension LogRow {
    var link: Link { "/request/log/\(agency)/\(key)" }
}
