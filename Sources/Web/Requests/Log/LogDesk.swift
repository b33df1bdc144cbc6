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

/// 看看有没有现成的: entries of the public log that a person who is about to ask may find the answer in.
///
///     try await LogSearch(stores.requests, agencies).entries("补助资金", of: agency)
struct LogSearch: Sendable {
    struct Found: Hashable, Sendable {
        let title: String
        /// 已答复：予以公开 · 2026年3月5日
        let told: String
        let link: Link
    }

    let store: any LogStore
    let agencies: LogAgencies

    init(_ store: any LogStore, _ agencies: LogAgencies) {
        self.store = store
        self.agencies = agencies
    }

    /// At most so many, the newest answers first; nothing for an agency without a log.
    func entries(_ text: String, of agency: AgencyCode, limit: Int = 5) async throws -> [Found] {
        guard !SearchWords(text).words.isEmpty else { return [] }
        var query = LogQuery()
        (query.agency, query.text, query.limit) = (agency, text, limit)
        return try await store.log(query, of: try await agencies.withLog().map(\.code)).map { row in
            Found(
                title: row.content.title,
                told: "\(row.content.outcome.name) · \(row.content.answeredOn.chinese)",
                link: row.link
            )
        }
    }
}

extension LogRow {
    var link: Link { "/request/log/\(agency)/\(key)" }
}
