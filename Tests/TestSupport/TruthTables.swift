import Foundation
import StatutoryReports

/// `truth/NNN.json`: rows of numbers by printed label, columns in the order of the form.
struct Tables: Decodable {
    var t2: [String: [TruthNumber]]
    var t3: [String: [TruthNumber]]
    var t4: [String: [TruthNumber]]

    /// The judged cells in the order of the format; `null` entries are left out.
    func cells(in format: ReportFormat) throws -> [TruthCell] {
        var found: [CellID: TruthNumber] = [:]
        for (label, numbers) in t2 { found.merge(try blockCells(label, numbers, in: format)) { $1 } }
        for (key, numbers) in t3 {
            try pair(T3Column.allCases.map { .t3(Self.row(key), $0) }, numbers, key).forEach { found[$0] = $1 }
        }
        for (key, numbers) in t4 { found.merge(try groupCells(key, numbers, in: format)) { $1 } }
        for cell in found.keys where format.index(of: cell) == nil { throw BadTruth("\(format.id) has no \(cell)") }
        return try format.cells.compactMap { cell in
            try found[cell.id]?.expected(cell.kind).map { TruthCell(cell: cell.id, expected: $0) }
        }
    }

    private func blockCells(
        _ label: String,
        _ numbers: [TruthNumber],
        in format: ReportFormat
    ) throws -> [CellID: TruthNumber] {
        for block in format.blocks {
            for row in block.rows where row.label == label || row.aliases.contains(label) {
                return try pair(block.columns.map { .t2("\(block.id).\(row.id)", $0.id) }, numbers, label)
            }
        }
        throw BadTruth("no row \(label) in table 2 of \(format.id)")
    }

    private func groupCells(
        _ key: String,
        _ numbers: [TruthNumber],
        in format: ReportFormat
    ) throws -> [CellID: TruthNumber] {
        let ids = ["复议": "rev", "诉讼直接": "litDirect", "诉讼复议后": "litAfter"]
        guard let id = ids[key], let group = format.groups.first(where: { $0.id == id }) else {
            throw BadTruth("no group \(key)")
        }
        return try pair(group.columns.map { .t4(id, $0.id) }, numbers, key)
    }

    private func pair(_ cells: [CellID], _ numbers: [TruthNumber], _ row: String) throws -> [CellID: TruthNumber] {
        guard cells.count == numbers.count else { throw BadTruth("\(row): \(numbers.count) of \(cells.count) numbers") }
        return Dictionary(uniqueKeysWithValues: zip(cells, numbers))
    }

    /// `三(六)1` is row `3.6.1`, `四` row `4`.
    static func row(_ key: String) -> String {
        let digits: [Character: Character] = [
            "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8",
        ]
        let parts = key.split { $0 == "(" || $0 == ")" || $0 == "（" || $0 == "）" }
        return parts.map { String($0.map { digits[$0] ?? $0 }) }.joined(separator: ".")
    }
}

/// A number as truth files write it: `3`, `59237.2449`, `"20.6600"`, `""` for a blank, `null` for not judged.
enum TruthNumber: Decodable {
    case number(String)
    case blank
    case notJudged

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .notJudged
        } else if let text = try? container.decode(String.self) {
            self = text.isEmpty ? .blank : .number(text)
        } else {
            self = .number("\(try container.decode(Decimal.self))")
        }
    }

    /// `nil` when not judged.
    func expected(_ kind: ColumnFormat.Kind) throws -> TruthCell.Expected? {
        switch self {
        case .notJudged: return nil
        case .blank: return .blank
        case .number(let text):
            let value =
                kind == .amount
                ? WanYuanAmount(text).map(CellValue.amount) : Int(text).map(CellValue.count)
            guard let value else { throw BadTruth("\(text) is no number") }
            return .value(value)
        }
    }
}
