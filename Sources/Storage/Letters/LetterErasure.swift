import Disclosure

/// The letters that name a person, destroyed with the person's data, inside its transaction: what is left of a letter are
/// its acts, that is number, kind, days and hashes.
///
///     try LetterErasure(person, agency: agency, in: db).run { request, numbers in … }
struct LetterErasure {
    private let person: Person
    private let db: Transaction

    init(_ person: Person, in db: Transaction) {
        self.person = person
        self.db = db
    }

    /// - Parameter record: records in the case that the letters of these numbers are erased; asked of every case of the
    ///   person, also where no letter names them, and may refuse.
    func run(_ record: (_ request: SubjectID, _ numbers: [String]) throws -> Void) throws {
        for id in try requests() {
            let request = try DisclosureRequest(id: id, acts: ActTable.acts(of: id, in: person.agency, in: db))
            let letters = try request.letters.filter { try names(person, $0, of: id) }
            try record(id, letters.map(\.number))
            for letter in letters {
                try FileErasure.erase([letter.digest, letter.recordDigest], of: id, in: person.agency, in: db)
            }
        }
    }

    /// Where the person asked; for somebody who never did, where letters went to them.
    private func requests() throws -> [SubjectID] {
        let asked = try db.rows(
            "SELECT subject FROM request WHERE agency = $1 AND applicant = $2 ORDER BY subject",
            [.text(person.agency.rawValue), .text(person.id.rawValue)]
        )
        guard asked.isEmpty else { return try asked.compactMap { SubjectID(rawValue: try $0.text("subject")) } }
        var found: Set<SubjectID> = []
        try LetterActs.walk(person.agency, in: db) { subject, letter in
            if letter.person == person.id { found.insert(subject) }
        }
        return found.sorted { $0.rawValue < $1.rawValue }
    }

    /// Whether it goes to the person, or its text holds what is known of them: somebody may have written it there.
    private func names(_ person: Person, _ letter: IssuedLetter, of request: SubjectID) throws -> Bool {
        guard letter.erasedOn == nil else { return false }
        if letter.person == person.id { return true }
        guard
            let bytes = try? LetterFiles.bytes(
                of: letter.recordDigest,
                number: letter.number,
                in: db
            )
        else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        let details = person.details
        return [details.name, details.documentNumber, details.phone, details.email, details.address]
            .contains { $0.count > 1 && text.contains($0) }
    }
}
