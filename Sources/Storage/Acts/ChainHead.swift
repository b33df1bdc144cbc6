import Crypto
import Disclosure
import LegalClock

/// The end of an agency's chain, as the table `chain_head` keeps it: an act that was taken away from the end of `act` is
/// missed by it.
struct ChainHead {
    var position = 0
    var seal: [UInt8] = []
    /// Of the last act; `nil` for a chain that has none.
    var at: Moment?

    /// Puts the act at the end of the chain and seals it.
    ///
    /// - Parameter json: of its fields.
    mutating func append(_ act: inout Act, _ json: [UInt8]) {
        position += 1
        act.position = position
        act.seal = Seal.of(act.sealedBytes(json), after: seal)
        seal = act.seal
        at = act.at
    }

    static func read(_ agency: AgencyCode, in db: Transaction) throws(StorageError) -> ChainHead {
        guard
            let row = try db.first(
                "SELECT position, seal, recorded_at FROM chain_head WHERE agency = $1",
                [.text(agency.rawValue)]
            )
        else { return ChainHead() }
        return try ChainHead(row)
    }

    /// The same with the acts of a subject, asked at once.
    static func read(
        _ agency: AgencyCode,
        with subject: SubjectID,
        in db: Transaction
    ) throws -> (ChainHead, [Act]) {
        guard SQLValue.text(subject.rawValue).isStorable else { return (try read(agency, in: db), []) }
        let rows = try db.rows(
            """
            SELECT h.position AS head_position, h.seal AS head_seal, h.recorded_at AS head_at, \(ActTable.columns)
            FROM chain_head h LEFT JOIN act a ON a.agency = h.agency AND a.subject = $2
            WHERE h.agency = $1 ORDER BY a.ordinal
            """,
            [.text(agency.rawValue), .text(subject.rawValue)]
        )
        guard let first = rows.first else { return (ChainHead(), []) }
        let acts = try first.optionalInt("position") == nil ? [] : rows.map { try ActTable.act($0, agency) }
        return (try ChainHead(first, "head_position", "head_seal", "head_at"), acts)
    }

    init() {}

    init(
        _ row: SQLRow,
        _ position: String = "position",
        _ seal: String = "seal",
        _ recordedAt: String = "recorded_at"
    ) throws(StorageError) {
        self.position = try row.int(position)
        self.seal = try row.blob(seal)
        at = Moment(milliseconds: Int64(try row.int(recordedAt)))
    }

    func write(_ agency: AgencyCode, in db: Transaction) throws(StorageError) {
        try db.post(
            """
            INSERT INTO chain_head (agency, position, seal, recorded_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (agency) DO UPDATE SET position = excluded.position, seal = excluded.seal,
                recorded_at = excluded.recorded_at
            """,
            [.text(agency.rawValue), SQLValue(position), .blob(seal), SQLValue(at?.milliseconds ?? 0)]
        )
    }
}

enum Seal {
    /// SHA-256 over the seal before and the bytes of an act.
    static func of(_ bytes: [UInt8], after seal: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: seal)
        hash.update(data: bytes)
        return Array(hash.finalize())
    }
}
