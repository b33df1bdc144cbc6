/// 报告格式: the statutory form of the annual report, as data.
///
/// Two are known, ``gk2019`` (国办公开办函〔2019〕60号, report years 2019 and 2020) and ``gk2021``
/// (国办公开办函〔2021〕30号, from 2021 on). A third is added by one more file of data and one entry in ``all``.
public final class ReportFormat: Sendable {
    /// `gk2019`, `gk2021`.
    public let id: String
    /// The notice that prescribes it: 国办公开办函〔2021〕30号.
    public let documentNumber: String
    public let documentTitle: String
    /// First and last report year; no last year while it is in force.
    public let firstYear: Int
    public let lastYear: Int?
    public let chapters: [ChapterFormat]
    public let blocks: [BlockFormat]
    public let rows: [RowFormat]
    public let groups: [GroupFormat]
    /// The statutory cells in printing order (198 in gk2019, 200 in gk2021), then the cells of rows that only
    /// another format, or nobody, prescribes numbers for (``statutoryCount`` and beyond). Those are kept when a
    /// report prints them, because a report is read for what it is.
    public let cells: [CellFormat]
    public let statutoryCount: Int
    /// The table of each of ``cells``: to look through many cells without touching their labels.
    let tables: [TableID]
    /// Positions of the statutory cells, row by row (group by group in table 4).
    let rowRanges: [Range<Int>]
    /// 勾稽关系 of a report that keeps to the format.
    public var identities: [Identity] { ownIdentities.all }
    let ownIdentities: IdentitySet
    /// The same for a report that prints （六）其他处理 the way the other format does: one row of numbers instead of
    /// three, or three instead of one.
    let mixedIdentities: IdentitySet
    /// Subtotals a group row may carry beside its leaves (T3-GROUP).
    public let subtotals: [Identity]
    /// Cells of （六）其他处理 as this format prints it, and as the other does.
    let otherDisposal: [Int]
    let foreignOtherDisposal: [Int]

    private let indices: [CellID: Int]
    private let tableRanges: [Range<Int>]
    private let rowStarts: [String: Int]

    init(
        id: String,
        documentNumber: String,
        documentTitle: String,
        firstYear: Int,
        lastYear: Int?,
        chapters: [ChapterFormat],
        blocks: [BlockFormat],
        rows: [RowFormat],
        groups: [GroupFormat]
    ) {
        self.id = id
        self.documentNumber = documentNumber
        self.documentTitle = documentTitle
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.chapters = chapters
        self.blocks = blocks
        self.rows = rows
        self.groups = groups
        let statutory = Self.statutoryCells(blocks, rows, groups)
        statutoryCount = statutory.count
        rowRanges = Self.rowRanges(statutory)
        cells = statutory + Self.additionalCells(rows)
        tables = cells.map(\.table)
        indices = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1.id, $0) })
        tableRanges = TableID.allCases.map { table in
            let first = statutory.firstIndex { $0.table == table } ?? 0
            return first..<(first + statutory.count { $0.table == table })
        }
        rowStarts = Dictionary(cells.enumerated().map { ("\($1.table.rawValue)/\($1.row)", $0) }) { first, _ in first }
        let maker = IdentityMaker(blocks: blocks, rows: rows, groups: groups, indices: indices)
        ownIdentities = maker.set(leaves: maker.leaves)
        mixedIdentities = maker.set(leaves: maker.mixedLeaves)
        subtotals = maker.subtotals()
        otherDisposal = maker.cells(of: maker.otherDisposal)
        foreignOtherDisposal = maker.cells(of: maker.foreignOtherDisposal)
    }

    /// All formats, oldest first.
    public static let all: [ReportFormat] = [.gk2019, .gk2021]

    public static func named(_ id: String) -> ReportFormat? { all.first { $0.id == id } }

    /// The format prescribed for a report year; `nil` before 2019.
    public static func prescribed(for year: Int) -> ReportFormat? {
        all.first { $0.firstYear <= year && year <= $0.lastYear ?? .max }
    }

    /// The position of a cell in ``cells`` (and in ``AnnualReport/cells``).
    public func index(of cell: CellID) -> Int? { indices[cell] }

    /// The statutory cells of a table in ``cells``.
    public func range(of table: TableID) -> Range<Int> {
        switch table {
        case .t2: tableRanges[0]
        case .t3: tableRanges[1]
        case .t4: tableRanges[2]
        }
    }

    /// The position in ``cells`` of the first cell of a row; its other cells follow. `nil` for a row it does not have.
    func start(of row: String, in table: TableID) -> Int? { rowStarts["\(table.rawValue)/\(row)"] }

    /// The statutory cells, without the additional ones.
    public var statutoryCells: ArraySlice<CellFormat> { cells[..<statutoryCount] }

    /// The leaves of 三、本年度办理结果, which （七）总计 adds up.
    public var leafRows: [RowFormat] { rows.filter(\.isLeaf) }
}

extension ReportFormat: Equatable, Hashable {
    public static func == (a: ReportFormat, b: ReportFormat) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// 章: one of the six chapters.
public struct ChapterFormat: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case narrative
        case table(TableID)
    }

    /// `C1` … `C6`.
    public let id: String
    /// With its ordinal: `一、总体情况`.
    public let title: String
    public let kind: Kind
    /// Other titles met and accepted on import, with their ordinals.
    public let aliases: [String]
}

/// One block of table 2: `第二十条第（一）项`, its columns and rows.
public struct BlockFormat: Hashable, Sendable {
    /// The item of Article 20: `1`, `5`, `6`, `8`, `9`.
    public let id: String
    public let caption: String
    public let columns: [ColumnFormat]
    public let rows: [BlockRowFormat]
}

public struct BlockRowFormat: Hashable, Sendable {
    public let id: String
    public let label: String
    public let aliases: [String]
}

public struct ColumnFormat: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A whole number, not negative.
        case count
        /// A whole number with a sign (本年增/减).
        case signedCount
        /// 万元, four fraction digits.
        case amount
    }

    public let id: String
    public let label: String
    public let unit: String
    public let kind: Kind
    public let aliases: [String]
}

/// One row of table 3.
public struct RowFormat: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Carries seven numbers.
        case data
        /// A heading in the first columns; carries no numbers.
        case group
    }

    public let id: String
    public let label: String
    public let kind: Kind
    /// Counted in （七）总计.
    public let isLeaf: Bool
    /// The article the category rests on; `nil` for totals.
    public let basis: String?
    public let aliases: [String]

    /// 0 for 一、二、三、四, 1 for （一）…, 2 for 1. …
    public var level: Int { id.utf8.reduce(0) { $0 + ($1 == 0x2E ? 1 : 0) } }
}

/// One group of five columns of table 4.
public struct GroupFormat: Hashable, Sendable {
    /// `rev`, `litDirect`, `litAfter`.
    public let id: String
    public let label: String
    /// 行政诉讼 over the two litigation groups.
    public let parentLabel: String?
    public let columns: [ColumnFormat]
}

/// What the form says of one cell.
public struct CellFormat: Hashable, Sendable {
    public let id: CellID
    public let table: TableID
    /// Row and column ids as in ``CellID``.
    public let row: String
    public let column: String
    public let rowLabel: String
    public let columnLabel: String
    public let unit: String
    public let kind: ColumnFormat.Kind
}
