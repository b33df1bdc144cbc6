import Disclosure
import StatutoryReports

/// A measure over years and agencies.
struct Trend: Sendable {
    /// So many reports are looked at.
    static let limit = 20_000

    struct Row: Sendable {
        let agency: AgencyCode
        let name: String
        var readings: [Int: Reading] = [:]

        var quantities: [(year: Int, quantity: Quantity)] {
            readings.compactMap { year, reading in reading.quantity.map { (year, $0) } }.sorted { $0.0 < $1.0 }
        }
    }

    /// All agencies of one year together.
    struct Total: Sendable {
        let year: Int
        let quantity: Quantity
        let agencies: Int
    }

    /// The same agencies in two years.
    struct Change: Sendable {
        let from: Total
        let to: Total
    }

    let measure: Measure
    /// Those with most in their last year first.
    let rows: [Row]
    /// Years with a value, oldest first.
    let years: [Int]
    let totals: [Total]
    /// Over the years of ``totals``, of agencies that have a value in both.
    let change: Change?

    init(_ measure: Measure, _ values: [ReportValues]) {
        self.measure = measure
        let rows = Self.rows(measure, values)
        self.rows = rows
        years = Set(rows.flatMap { $0.quantities.map(\.year) }).sorted()
        totals = years.compactMap { Self.total($0, rows) }
        change = Self.change(rows, years)
    }

    /// The newest year that has at least half as many agencies as the fullest.
    var yearToCompare: Int? {
        let most = totals.map(\.agencies).max() ?? 0
        return totals.last { 2 * $0.agencies >= most }?.year
    }

    private static func rows(_ measure: Measure, _ values: [ReportValues]) -> [Row] {
        var rows: [AgencyCode: Row] = [:]
        for report in values {
            rows[report.agency, default: Row(agency: report.agency, name: report.agencyName)]
                .readings[report.year] = measure.reading(in: report)
        }
        return rows.values.sorted { a, b in
            let (left, right) = (a.quantities.last?.quantity.scaled ?? -1, b.quantities.last?.quantity.scaled ?? -1)
            return left != right ? left > right : (a.name, a.agency.rawValue) < (b.name, b.agency.rawValue)
        }
    }

    private static func total(_ year: Int, _ rows: [Row]) -> Total? {
        let quantities = rows.compactMap { $0.readings[year]?.quantity }
        guard var sum = quantities.first else { return nil }
        for quantity in quantities.dropFirst() {
            guard let next = sum.adding(quantity) else { return nil }
            sum = next
        }
        return Total(year: year, quantity: sum, agencies: quantities.count)
    }

    /// The last year, and the nearest before it that an agency has in common with it.
    private static func change(_ rows: [Row], _ years: [Int]) -> Change? {
        guard let last = years.last else { return nil }
        for first in years.dropLast().reversed() {
            let both = rows.filter { $0.readings[first]?.quantity != nil && $0.readings[last]?.quantity != nil }
            guard let from = total(first, both), let to = total(last, both) else { continue }
            return Change(from: from, to: to)
        }
        return nil
    }
}
