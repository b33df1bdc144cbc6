import CXlsx
import Foundation

/// A table as an XLSX file, every cell as text: what begins with `=`, `+`, `-` or `@` is not calculated.
enum Spreadsheet {
    /// Columns wider than this only push others off the screen.
    private static let widest = 50

    /// libxlsxwriter writes to a file, so there is one for as long as it takes.
    ///
    /// - Throws: ``Refused`` (500) when the file cannot be written.
    static func bytes(_ table: ListTable, sheet: String) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        guard let book = workbook_new(file.path(percentEncoded: false)) else { throw failure }
        let bold = workbook_add_format(book)
        format_set_bold(bold)
        let page = workbook_add_worksheet(book, sheet)
        for (column, head) in table.heads.enumerated() { write(head, 0, column, bold, page) }
        for (row, texts) in table.rows.enumerated() {
            for (column, text) in texts.enumerated() { write(text, row + 1, column, nil, page) }
        }
        for column in table.heads.indices {
            let texts = [table.heads[column]] + table.rows.prefix(200).map { $0[column] }
            let width = min(widest, 2 + 2 * (texts.map(\.unicodeScalars.count).max() ?? 0))
            worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), Double(width), nil)
        }
        worksheet_freeze_panes(page, 1, 0)
        guard workbook_close(book) == LXW_NO_ERROR, let data = try? Data(contentsOf: file) else { throw failure }
        return Array(data)
    }

    private static let failure = Refused(.internalServerError, "表格没有写成，请稍后再试，或改用 CSV。")

    /// At most 32 767 characters in a cell; control characters are not allowed in XML.
    private static func write(
        _ text: String,
        _ row: Int,
        _ column: Int,
        _ format: UnsafeMutablePointer<lxw_format>?,
        _ page: UnsafeMutablePointer<lxw_worksheet>?
    ) {
        let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.lazy.filter { $0.value >= 0x20 || $0 == "\n" }.prefix(32_000))
        )
        worksheet_write_string(page, lxw_row_t(row), lxw_col_t(column), plain, format)
    }
}
