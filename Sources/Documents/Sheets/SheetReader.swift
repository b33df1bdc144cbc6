/// A spreadsheet as rows of texts, from CSV (UTF-8, UTF-16 or GB18030) or from a sheet of an XLSX file.
///
///     let sheet = try SheetReader.read(bytes)
///     sheet.rows[0]       // ["收到日期", "申请人", "答复"]
///     sheet.names         // ["2023年", "2024年"], and for CSV []
///
/// Bounded in bytes, rows, columns and the length of a cell; whatever comes in, it answers rows or a sentence.
package enum SheetReader {
    /// Of the file.
    package static let largestFile = 20 << 20
    package static let mostRows = 50_000
    package static let mostColumns = 200
    /// In UTF-8 bytes.
    package static let longestCell = 32 << 10
    /// Of all cells together: a workbook may name one long text in a million cells.
    static let mostText = 64 << 20

    /// - Parameter index: which of the visible sheets, from 0; CSV has the one
    package static func read(_ bytes: [UInt8], sheet index: Int = 0) throws(UnreadableDocument) -> Sheet {
        guard bytes.count <= largestFile else { throw tooLarge }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try XLSXBook(bytes).sheet(index) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw UnreadableDocument(sentence: "这是旧版 Excel 工作簿（.xls），或者有密码的文件。请用 Excel 或者 WPS 去掉密码，另存为 .xlsx 再导入。")
        }
        return Sheet(rows: try CSVSheet.read(try DecodedText(bytes, limit: 3 * largestFile).text))
    }

    static let tooLarge = UnreadableDocument(
        sentence: "文件太大：一个文件最多 \(largestFile >> 20) MB、\(mostRows) 行，请分成几个文件导入。"
    )
}

/// Rows of cells; rows are as long as they were written.
package struct Sheet: Hashable, Sendable {
    package var rows: [[String]]
    /// Of all visible sheets of the file.
    package var names: [String]
    /// Which of them this is.
    package var index: Int

    package init(rows: [[String]], names: [String] = [], index: Int = 0) {
        (self.rows, self.names, self.index) = (rows, names, index)
    }
}

/// Gathers cells and holds the limits. Cells and rows that hold nothing count only when something follows them: office
/// programs write a million of them where somebody formatted a whole column.
struct SheetBuilder {
    private(set) var rows: [[String]] = []
    private var emptyRows = 0
    private var row: [String] = []
    private var emptyCells = 0
    private var textLeft = SheetReader.mostText

    /// Of the row that is being written, from 0.
    var rowIndex: Int { rows.count + emptyRows }

    mutating func add(_ cell: some Collection<UInt8>) throws(UnreadableDocument) {
        guard !cell.isEmpty else {
            emptyCells += 1
            return
        }
        guard cell.count <= SheetReader.longestCell else {
            throw UnreadableDocument(sentence: "第 \(rowIndex + 1) 行第 \(row.count + emptyCells + 1) 列的内容超过 32 KB。")
        }
        guard row.count + emptyCells < SheetReader.mostColumns else {
            throw UnreadableDocument(sentence: "第 \(rowIndex + 1) 行超过 \(SheetReader.mostColumns) 列。")
        }
        textLeft -= cell.count
        guard textLeft >= 0 else { throw SheetReader.tooLarge }
        row.append(contentsOf: repeatElement("", count: emptyCells))
        emptyCells = 0
        row.append(String(decoding: cell, as: UTF8.self))
    }

    /// Empty cells up to a column, counted from 0; a column that lies behind is left where it is.
    mutating func skip(toColumn column: Int) { emptyCells = max(emptyCells, column - row.count) }

    /// Empty rows up to one, counted from 0.
    mutating func skip(toRow index: Int) {
        guard row.isEmpty, emptyCells == 0 else { return }
        emptyRows = max(emptyRows, index - rows.count)
    }

    mutating func endRow() throws(UnreadableDocument) {
        emptyCells = 0
        guard !row.isEmpty else {
            emptyRows += 1
            return
        }
        guard rows.count + emptyRows < SheetReader.mostRows else {
            throw UnreadableDocument(
                sentence: "超过 \(SheetReader.mostRows) 行。一个文件最多 \(SheetReader.mostRows) 行，请分成几个文件导入。"
            )
        }
        rows.append(contentsOf: repeatElement([], count: emptyRows))
        emptyRows = 0
        rows.append(row)
        row = []
    }
}
