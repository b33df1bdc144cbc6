/// 台账导入: one file of an old register that was taken over, by whom and what came of it.
///
/// The file itself is not kept: it holds names. What it was is told by its SHA-256.
package struct RegisterImport: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "registerImport")
    package static let title = "台账导入"
    package static let series = kind.rawValue

    package let id: SubjectID
    /// `nil` before the first act.
    package private(set) var file: RegisterFile?
    package private(set) var cases = 0
    /// How many of them were open still.
    package private(set) var open = 0
    /// The numbers its cases got here; empty before they are there.
    package private(set) var first = ""
    package private(set) var last = ""

    package init(id: SubjectID) { self.id = id }

    package mutating func apply(_ act: Recorded<RegisterImportAct>) {
        switch act.content {
        case .read(let file): self.file = file
        case .takenOver(let cases, let open, let first, let last):
            (self.cases, self.open, self.first, self.last) = (cases, open, first, last)
        }
    }

    /// It is done when it begins, and is shown with the imports.
    package var desk: DeskEntry? { nil }
}

/// What was imported from.
package struct RegisterFile: Hashable, Sendable {
    package let name: String
    /// SHA-256 in hexadecimal digits.
    package let checksum: String
    /// Of a workbook with several; empty for the only one.
    package let sheet: String
    /// Rows under its heads that hold something.
    package let rows: Int

    package init(name: String, checksum: String, sheet: String, rows: Int) {
        (self.name, self.checksum, self.sheet, self.rows) = (name, checksum, sheet, rows)
    }

    /// 台账.xlsx（工作表“2023年”）
    package var words: String { name + (sheet.isEmpty ? "" : "（工作表“\(sheet)”）") }
}

/// What can happen to an import: both in one transaction with its cases.
package enum RegisterImportAct: ActContent {
    case read(RegisterFile)
    /// So many cases, so many of them open, with the numbers from … to ….
    case takenOver(cases: Int, open: Int, first: String, last: String)

    package static let version = 1

    package var name: String {
        switch self {
        case .read: "read"
        case .takenOver: "takenOver"
        }
    }

    package var fields: ActFields {
        switch self {
        case .read(let file):
            ActFields(given: [
                "file": .text(file.name), "checksum": .text(file.checksum), "sheet": .nonEmpty(file.sheet),
                "rows": .number(Int64(file.rows)),
            ])
        case .takenOver(let cases, let open, let first, let last):
            ActFields([
                "cases": .number(Int64(cases)), "open": .number(Int64(open)), "first": .text(first),
                "last": .text(last),
            ])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        switch (name, version) {
        case ("read", 1):
            self = .read(
                RegisterFile(
                    name: try fields.text("file"),
                    checksum: try fields.text("checksum"),
                    sheet: try fields.optionalText("sheet") ?? "",
                    rows: try fields.number("rows")
                )
            )
        case ("takenOver", 1):
            self = .takenOver(
                cases: try fields.number("cases"),
                open: try fields.number("open"),
                first: try fields.text("first"),
                last: try fields.text("last")
            )
        default: throw .unknown(name, version: version)
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .read(let file): "导入原有台账\(file.words)，\(file.rows)行，SHA-256 \(file.checksum)"
        case .takenOver(let cases, let open, let first, let last):
            "导入\(cases)件申请，编号\(first)至\(last)，其中办理中\(open)件"
        }
    }
}
