import DocumentContent

/// What a table reader works on and writes to.
struct ReadingState {
    let content: DocumentContent
    let format: ReportFormat
    var cells: [Cell]
    var notes = ReadingNotes()
    /// The source looks like the text of a scan.
    var isScan = false
    private var places: PlaceFinder

    init(content: DocumentContent, format: ReportFormat) {
        self.content = content
        self.format = format
        cells = Array(repeating: .absent, count: format.cells.count)
        places = PlaceFinder()
    }

    func raw(_ token: TableToken) -> String { content.string(in: Int(token.start)..<Int(token.end)) }

    mutating func place(_ token: TableToken) -> Place {
        places.place(of: Int(token.start), in: Int(token.piece), content)
    }

    /// Writes a cell that a token prints.
    mutating func set(_ index: Int, _ value: CellValue?, _ origin: Cell.Origin, _ token: TableToken) {
        cells[index] = Cell(
            value: value,
            raw: raw(token),
            origin: origin,
            place: place(token),
            sourceRange: token.start..<token.end
        )
    }

    /// Marks a cell that stands in the source and holds nothing.
    mutating func setBlank(_ index: Int, near token: TableToken?) {
        cells[index] = Cell(
            value: nil,
            raw: token.map { $0.kind == .blank ? raw($0) : "" } ?? "",
            origin: .blank,
            place: token.map { place($0) },
            sourceRange: token.map { $0.kind == .blank ? $0.start..<$0.end : 0..<0 } ?? 0..<0
        )
    }

    func id(_ index: Int) -> CellID { format.cells[index].id }
}

/// Line and column of a byte, found by walking on from the last one asked for in the same piece.
struct PlaceFinder {
    private var piece = -1
    private var byte = 0
    private var column: Int32 = 0

    mutating func place(of target: Int, in index: Int, _ content: DocumentContent) -> Place {
        let start = content.pieces[index]
        if index != piece || target < byte {
            piece = index
            byte = Int(start.start)
            column = start.place.column
        }
        while byte < target {
            if content.text[byte] & 0xC0 != 0x80 { column += 1 }
            byte += 1
        }
        return Place(line: Int(start.place.line), column: Int(column))
    }
}

/// What reading noticed, gathered so that a page of ghosts is one finding, not two hundred.
struct ReadingNotes {
    var findings: [Finding] = []
    /// Positions in ``ReportFormat/cells``.
    var ghosts: [Int] = []
    var aliases: [(row: String, label: String)] = []
    var repairedLabels: [(row: String, label: String)] = []
    var mendedRows: [(cells: Range<Int>, label: String, place: Place?)] = []
    var doubtfulRows: [(cells: Range<Int>, label: String, place: Place?)] = []

    mutating func add(
        _ id: String,
        _ severity: Severity,
        _ cells: [CellID],
        _ message: String,
        at place: Place?,
        range: Range<Int32>? = nil,
        expected: String? = nil,
        found: String? = nil
    ) {
        findings.append(
            Finding(
                id: id,
                severity: severity,
                cells: cells,
                message: message,
                place: place,
                sourceRange: range,
                expected: expected,
                found: found
            )
        )
    }
}
