import Synchronization

/// Answers kept as bytes, the least used dropped first.
///
/// Two generations stand in for a list of uses: what is asked for moves to the young one; when the young one is full
/// it becomes the old one, and what was old and not asked for is gone.
final class PageCache: Sendable {
    /// Pages differ by address, by what the reader wants to see, and by whether they may be compressed.
    struct Key: Hashable, Sendable {
        var address: String
        var preferences: Preferences
        var gzip: Bool
    }

    private struct Generations {
        var young: [Key: KeptPage] = [:]
        var old: [Key: KeptPage] = [:]
        var youngBytes = 0
    }

    private let generations = Mutex(Generations())
    private let limit: Int

    /// At most that many bytes of bodies.
    init(limit: Int) { self.limit = limit }

    /// The page, if it was made at that revision.
    func page(_ key: Key, at revision: Int) -> KeptPage? {
        generations.withLock { generations in
            if let page = generations.young[key] { return page.revision == revision ? page : nil }
            guard let page = generations.old.removeValue(forKey: key), page.revision == revision else { return nil }
            insert(page, key, &generations)
            return page
        }
    }

    /// Pages larger than a sixteenth of the whole are not kept.
    func keep(_ page: KeptPage, as key: Key) {
        guard page.weight <= limit / 16 else { return }
        generations.withLock { insert(page, key, &$0) }
    }

    private func insert(_ page: KeptPage, _ key: Key, _ generations: inout Generations) {
        if generations.youngBytes + page.weight > limit / 2 {
            generations.old = generations.young
            generations.young = [:]
            generations.youngBytes = 0
        }
        if let replaced = generations.young.updateValue(page, forKey: key) { generations.youngBytes -= replaced.weight }
        generations.youngBytes += page.weight
    }

    var bytes: Int {
        generations.withLock {
            $0.young.values.reduce(0) { $0 + $1.weight } + $0.old.values.reduce(0) { $0 + $1.weight }
        }
    }
}
