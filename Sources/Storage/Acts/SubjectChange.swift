import Disclosure
import LegalClock

/// What the acts of a subject come to in the registers.
struct SubjectRows: Hashable {
    var desk: DeskEntry?
    var row: [RegisterValue]?

    init(_ subject: some Subject) {
        desk = subject.desk
        row = subject.registerRow
    }

    init(desk: DeskEntry?, row: [RegisterValue]?) {
        self.desk = desk
        self.row = row
    }
}

/// Rows of a subject that new acts change.
struct SubjectChange {
    let agency: AgencyCode
    let id: SubjectID
    let register: Register?
    /// `nil` for a new subject.
    var before: SubjectRows?
    private(set) var after = SubjectRows(desk: nil, row: nil)
    var openedAt: Moment?
    private var changedAt = Moment(milliseconds: 0)
    private var ordinal = 0
    var notices: [NoticeRow] = []

    init(agency: AgencyCode, id: SubjectID, register: Register?) {
        self.agency = agency
        self.id = id
        self.register = register
    }

    mutating func after(_ rows: SubjectRows, at: Moment, ordinal: Int) {
        after = rows
        changedAt = at
        openedAt = openedAt ?? at
        self.ordinal = ordinal
    }

    func write(in db: Transaction) throws(StorageError) {
        if before == nil, let number = SeriesNumber(id) { try SeriesTable.raise(number, id.kind, of: agency, in: db) }
        try writeDesk(in: db)
        if let register, after.row != nil || before?.row != nil {
            try RegisterTable.put(after.row, before: before?.row, id, of: agency, register, in: db)
        }
        try NoticeTable.insert(notices, in: db)
    }

    private func writeDesk(in db: Transaction) throws(StorageError) {
        guard let entry = after.desk else {
            if before?.desk != nil { try SubjectTable.delete(id, of: agency, in: db) }
            return
        }
        let row = DeskRow(
            subject: id,
            entry: entry,
            openedAt: openedAt ?? changedAt,
            changedAt: changedAt,
            ordinal: ordinal
        )
        guard let old = before?.desk else {
            try SubjectTable.put(row, of: agency, in: db)
            return try SubjectTable.add(SearchTerms.text(of: entry, agency), id, of: agency, in: db)
        }
        var before = row
        before.entry = old
        // No act has these.
        before.changedAt = Moment(milliseconds: .min)
        before.ordinal = 0
        try SubjectTable.change(before, to: row, of: agency, in: db)
        if (old.title, old.summary, old.searchText) != (entry.title, entry.summary, entry.searchText) {
            try SubjectTable.change(SearchTerms.text(of: entry, agency), id, of: agency, in: db)
        }
    }
}
