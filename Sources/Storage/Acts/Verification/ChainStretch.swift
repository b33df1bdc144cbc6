import Disclosure

/// A stretch of an agency's chain.
struct ChainStretch: Sendable {
    let agency: AgencyCode
    let positions: ClosedRange<Int>

    /// Short, so that the last ones to end are not waited for by many processors.
    private static let length = 1_000
    /// Rows that are in memory at a time.
    private static let page = 1_000

    static func all(of end: ChainEnd) -> [ChainStretch] {
        stride(from: 1, through: end.position, by: length).map {
            ChainStretch(agency: end.agency, positions: $0...min($0 + length - 1, end.position))
        }
    }

    /// The first act that does not hold.
    func walk(_ database: any Database) async throws -> LedgerFault? {
        var before = positions.lowerBound > 1 ? try await rows(at: positions.lowerBound - 1, in: database).first : nil
        if positions.lowerBound > 1, before == nil {
            // The stretch before names it.
            return nil
        }
        var next = positions.lowerBound
        while next <= positions.upperBound {
            let end = min(next + Self.page - 1, positions.upperBound)
            for row in try await rows(at: next...end, in: database) {
                guard row.position == next else { return missing(next, before: row) }
                if row.seal != row.seal(after: before?.seal ?? [], at: next) {
                    return try await broken(row, after: before, in: database)
                }
                if let words = row.dateFault(after: before) { return backDated(row, words) }
                before = row
                next += 1
            }
            guard next > end else { return missing(next, before: nil) }
        }
        return nil
    }

    private func rows(at position: Int, in database: any Database) async throws -> [SealedRow] {
        try await rows(at: position...position, in: database)
    }

    private func rows(at positions: ClosedRange<Int>, in database: any Database) async throws -> [SealedRow] {
        try await database.read { [agency] db in
            try db.rows(
                """
                SELECT \(SealedRow.columns) FROM act WHERE agency = $1 AND position >= $2 AND position <= $3
                ORDER BY position
                """,
                [.text(agency.rawValue), SQLValue(positions.lowerBound), SQLValue(positions.upperBound)]
            ).map { try SealedRow($0, agency) }
        }
    }

    private func missing(_ position: Int, before row: SealedRow?) -> LedgerFault {
        let next = row.map { "，其后是第 \($0.position) 条\($0.label)" } ?? ""
        return LedgerFault(.missing, agency, position: position, "第 \(position) 条记录缺失\(next)。")
    }

    private func backDated(_ row: SealedRow, _ words: String) -> LedgerFault {
        LedgerFault(
            .backDated,
            agency,
            position: row.position,
            subject: row.subject,
            "第 \(row.position) 条记录\(row.label)的日期不对：\(words)。"
        )
    }

    /// What was done to an act that is not as it was sealed.
    private func broken(
        _ row: SealedRow,
        after before: SealedRow?,
        in database: any Database
    ) async throws -> LedgerFault {
        if let other = try await place(of: row, after: before, in: database) {
            return LedgerFault(
                .reordered,
                agency,
                position: row.position,
                subject: row.subject,
                "第 \(row.position) 条记录\(row.label)原是第 \(other) 条：次序被调换。"
            )
        }
        if let words = row.dateFault(after: before) { return backDated(row, words) }
        let earlier = row.position > 1 ? "，或者第 \(row.position - 1) 条在它之后被改动" : ""
        return LedgerFault(
            .changed,
            agency,
            position: row.position,
            subject: row.subject,
            "第 \(row.position) 条记录\(row.label)被改动：与封印不符\(earlier)。"
        )
    }

    /// Where the act would hold: looked for behind its place, because all before it hold.
    private func place(of row: SealedRow, after before: SealedRow?, in database: any Database) async throws -> Int? {
        var previous = row
        var next = row.position + 1
        while true {
            let rows = try await rows(at: next...next + Self.page - 1, in: database)
            for other in rows {
                // Before it stood the act before `other`, or the one that has its place now.
                for seal in [previous.seal, other.seal] {
                    let expected = row.seal(after: seal, at: other.position)
                    if expected == row.seal || expected == other.seal { return other.position }
                }
                previous = other
            }
            guard let last = rows.last else { return nil }
            next = last.position + 1
        }
    }
}
