import DocumentContent
import Documents
import TestSupport
import Testing

/// Random tables with spans: both readers find each cell where a slow, obvious version puts it.
struct OfficialTableTests {
    @Test func cellsStandWhereTheSpansLeaveRoom() throws {
        var random = SeededGenerator(seed: 9704)
        let tables = (0..<60).map { _ in Self.table(&random) }
        let files = try tables.enumerated().map { ("\($0)", try DOCXWriter.file(of: Self.document($1))) }
        let read = try IndependentReader.read(files)
        for (index, table) in tables.enumerated() {
            #expect(read[index].filter { $0.hasPrefix("|") } == Self.drawn(table))
            let content = try DocumentReader.read(files[index].1)
            #expect(Self.places(content) == Self.places(table))
        }
    }

    private static func document(_ table: OfficialTable) -> OfficialDocument {
        OfficialDocument(head: .none, title: "表", body: [.table(table)])
    }

    /// Two to six columns; the first row says how many there are.
    private static func table(_ random: inout SeededGenerator) -> OfficialTable {
        let width = Int.random(in: 2...6, using: &random)
        var name = 0
        func cell(_ random: inout SeededGenerator) -> OfficialCell {
            name += 1
            let spans = (Int.random(in: 1...3, using: &random), Int.random(in: 1...3, using: &random))
            return .value("c\(name)", columns: spans.0, rows: spans.1)
        }
        let first = (0..<width).map { _ in OfficialCell.head("h") }
        let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            OfficialTable.Row((0..<Int.random(in: 0...width, using: &random)).map { _ in cell(&random) })
        }
        return OfficialTable(columns: Array(repeating: 1, count: width), headRows: 1, rows: [.init(first)] + rows)
    }

    /// Each field of the grid and the cell it belongs to, by filling in one after the other.
    private static func fields(_ table: OfficialTable) -> [[(name: String, isStart: Bool, startsRow: Int)]] {
        var fields: [[(name: String, isStart: Bool, startsRow: Int)?]] = Array(repeating: [], count: table.rows.count)
        func at(_ row: Int, _ column: Int) -> Bool { column < fields[row].count && fields[row][column] != nil }
        func set(_ row: Int, _ column: Int, _ field: (String, Bool, Int)) {
            while fields[row].count <= column { fields[row].append(nil) }
            fields[row][column] = field
        }
        for (row, cells) in table.rows.enumerated() {
            for cell in cells.cells {
                var column = 0
                while at(row, column) { column += 1 }
                var width = 1
                while width < cell.columns, !at(row, column + width) { width += 1 }
                for below in row..<min(row + cell.rows, table.rows.count) {
                    for right in column..<column + width {
                        set(below, right, (cell.lines[0], below == row && right == column, row))
                    }
                }
            }
        }
        let width = fields.map(\.count).max() ?? 0
        return fields.enumerated().map { row, fields in
            (0..<width).map { $0 < fields.count ? fields[$0] ?? ("", true, row) : ("", true, row) }
        }
    }

    private static func drawn(_ table: OfficialTable) -> [String] {
        fields(table).enumerated().map { row, fields in
            let cells = fields.enumerated().map { column, field -> String in
                if field.isStart { return field.name }
                let left = column > 0 ? fields[column - 1] : nil
                let isSameAsLeft = left.map { $0.name == field.name && $0.startsRow == field.startsRow } ?? false
                return isSameAsLeft ? "<" : "^"
            }
            return "| " + cells.joined(separator: " | ") + " |"
        }
    }

    private static func places(_ table: OfficialTable) -> [String] {
        fields(table).flatMap { fields in
            fields.enumerated().filter { $0.element.isStart }.map { "\($0.element.name)@\($0.offset)" }
        }
    }

    private static func places(_ content: DocumentContent) -> [String] {
        content.pieces.filter { $0.kind == .cell }.map { "\(content.string(of: $0))@\($0.gridColumn)" }
    }
}
