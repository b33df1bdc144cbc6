import Disclosure

/// The last number of each series of an agency, by the subjects that are numbered.
struct SeriesTally: Sendable {
    private struct Key: Hashable { var kind: String, series: String, year: Int }

    private var last: [Key: Int] = [:]

    mutating func add(_ id: SubjectID) {
        guard let number = SeriesNumber(id) else { return }
        raise(Key(kind: id.kind.rawValue, series: number.series, year: number.year), number.number)
    }

    mutating func add(_ other: SeriesTally) {
        for (key, number) in other.last { raise(key, number) }
    }

    private mutating func raise(_ key: Key, _ number: Int) { last[key] = max(last[key] ?? 0, number) }

    /// What the table should be, in the order of kind, name and year: ``SeriesTable/columns``.
    func rows(of agency: AgencyCode) -> [[SQLValue]] {
        let sorted = last.sorted { left, right in
            (left.key.kind, left.key.series, left.key.year) < (right.key.kind, right.key.series, right.key.year)
        }
        return sorted.map { key, number in
            [.text(agency.rawValue), .text(key.kind), .text(key.series), SQLValue(key.year), SQLValue(number)]
        }
    }
}
