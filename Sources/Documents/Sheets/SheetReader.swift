/// A spreadsheet as rows of texts, from CSV (UTF-8, UTF-16 or GB18030) or XLSX (its first sheet).
///
///     let sheet = try SheetReader.read(bytes)
///     sheet.rows[0]       // ["收到日期", "申请人", "答复"]
///
/// Bounded in bytes, rows, columns and the length of a cell; whatever comes in, it answers rows or a sentence.
package enum SheetReader {
    /// Of the file.
    package static let largestFile = 20 << 20
    package static let mostRows = 50_000
    package static let mostColumns = 200
    /// In UTF-8 bytes.
    package static let longestCell = 32 << 10

    package static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> Sheet {
        guard bytes.count <= largestFile else { throw .tooLarge(bytes.count, limit: largestFile) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try XLSXSheet.read(bytes) }
        return try CSVSheet.read(try DecodedText(bytes, limit: 3 * largestFile).text)
    }
}

/// Rows of cells; rows are as long as they were written.
package struct Sheet: Hashable, Sendable {
    package var rows: [[String]]

    package init(rows: [[String]]) { self.rows = rows }
}

/// Gathers cells and holds the limits.
struct SheetBuilder {
    private(set) var rows: [[String]] = []
    private var row: [String] = []

    mutating func add(_ cell: some Collection<UInt8>) throws(UnreadableDocument) {
        guard cell.count <= SheetReader.longestCell else {
            throw UnreadableDocument(sentence: "第 \(rows.count + 1) 行第 \(row.count + 1) 列的内容超过 32 KB。")
        }
        guard row.count < SheetReader.mostColumns else {
            throw UnreadableDocument(sentence: "第 \(rows.count + 1) 行超过 \(SheetReader.mostColumns) 列。")
        }
        row.append(String(decoding: cell, as: UTF8.self))
    }

    /// Empty cells up to a column, counted from 0.
    mutating func skip(to column: Int) throws(UnreadableDocument) {
        while row.count < min(column, SheetReader.mostColumns + 1) { try add([UInt8]()) }
    }

    mutating func endRow() throws(UnreadableDocument) {
        guard rows.count < SheetReader.mostRows else {
            throw UnreadableDocument(sentence: "超过 \(SheetReader.mostRows) 行，请分成几个文件导入。")
        }
        rows.append(row)
        row = []
    }

    /// Without empty rows at the end.
    var sheet: Sheet {
        var rows = rows
        while let last = rows.last, last.allSatisfy(\.isEmpty) { rows.removeLast() }
        return Sheet(rows: rows)
    }
}
