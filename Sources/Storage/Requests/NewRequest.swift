import Disclosure
import LegalClock

/// A submission on its way into the database: with its person, its code, and the command that records it.
struct NewRequest {
    let person: Person
    let code: QueryCode
    let digest: String
    let command: Command<DisclosureRequest>
    private let agency: AgencyCode

    init(_ submission: Submission, by actor: Actor) {
        agency = actor.agency
        code = submission.code ?? QueryCodeTable.newCode()
        digest = QueryCodeTable.digest(of: code)
        person = Person(id: PersonTable.newID(), agency: actor.agency, details: submission.person)
        var intake = submission.intake
        intake.applicant = person.id
        intake.codeDigest = digest
        command = Command(.submitRequest, .next(series: SQLRequestStore.series, digits: 4), by: actor) {
            [intake] _, setting in
            try DisclosureRequest.submit(intake, on: setting.day)
        }
    }

    /// The receipt of the request that the same form made before; `nil` when this is the first time.
    func known(in db: Transaction) throws -> SubmissionReceipt? {
        guard let (agency, id) = try QueryCodeTable.find(digest, in: db), agency == self.agency,
            let first = try ActTable.acts(of: id, in: agency, in: db).first
        else { return nil }
        return SubmissionReceipt(number: id, code: code, at: first.at, isRepeated: true)
    }
}
