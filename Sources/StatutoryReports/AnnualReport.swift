public import DocumentContent

/// 年度报告: one annual report as it was read: its cells, chapters and facts, each with its place in the source.
///
///     let content = try DocumentReader.read(bytes)          // from Documents
///     let report = AnnualReport(reading: content)
///     report.count("T3/1/np")                               // 1
///     report[CellID.t2("9.procurement", "amount")].raw      // "25770元"
///
/// Reading never repairs: what is not decided by the source stays open, with proposals in ``repairs``.
public struct AnnualReport: Sendable {
    public var format: ReportFormat
    /// Full name of the agency as the title (or else the body) gives it; `nil` when it gives none.
    public var agency: AgencyMention?
    /// Other names the report uses for itself, in order of appearance.
    public var aliases: [AgencyMention]
    public var year: Int?
    /// One for each of ``ReportFormat/cells``, in that order.
    public var cells: [Cell]
    /// The chapters found, in the order of the source.
    public var chapters: [Chapter]
    /// Numbers, dates and statements of the narrative, in the order of the source.
    public var facts: [Fact]
    /// What the narrative says of single cells: `收到申请 17 件` speaks of `T3/1/sum`.
    public var statements: [Statement]
    public var repairs: [Repair]
    /// What the reader noticed while reading (`I-…`, `V-COLS`, `V-UNIT` …). Checks add theirs: ``Check/run(_:previous:)``.
    public var readingFindings: [Finding]
    public var content: DocumentContent
    /// The running text cut into sentences and numbers, for the narrative checks.
    var narrative = Narrative()

    public init(
        format: ReportFormat,
        agency: AgencyMention? = nil,
        aliases: [AgencyMention] = [],
        year: Int? = nil,
        cells: [Cell]? = nil,
        chapters: [Chapter] = [],
        facts: [Fact] = [],
        statements: [Statement] = [],
        repairs: [Repair] = [],
        readingFindings: [Finding] = [],
        content: DocumentContent = DocumentContent(text: [], pieces: [])
    ) {
        self.format = format
        self.agency = agency
        self.aliases = aliases
        self.year = year
        self.cells = cells ?? Array(repeating: .absent, count: format.cells.count)
        self.chapters = chapters
        self.facts = facts
        self.statements = statements
        self.repairs = repairs
        self.readingFindings = readingFindings
        self.content = content
    }

    /// The cell of that name; an absent one when the format has no such cell.
    public subscript(cell: CellID) -> Cell {
        get { format.index(of: cell).map { cells[$0] } ?? .absent }
        set {
            guard let index = format.index(of: cell) else {
                preconditionFailure("\(format.id) has no cell \(cell)")
            }
            cells[index] = newValue
        }
    }

    /// The count in a cell; `nil` when blank, absent, open, or an amount.
    public func count(_ cell: CellID) -> Int? { self[cell].value?.count }
    public func count(_ cell: String) -> Int? { count(CellID(rawValue: cell)) }

    /// The sum of those cells; `nil` when one of them has no value, or the sum is beyond all counting.
    public func sum(_ cells: [CellID]) -> Int? {
        var sum = ExactSum()
        for cell in cells {
            guard let quantity = self[cell].value?.quantity else { return nil }
            sum.add(quantity)
        }
        return sum.value
    }

    /// Whether any cell of the table stands in the source.
    public func has(_ table: TableID) -> Bool {
        if cells[format.range(of: table)].contains(where: { $0.origin != .absent }) { return true }
        return table == .t3 && cells[format.statutoryCount...].contains { $0.origin != .absent }
    }
}

/// A name a report gives its agency, and where.
public struct AgencyMention: Hashable, Sendable {
    public var name: String
    public var place: Place
    public var sourceRange: Range<Int32>

    public init(name: String, place: Place, sourceRange: Range<Int32> = 0..<0) {
        self.name = name
        self.place = place
        self.sourceRange = sourceRange
    }
}

/// A chapter heading found in a report, and the pieces that follow it up to the next.
public struct Chapter: Hashable, Sendable {
    /// `C1` … `C6`.
    public var id: String
    /// As printed: `一、总体情况`.
    public var title: String
    public var place: Place
    /// Pieces of ``AnnualReport/content`` that belong to it, its heading included.
    public var pieces: Range<Int>
    /// Byte range in the document's text, heading included.
    public var sourceRange: Range<Int32>

    public init(id: String, title: String, place: Place, pieces: Range<Int>, sourceRange: Range<Int32>) {
        self.id = id
        self.title = title
        self.place = place
        self.pieces = pieces
        self.sourceRange = sourceRange
    }
}
