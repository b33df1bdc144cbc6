/// What a sentence says of the tables: `本年度新收申请112件` says that ``Subject/received`` is 112.
///
/// A claim about one cell is also a ``Statement``; a claim about several (`行政诉讼3件` is both litigation groups) is
/// compared as their sum.
struct Claim: Sendable {
    var subject: Subject
    var value: CellValue
    /// Offsets in the running text of the words it rests on.
    var range: Range<Int32>
    /// Said in words (未收到), not with a number.
    var isImplied = false
    /// Position of its sentence in ``Narrative/sentences``.
    var sentence = 0
    /// The numbers it was added up from, where it was.
    var parts: [Int] = []
}

/// What a claim speaks of.
enum Subject: Hashable, Sendable {
    /// 本年新收.
    case received
    /// 新收 and 上年结转 together.
    case handled
    /// 自然人 (or 法人或其他组织) among them.
    case applicants(isPerson: Bool, withCarried: Bool)
    case carriedIn, carriedOut
    /// 办理结果总计.
    case disposed
    /// A leaf, or a group of leaves, of 三、本年度办理结果: row id.
    case outcome(String)
    /// 复议: column id.
    case review(String)
    /// Both litigation groups: column id.
    case litigation(String)
    case direct(String)
    case afterReview(String)
    /// Table 2: row and column id.
    case item(String, String)
    /// Both halves of a split row (其他对外管理服务事项 by kinds).
    case subItems(String)

    /// The check that compares it.
    var checkID: String {
        switch self {
        case .received, .handled, .applicants: "N-REQ-NEW"
        case .carriedIn, .carriedOut: "N-REQ-CARRY"
        case .disposed: "N-REQ-DISP"
        case .outcome: "N-REQ-KIND"
        case .review: "N-REV"
        case .litigation, .direct, .afterReview: "N-LIT"
        case .item(let row, _): Self.checkID(row)
        case .subItems: "N-T2-SUBITEMS"
        }
    }

    private static func checkID(_ row: String) -> String {
        switch row {
        case "1.normative", "1.regulation": "N-T2-DOC"
        case "9.procurement": "N-T2-PROC"
        case "8.adminFee": "N-FEE-T2"
        default: "N-T2-ITEM"
        }
    }

    /// The cells whose sum it is; empty when the format has none of them.
    func cells(in format: ReportFormat) -> [CellID] {
        switch self {
        case .received: return [.t3("1", .sum)]
        case .handled: return [.t3("1", .sum), .t3("2", .sum)]
        case .applicants(let isPerson, let withCarried): return Self.applicants(isPerson, withCarried)
        case .carriedIn: return [.t3("2", .sum)]
        case .carriedOut: return [.t3("4", .sum)]
        case .disposed: return [.t3("3.7", .sum)]
        case .outcome(let row): return Self.leaves(of: row, in: format)
        case .review(let column): return [.t4("rev", column)]
        case .litigation(let column): return [.t4("litDirect", column), .t4("litAfter", column)]
        case .direct(let column): return [.t4("litDirect", column)]
        case .afterReview(let column): return [.t4("litAfter", column)]
        case .item(let row, let column):
            return [CellID.t2(row, column)].filter { format.index(of: $0) != nil }
        case .subItems(let column): return [CellID.t2("5.otherService", column)].filter { format.index(of: $0) != nil }
        }
    }

    private static func applicants(_ isPerson: Bool, _ withCarried: Bool) -> [CellID] {
        let columns: [T3Column] = isPerson ? [.np] : [.biz, .sci, .ngo, .law, .oth]
        return (withCarried ? ["1", "2"] : ["1"]).flatMap { row in columns.map { .t3(row, $0) } }
    }

    /// The row itself when it carries numbers, else the leaves under it.
    private static func leaves(of row: String, in format: ReportFormat) -> [CellID] {
        leaves[format.id]?[row] ?? []
    }

    /// By format and row: `3.3` of gk2021 is the eight cells `T3/3.3.1/sum` … `T3/3.3.8/sum`.
    private static let leaves: [String: [String: [CellID]]] = Dictionary(
        uniqueKeysWithValues: ReportFormat.all.map { format in
            let rows = format.rows.map { row -> (String, [CellID]) in
                let under = format.leafRows.filter { $0.id == row.id || $0.id.hasPrefix(row.id + ".") }
                return (row.id, under.map { .t3($0.id, .sum) })
            }
            return (format.id, Dictionary(uniqueKeysWithValues: rows))
        }
    )
}
