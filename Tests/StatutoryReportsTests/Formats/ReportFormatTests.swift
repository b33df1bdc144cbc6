import Testing

@testable import StatutoryReports

/// Both formats, held to the notes on the two notices.
struct ReportFormatTests {
    @Test(arguments: ReportFormat.all)
    func isPrescribedByItsNotice(format: ReportFormat) throws {
        let notes = try FormatNotes.format(format.id)
        #expect(format.documentNumber == notes.document.number)
        #expect(format.documentTitle == notes.document.title)
        #expect(format.firstYear == notes.reportYears.from)
        #expect(format.lastYear == notes.reportYears.to)
    }

    @Test func theNotesNameNoOtherFormat() throws {
        #expect(try FormatNotes.load().formats.map(\.id) == ReportFormat.all.map(\.id))
    }

    @Test(arguments: ReportFormat.all)
    func hasTheChapters(format: ReportFormat) throws {
        let notes = try FormatNotes.format(format.id).chapters
        try #require(format.chapters.count == notes.count)
        for (chapter, note) in zip(format.chapters, notes) {
            #expect(chapter.id == note.id)
            #expect(chapter.title == note.title)
            #expect(chapter.kindName == note.kind)
            #expect(chapter.aliases == note.aliases.filter { $0 != note.title })
        }
    }

    @Test(arguments: ReportFormat.all)
    func hasTheBlocksOfTableTwo(format: ReportFormat) throws {
        let notes = try FormatNotes.format(format.id).tables.two.blocks
        try #require(format.blocks.count == notes.count)
        for (block, note) in zip(format.blocks, notes) {
            #expect(block.id == note.id)
            #expect(block.caption == note.caption)
            #expect(block.columns.map(\.asNote) == note.columns.map(\.asNote))
            #expect(block.rows.map(\.id) == note.rows.map(\.id))
            #expect(block.rows.map(\.label) == note.rows.map(\.label))
            #expect(block.rows.map(\.aliases) == note.rows.map(\.aliases))
        }
    }

    @Test(arguments: ReportFormat.all)
    func hasTheRowsOfTableThree(format: ReportFormat) throws {
        let notes = try FormatNotes.format(format.id).tables.three.rows
        try #require(format.rows.count == notes.count)
        for (row, note) in zip(format.rows, notes) {
            #expect(row.id == note.id)
            #expect(row.label == note.label)
            #expect(row.level == note.level)
            #expect((row.kind == .data ? "data" : "group") == note.kind)
            #expect(row.isLeaf == note.leaf)
            #expect(row.basis == Self.article(note.basis))
            #expect(row.aliases == note.aliases)
        }
        #expect(try format.leafRows.map(\.id) == FormatNotes.format(format.id).leafRowsT3)
    }

    @Test(arguments: ReportFormat.all)
    func hasTheColumnsOfTableThree(format: ReportFormat) throws {
        let notes = try FormatNotes.format(format.id).tables.three.columns
        #expect(T3Column.allCases.map(\.rawValue) == notes.map(\.id))
        #expect(T3Column.allCases.map(\.label) == notes.map(\.label))
        #expect(T3Column.allCases.map(\.aliases) == notes.map { $0.aliases ?? [] })
    }

    @Test(arguments: ReportFormat.all)
    func hasTheGroupsOfTableFour(format: ReportFormat) throws {
        let notes = try FormatNotes.format(format.id).tables.four
        #expect(format.groups.map(\.id) == notes.groups.map(\.id))
        #expect(format.groups.map(\.label) == notes.groups.map(\.label))
        #expect(format.groups.map(\.parentLabel) == notes.groups.map(\.parentLabel))
        for group in format.groups { #expect(group.columns.map(\.asNote) == notes.columns.map(\.asNote)) }
        #expect(format.groups.flatMap { group in group.columns.map { "\(group.id)/\($0.id)" } } == notes.columnOrder)
    }

    @Test(arguments: ReportFormat.all)
    func listsTheStatutoryCellsInPrintingOrder(format: ReportFormat) throws {
        let notes = try FormatNotes.format(format.id)
        #expect(format.statutoryCells.map(\.id.rawValue) == notes.cells)
        #expect(format.statutoryCount == notes.cellCount)
    }

    @Test(arguments: ReportFormat.all)
    func hasTheIdentities(format: ReportFormat) throws {
        let notes = try FormatNotes.format(format.id).identities
        #expect(Set(format.identities.map(\.id)) == Set(notes.map(\.id)))
        for note in notes {
            let identity = try #require(format.identities.first { $0.id == note.id })
            #expect(identity.template == note.template)
            #expect(identity.severity.rawValue == note.severity)
            #expect(identity.relation.rawValue == note.op)
            #expect(Self.terms(identity.left, format) == note.lhs.map { "\($0.k) \($0.cell)" }, "\(note.id)")
            #expect(Self.terms(identity.right, format) == note.rhs.map { "\($0.k) \($0.cell)" }, "\(note.id)")
        }
    }

    /// The notes say in English that a category rests on no article; the program says nil.
    private static func article(_ basis: String?) -> String? {
        basis == "no explicit article (format category)" ? nil : basis
    }

    private static func terms(_ terms: [Identity.Term], _ format: ReportFormat) -> [String] {
        terms.map { "\($0.factor) \(format.cells[$0.cell].id)" }
    }
}

extension ChapterFormat {
    fileprivate var kindName: String {
        switch kind {
        case .narrative: "narrative"
        case .table(let table): "table:\(table.rawValue)"
        }
    }
}

extension ColumnFormat {
    fileprivate var asNote: [String] {
        let type =
            switch kind {
            case .count: "count"
            case .signedCount: "signedCount"
            case .amount: "amount4"
            }
        return [id, label, unit, type] + aliases
    }
}

extension FormatNotes.Format.Column {
    fileprivate var asNote: [String] { [id, label, unit, type] + (aliases ?? []) }
}
