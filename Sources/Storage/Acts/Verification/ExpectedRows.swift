import Disclosure

/// What the registers should hold of the subjects of a batch, each in the order of their names.
struct ExpectedRows {
    /// Of the register of all subjects, with the terms they are found by.
    private(set) var desks: [[SQLValue]] = []
    /// Of the kinds' own registers, in the order of the kinds.
    private(set) var registers: [[[SQLValue]]]

    init(_ batch: SubjectBatch, _ kinds: [SubjectEntry]) {
        registers = Array(repeating: [], count: kinds.count)
        desks.reserveCapacity(batch.subjects.count)
        for subject in batch.subjects {
            if let row = subject.deskRow {
                var values = SubjectTable.values(row, of: batch.agency)
                values.append(.text(SearchTerms.text(of: row.entry, batch.agency)))
                desks.append(values)
            }
            guard subject.entry.register != nil, let row = subject.rows.row,
                let place = kinds.firstIndex(where: { $0.kind == subject.id.kind })
            else { continue }
            registers[place].append(RegisterTable.values(row, subject.id, of: batch.agency))
        }
    }
}

extension SubjectBatch.Derived {
    var deskRow: DeskRow? {
        guard let entry = rows.desk, let first = acts.first, let last = acts.last else { return nil }
        return DeskRow(subject: id, entry: entry, openedAt: first.at, changedAt: last.at, ordinal: acts.count)
    }
}
