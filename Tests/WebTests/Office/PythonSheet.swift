import Foundation
import TestSupport

/// A CSV file and a workbook as Python reads them: its own reader of CSV, and openpyxl.
struct PythonSheet: Decodable {
    /// Of the workbook's one sheet: text of each cell, empty for none.
    let sheet: [[String]]
    /// openpyxl's letter for the type of each cell: `s` text, `n` number or nothing, `f` formula.
    let types: [[String]]
    let csv: [[String]]

    private static let program = """
        import csv, json, openpyxl, sys
        pages = openpyxl.load_workbook(sys.argv[1]).worksheets
        assert len(pages) == 1
        cells = [list(row) for row in pages[0].iter_rows()]
        with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
        print(json.dumps({
            "sheet": [["" if cell.value is None else str(cell.value) for cell in row] for row in cells],
            "types": [[cell.data_type for cell in row] for row in cells],
            "csv": lines,
        }))
        """

    static func read(workbook: [UInt8], csv: [UInt8]) throws -> PythonSheet {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (book, text) = (folder.appending(path: "list.xlsx"), folder.appending(path: "list.csv"))
        try Data(workbook).write(to: book)
        try Data(csv).write(to: text)
        let output = folder.appending(path: "output")
        let errors = folder.appending(path: "errors")
        let process = try ChildProcess(
            URL(filePath: "/usr/bin/python3"),
            ["-c", program, book.path(), text.path()],
            environment: ["LANG": "C.UTF-8"],
            output: output,
            errors: errors
        )
        guard process.wait() == 0 else {
            throw Failure(words: (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
        }
        return try JSONDecoder().decode(PythonSheet.self, from: Data(contentsOf: output))
    }

    /// Is python3-openpyxl installed? (make setup)
    struct Failure: Error { var words: String }
}
