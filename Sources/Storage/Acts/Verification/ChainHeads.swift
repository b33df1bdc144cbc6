package import Disclosure
package import LegalClock

/// 链头: the last act of each agency and day with its seal, for a third party to keep. A chain that was sealed anew as a
/// whole, or cut off, holds in itself, but not against heads that were kept elsewhere.
///
///     a0123456789⇥2026-11-21⇥250⇥9f86d081884c7d65…
package enum ChainHeads {
    package struct Line: Hashable, Sendable {
        package var agency: AgencyCode
        package var day: CivilDate
        package var position: Int
        /// 64 hexadecimal digits.
        package var seal: String

        /// Without the line feed.
        package var text: String { "\(agency)\t\(day)\t\(position)\t\(seal)" }

        /// `nil` for a text that is no such line.
        package init?(_ text: some StringProtocol) {
            let parts = text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard parts.count == 4, !parts[0].isEmpty, let day = CivilDate(utf8: parts[1]),
                let position = Int(String(decoding: parts[2], as: UTF8.self)), position > 0, parts[3].count == 64,
                parts[3].allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
            else { return nil }
            agency = AgencyCode(rawValue: String(decoding: parts[0], as: UTF8.self))
            self.day = day
            self.position = position
            seal = String(decoding: parts[3], as: UTF8.self)
        }

        init(_ row: SQLRow) throws(StorageError) {
            agency = AgencyCode(rawValue: try row.text("agency"))
            let day = try row.text("day")
            guard let civil = CivilDate(day) else { throw StorageError(.unexpectedRow, "记录的日期“\(day)”不合格式。") }
            self.day = civil
            position = try row.int("position")
            seal = try row.blob("seal").hexadecimal
        }
    }

    /// Of all agencies and days, by agency and position.
    package static func all(in database: any Database) async throws -> [Line] {
        try await database.read { db in
            try db.rows(
                """
                SELECT a.agency, a.day, a.position, a.seal FROM act a
                JOIN (SELECT agency, day, MAX(position) AS position FROM act GROUP BY agency, day) m
                    ON m.agency = a.agency AND m.position = a.position
                ORDER BY a.agency, a.position
                """
            ).map { try Line($0) }
        }
    }

    /// Of each agency the first line that does not agree with its chain.
    static func faults(_ lines: [Line], in database: any Database) async throws -> [AgencyCode: LedgerFault] {
        var faults: [AgencyCode: LedgerFault] = [:]
        for (agency, lines) in Dictionary(grouping: lines, by: \.agency) {
            let sorted = lines.sorted { $0.position < $1.position }
            faults[agency] = try await database.read { db in
                for line in sorted {
                    if let fault = try fault(line, in: db) { return fault }
                }
                return nil
            }
        }
        return faults
    }

    private static func fault(_ line: Line, in db: Transaction) throws(StorageError) -> LedgerFault? {
        let row = try db.first(
            "SELECT subject, day, seal FROM act WHERE agency = $1 AND position = $2",
            [.text(line.agency.rawValue), SQLValue(line.position)]
        )
        guard let row else {
            return LedgerFault(
                .otherHead,
                line.agency,
                position: line.position,
                "第 \(line.position) 条记录缺失：留存的链头（\(line.day)）记着它，链已被截短。"
            )
        }
        let (day, seal) = (try row.text("day"), try row.blob("seal").hexadecimal)
        if day == line.day.description, seal == line.seal { return nil }
        return LedgerFault(
            .otherHead,
            line.agency,
            position: line.position,
            subject: try row.text("subject"),
            "第 \(line.position) 条记录的封印与留存的链头（\(line.day)）不符：它或它之前的记录被改动，并重新封印。"
        )
    }
}
