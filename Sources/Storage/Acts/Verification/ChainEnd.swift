import Disclosure

/// Where the chain of an agency ends: by its acts, and by the table of heads.
struct ChainEnd: Sendable {
    let agency: AgencyCode
    /// Of the last act that is there; 0 when there is none.
    var position = 0
    private var seal: [UInt8] = []
    /// What the table of heads says; `nil` when it says nothing.
    private var head: ChainHead?

    /// Of all agencies that have acts, a head, or rows in a register; by their codes.
    static func all(in db: Transaction) throws(StorageError) -> [ChainEnd] {
        var ends: [String: ChainEnd] = [:]
        for row in try db.rows(agencies) {
            let agency = try row.text("agency")
            ends[agency] = ChainEnd(agency: AgencyCode(rawValue: agency))
        }
        for row in try db.rows("SELECT agency, position, seal, recorded_at FROM chain_head") {
            ends[try row.text("agency")]?.head = try ChainHead(row)
        }
        for code in ends.keys {
            let row = try db.first(
                "SELECT position, seal FROM act WHERE agency = $1 ORDER BY position DESC LIMIT 1",
                [.text(code)]
            )
            guard let row else { continue }
            ends[code]?.position = try row.int("position")
            ends[code]?.seal = try row.blob("seal")
        }
        return ends.values.sorted { $0.agency.rawValue < $1.agency.rawValue }
    }

    /// From each table by its index, agency by agency: the tables have many rows, and few agencies.
    private static let agencies = ["act", "chain_head", "subject", "series", "notice"].map { table in
        """
        SELECT agency FROM (
            WITH RECURSIVE known (agency) AS (
                SELECT MIN(agency) FROM \(table)
                UNION ALL
                SELECT (SELECT MIN(t.agency) FROM \(table) t WHERE t.agency > k.agency) FROM known k
                WHERE k.agency IS NOT NULL
            )
            SELECT agency FROM known WHERE agency IS NOT NULL
        ) of_\(table)
        """
    }.joined(separator: " UNION ")

    /// What the end of a chain that holds otherwise does not agree with.
    var fault: LedgerFault? {
        guard let head else {
            return position == 0 ? nil : LedgerFault(.changed, agency, position: position, "链头缺失：共有 \(position) 条记录。")
        }
        if head.position > position {
            let next = position + 1
            return LedgerFault(
                .missing,
                agency,
                position: next,
                "第 \(next) 条记录缺失：链头记着 \(head.position) 条，现在只有 \(position) 条。"
            )
        }
        if head.position < position {
            let next = head.position + 1
            return LedgerFault(.added, agency, position: next, "第 \(next) 条记录是添加的：链头只到第 \(head.position) 条。")
        }
        guard head.seal == seal else {
            return LedgerFault(.changed, agency, position: position, "第 \(position) 条记录被改动：它的封印与链头不符。")
        }
        return nil
    }
}
