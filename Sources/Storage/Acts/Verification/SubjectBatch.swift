import Disclosure

/// Some subjects of an agency with their acts and what these come to, by the order of their names.
struct SubjectBatch: Sendable {
    struct Derived: Sendable {
        var id: SubjectID
        var acts: [Act]
        var entry: SubjectEntry
        var rows: SubjectRows
        var notices: [NoticeRow]
    }

    let agency: AgencyCode
    /// After this name: all names of the range belong to the batch, also those that only registers know.
    let after: String
    /// Up to this one; `nil` for the last batch of all.
    let last: String?
    var subjects: [Derived] = []

    /// Acts that are read at a time.
    private static let size = 1_200

    /// - Throws: ``LedgerFault`` for an act that cannot be read, out of its place or of a kind that is not known.
    static func read(
        _ agency: AgencyCode,
        after: String,
        upTo end: String? = nil,
        _ kinds: [SubjectEntry],
        in db: Transaction
    ) throws -> SubjectBatch {
        let whole = SubjectBatch(agency: agency, after: after, last: end)
        var rows = try db.rows(
            """
            SELECT \(ActTable.columns) FROM act a \(whole.whereClause("a.subject"))
            ORDER BY a.subject, a.ordinal LIMIT \(size)
            """,
            whole.values
        )
        guard rows.count == size, let cut = try rows.last?.text("subject") else { return try whole.folded(rows, kinds) }
        // More acts of the last subject may follow.
        while try rows.last?.text("subject") == cut { rows.removeLast() }
        if let last = try rows.last?.text("subject") {
            return try SubjectBatch(agency: agency, after: after, last: last).folded(rows, kinds)
        }
        let alone = SubjectBatch(agency: agency, after: after, last: cut)
        rows = try db.rows(
            "SELECT \(ActTable.columns) FROM act a \(alone.whereClause("a.subject")) ORDER BY a.subject, a.ordinal",
            alone.values
        )
        return try alone.folded(rows, kinds)
    }

    private func folded(_ rows: [SQLRow], _ kinds: [SubjectEntry]) throws -> SubjectBatch {
        var batch = self
        var acts: [Act] = []
        for row in rows {
            let act = try act(row)
            if let before = acts.last, before.subject != act.subject {
                batch.subjects.append(try derive(acts, kinds))
                acts = []
            }
            acts.append(act)
        }
        if !acts.isEmpty { batch.subjects.append(try derive(acts, kinds)) }
        return batch
    }

    /// Rows of the range: `WHERE agency = $1 AND … > $2 AND … <= $3`.
    func whereClause(_ column: String, agency: String = "agency") -> String {
        "WHERE \(agency) = $1 AND \(column) > $2" + (last == nil ? "" : " AND \(column) <= $3")
    }

    var values: [SQLValue] { [.text(agency.rawValue), .text(after)] + (last.map { [.text($0)] } ?? []) }

    private func act(_ row: SQLRow) throws -> Act {
        do { return try ActTable.act(row, agency) } catch let fault as ActFault {
            throw try unknown(try row.int("position"), try row.text("subject"), fault.sentence)
        }
    }

    private func unknown(_ position: Int, _ subject: String, _ words: String) throws -> LedgerFault {
        LedgerFault(.unknown, agency, position: position, subject: subject, "第 \(position) 条记录（\(subject)）读不懂：\(words)")
    }

    private func derive(_ acts: [Act], _ kinds: [SubjectEntry]) throws -> Derived {
        let id = acts[0].subject
        for (number, act) in acts.enumerated() {
            guard act.ordinal == number + 1, number == 0 || act.position > acts[number - 1].position else {
                throw LedgerFault(
                    .reordered,
                    agency,
                    position: act.position,
                    subject: id.rawValue,
                    "第 \(act.position) 条记录（\(id)）应是这件事的第 \(number + 1) 步，却记为第 \(act.ordinal) 步。"
                )
            }
        }
        guard let entry = kinds.first(where: { $0.kind == id.kind }) else {
            throw try unknown(acts[0].position, id.rawValue, "不认识“\(id.kind.rawValue)”这类对象，可能由更新的程序记录。")
        }
        do {
            let derived = try entry.derive(id, acts)
            let notices = zip(acts, derived.notices).flatMap { act, notices in
                notices.enumerated().map { NoticeRow(agency, act, number: $0, $1) }
            }
            let rows = SubjectRows(desk: derived.desk, row: derived.row)
            return Derived(id: id, acts: acts, entry: entry, rows: rows, notices: notices)
        } catch {
            let broken = acts.first { (try? entry.sentence($0)) == nil } ?? acts[0]
            throw try unknown(broken.position, id.rawValue, error.sentence)
        }
    }
}

extension LedgerFault: Error {}
