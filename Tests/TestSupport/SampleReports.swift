import DocumentContent
public import StatutoryReports

/// What a sample report holds in one cell: `1`, `"20.66"` (万元), `nil` for a blank cell, `.absent`, `.open("1 0")`.
public enum SampleValue: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    case value(CellValue, raw: String)
    case blank
    case absent
    /// There is text, and it was not decided what number it is.
    case open(String)

    public init(integerLiteral count: Int) { self = .value(.count(count), raw: String(count)) }
    public init(_ count: Int) { self.init(integerLiteral: count) }
    public init(nilLiteral: ()) { self = .blank }

    /// An amount in 万元.
    public init(stringLiteral text: String) {
        guard let amount = WanYuanAmount(text) else { preconditionFailure("\(text) is not an amount") }
        self = .value(.amount(amount), raw: text)
    }

    func cell(at place: Place) -> Cell {
        switch self {
        case .value(let value, let raw): Cell(value: value, raw: raw, origin: .printed, place: place)
        case .blank: Cell(value: nil, raw: "", origin: .blank, place: place)
        case .absent: .absent
        case .open(let raw): Cell(value: nil, raw: raw, origin: .printed, place: place)
        }
    }
}

extension AnnualReport {
    /// A sound report that has nothing to report: every statutory cell prints 0, cell *n* of the format stands on
    /// line *n* + 1.
    public static func zero(
        _ format: ReportFormat = .gk2021,
        agency: String? = "某市某局",
        year: Int? = nil
    ) -> AnnualReport {
        var report = AnnualReport(
            format: format,
            agency: agency.map { AgencyMention(name: $0, place: Place(line: 1, column: 1)) },
            year: year ?? format.firstYear
        )
        for (index, cell) in format.statutoryCells.enumerated() {
            let zero: SampleValue = cell.kind == .amount ? "0" : 0
            report.cells[index] = zero.cell(at: Place(line: index + 1, column: 1))
        }
        return report
    }

    /// The report of zeros with some cells set: `.sample(cells: ["T3/1/np": 1, "T3/1/sum": nil])`. Nothing else is
    /// adjusted, so sums may disagree.
    public static func sample(
        format: ReportFormat = .gk2021,
        agency: String? = "某市某局",
        year: Int? = nil,
        cells: [String: SampleValue]
    ) -> AnnualReport {
        var report = zero(format, agency: agency, year: year)
        for (name, value) in cells { report.set(name, value) }
        return report
    }

    /// Sets one cell, where it would stand.
    public mutating func set(_ name: String, _ value: SampleValue) {
        guard let index = format.index(of: CellID(rawValue: name)) else {
            preconditionFailure("\(format.id) has no cell \(name)")
        }
        cells[index] = value.cell(at: Place(line: index + 1, column: 1))
    }

    /// Takes a whole table out, as if the source did not contain it.
    public mutating func remove(_ table: TableID) {
        for (index, cell) in format.cells.enumerated() where cell.table == table { cells[index] = .absent }
    }
}
