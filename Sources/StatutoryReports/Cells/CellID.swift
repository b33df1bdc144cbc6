/// The name of one cell of the statutory tables: `T3/3.3.4/np`.
///
/// `<table>/<row>/<column>`, as in the notes on the report formats: T2 rows are `<item of Article 20>.<row>`, T3 rows
/// the official numbering with dots (三（三）4. is `3.3.4`), T4 rows the groups `rev`, `litDirect`, `litAfter`.
public struct CellID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(_ table: TableID, _ row: String, _ column: String) {
        rawValue = "\(table.rawValue)/\(row)/\(column)"
    }

    public static func t2(_ row: String, _ column: String) -> CellID { CellID(.t2, row, column) }
    public static func t3(_ row: String, _ column: T3Column) -> CellID { CellID(.t3, row, column.rawValue) }
    public static func t4(_ group: String, _ column: String) -> CellID { CellID(.t4, group, column) }

    public var description: String { rawValue }

    /// `T2`, `T3` or `T4`; nil for a name that is none of ours.
    public var table: TableID? { TableID(rawValue: String(rawValue.prefix(2))) }

    /// The middle part: `3.3.4`.
    public var row: Substring { part(1) }

    /// The last part: `np`.
    public var column: Substring { part(2) }

    private func part(_ index: Int) -> Substring {
        let parts = rawValue.split(separator: "/", omittingEmptySubsequences: false)
        return index < parts.count ? parts[index] : ""
    }
}

/// The three statutory tables, named after the chapter they stand in (二、三、四).
public enum TableID: String, Hashable, Sendable, CaseIterable {
    case t2 = "T2"
    case t3 = "T3"
    case t4 = "T4"
}

/// The seven columns of table 3, in printing order.
public enum T3Column: String, Hashable, Sendable, CaseIterable {
    /// 自然人
    case np
    /// 商业企业
    case biz
    /// 科研机构
    case sci
    /// 社会公益组织
    case ngo
    /// 法律服务机构
    case law
    /// 其他
    case oth
    /// 总计
    case sum

    public var label: String {
        switch self {
        case .np: "自然人"
        case .biz: "商业企业"
        case .sci: "科研机构"
        case .ngo: "社会公益组织"
        case .law: "法律服务机构"
        case .oth: "其他"
        case .sum: "总计"
        }
    }

    /// Other headings met and accepted on import.
    public var aliases: [String] {
        switch self {
        case .ngo: ["社会公益"]
        case .law: ["法律服务"]
        case .sum: ["合计"]
        case .np, .biz, .sci, .oth: []
        }
    }
}
