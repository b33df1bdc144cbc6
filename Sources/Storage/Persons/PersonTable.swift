package import Disclosure
package import LegalClock

/// The table `person`, inside a transaction: together with the acts that know the person's identifier.
///
///     try await database.write(about: [ActLog.chain(of: agency)]) { db in
///         try PersonTable.save(applicant, at: now, in: db)
///         return try log.record(command, in: db)
///     }
package enum PersonTable {
    private static let columns = "name, document_kind, document_number, organization, phone, email, address"

    /// A new identifier: 16 hexadecimal digits by chance.
    package static func newID() -> PersonID { PersonID(rawValue: RandomBytes.hexadecimal(8)) }

    /// Replaces what was known. An erased person stays erased, and a person of another agency is not touched.
    package static func save(_ person: Person, at now: Moment, in db: Transaction) throws(StorageError) {
        let details = person.details
        try db.post(
            """
            INSERT INTO person (id, agency, \(columns), saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, document_kind = excluded.document_kind,
                document_number = excluded.document_number, organization = excluded.organization,
                phone = excluded.phone, email = excluded.email, address = excluded.address,
                saved_at = excluded.saved_at
            WHERE person.erased_at IS NULL AND person.agency = excluded.agency
            """,
            [
                .text(person.id.rawValue), .text(person.agency.rawValue), .storable(details.name),
                .storable(details.documentKind), .storable(details.documentNumber), .storable(details.organization),
                .storable(details.phone), .storable(details.email), .storable(details.address),
                SQLValue(now.milliseconds),
            ]
        )
    }

    package static func find(
        _ id: PersonID,
        of agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) -> KeptPerson? {
        guard SQLValue.text(id.rawValue).isStorable else { return nil }
        let row = try db.first(
            "SELECT \(columns), erased_at FROM person WHERE id = $1 AND agency = $2",
            [.text(id.rawValue), .text(agency.rawValue)]
        )
        guard let row else { return nil }
        if let at = try row.optionalInt("erased_at") { return .erased(at: Moment(milliseconds: Int64(at))) }
        let details = PersonDetails(
            name: try row.text("name"),
            documentKind: try row.text("document_kind"),
            documentNumber: try row.text("document_number"),
            organization: try row.text("organization"),
            phone: try row.text("phone"),
            email: try row.text("email"),
            address: try row.text("address")
        )
        return .known(Person(id: id, agency: agency, details: details))
    }

    /// The row keeps its identifier, its agency and when it was erased.
    package static func erase(
        _ id: PersonID,
        of agency: AgencyCode,
        at now: Moment,
        in db: Transaction
    ) throws(StorageError) {
        try db.post(
            """
            UPDATE person SET name = NULL, document_kind = NULL, document_number = NULL, organization = NULL,
                phone = NULL, email = NULL, address = NULL, saved_at = NULL, erased_at = $3
            WHERE id = $1 AND agency = $2
            """,
            [.text(id.rawValue), .text(agency.rawValue), SQLValue(now.milliseconds)]
        )
    }
}
