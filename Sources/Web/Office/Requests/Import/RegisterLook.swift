import Disclosure
import Documents
import LegalClock

/// A file of a register as it was chosen to be read, and what is wrong with it.
struct RegisterLook: Sendable {
    let sheet: Sheet
    let table: RegisterTable
    let choice: RegisterChoice
    let mapping: RegisterMapping
    let doubled: [RegisterField]
    let source: RegisterFile
    private(set) var reading: RegisterReading
    /// The import of this very file.
    var earlier: SubjectID?
    /// So many rows were imported before, with another file.
    private(set) var known = 0

    init(_ sheet: Sheet, _ choice: RegisterChoice, file: KeptFile, on today: CivilDate) {
        self.sheet = sheet
        self.choice = choice
        table = RegisterTable(sheet.rows, headRow: choice.head)
        (mapping, doubled) = choice.mapping(of: table)
        reading = RegisterReading(table, mapping, on: today)
        source = RegisterFile(
            name: String(file.name.text.prefix(100)),
            checksum: file.hash,
            sheet: sheet.names.count > 1 ? String(sheet.names[sheet.index].prefix(100)) : "",
            rows: reading.rowCount
        )
    }

    /// Rows that an earlier import brought in.
    mutating func take(_ known: [Int: SubjectID]) {
        self.known = known.count
        if choice.skipsKnown { reading.passOver(known) } else { reading.mark(known) }
    }

    /// Everything can be taken over.
    var isClean: Bool { reading.isClean && doubled.isEmpty && earlier == nil }

    /// Sentences that are about the whole of it, before those about rows.
    var general: [String] {
        doubled.map { "有两列都指定为“\($0.name)”，请改掉其中一列。" }
            + (earlier.map { ["这个文件已经导入过（台账导入 \($0.key)），不能再次导入。"] } ?? [])
    }

    /// How many cases came in which year: to be compared with the reports of those years.
    var years: [(year: Int, cases: Int)] {
        Dictionary(grouping: reading.cases, by: \.receivedOn.year).map { ($0.key, $0.value.count) }
            .sorted { $0.year < $1.year }
    }

    /// Columns with a head or with something under it, as many as are offered.
    var columns: [Int] {
        let sampled = samples
        return (0..<min(table.width, RegisterChoice.mostColumns)).filter { column in
            !head(column).isBlank || sampled.contains { $0.indices.contains(column) && !$0[column].isBlank }
        }
    }

    func head(_ column: Int) -> String { table.heads.indices.contains(column) ? table.heads[column] : "" }

    /// The first rows under the heads.
    private var samples: [[String]] { table.content.prefix(3).map(\.cells) }

    /// What stands in a column in the first rows, the same only once.
    func samples(_ column: Int) -> [String] {
        samples.reduce(into: []) { found, row in
            guard row.indices.contains(column), !row[column].isBlank, !found.contains(row[column]) else { return }
            found.append(row[column])
        }
    }

    /// Rows that may be the heads: the first ones, shortened.
    var headChoices: [(value: String, label: String)] {
        table.rows.prefix(RegisterTable.headsWithin).enumerated().compactMap { index, cells in
            let said = cells.filter { !$0.isBlank }
            guard !said.isEmpty else { return nil }
            return (String(index), "第 \(index + 1) 行：\(said.joined(separator: " ").shortened(30))")
        }
    }

    var faultTable: ListTable {
        let rows = reading.faults.map { fault in
            [
                String(fault.row), fault.column.map { RegisterColumn.letters($0 - 1) } ?? "",
                fault.column.map { head($0 - 1) } ?? "", fault.field?.name ?? "", fault.sentence,
            ]
        }
        return ListTable(heads: ["行", "列", "台账表头", "栏目", "哪里不对"], rows: general.map { ["", "", "", "", $0] } + rows)
    }
}
