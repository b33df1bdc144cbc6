package import LegalClock
package import StatutoryReports

/// Where requests come in from the public, are found again by their code, and are counted.
///
///     let receipt = try await store.submit(submission, by: .applicant(to: agency, from: "203.0.113.7"))
///     receipt.number              // 2026-0031
///     receipt.code                // 7K2M-9QXW-3TFA-V6HD, shown this once
///     try await store.request(with: receipt.code)
///
/// Everything else is done to a request by commands of the ``Ledger``.
package protocol RequestStore: StatusVisitStore, LogStore, StatisticsStore, ClockStore {
    /// Keeps the person, records the request and gives the files to both in one transaction; when it returns, all of it
    /// survives the loss of power. A submission whose code opens a request already is that request: it is not recorded
    /// again (``SubmissionReceipt/isRepeated``).
    ///
    /// - Throws: a ``Refusal``, or a failure of the database.
    func submit(_ submission: Submission, by actor: Actor) async throws -> SubmissionReceipt

    /// What forms for requests are signed with: 32 bytes by chance, made once, the same on every node.
    func formKey() async throws -> [UInt8]

    /// A step of a request with files that came in with its form: both or neither.
    ///
    /// - Throws: a ``Refusal``, ``FileRefusal/gone`` for a file that belongs to something else, or a failure of the database.
    @discardableResult
    func record(_ command: Command<DisclosureRequest>, attaching files: [FileID]) async throws
        -> Standing<DisclosureRequest>

    /// A step of a case with what it does to the request it is about, and with files that came in with its form: all or
    /// nothing.
    @discardableResult
    func record(
        _ command: Command<Review>,
        affecting consequences:
            @escaping @Sendable (Standing<Review>, [ReviewAct]) throws -> [Command<DisclosureRequest>],
        attaching files: [FileID]
    ) async throws -> Standing<Review>

    /// The request behind a code; `nil` when there is none.
    func request(with code: QueryCode) async throws -> FoundRequest?

    /// 表三 of a year, up to a day of it, counted from the register.
    func tableThree(
        of agency: AgencyCode,
        year: Int,
        through day: CivilDate?,
        in format: ReportFormat
    ) async throws -> TableThree

    /// The requests behind a number, by receipt day: what a cell opens to.
    func requests(
        where predicate: RequestPredicate,
        of agency: AgencyCode,
        limit: Int,
        offset: Int
    ) async throws -> [SubjectID]
    func count(where predicate: RequestPredicate, of agency: AgencyCode) async throws -> Int

    /// Open cases, those that are due first before others.
    func board(_ query: BoardQuery) async throws -> [DeskRow]
    /// - Parameter near: the last day that counts as near.
    func boardCounts(of agency: AgencyCode, on today: CivilDate, near: CivilDate) async throws -> BoardCounts

    /// What the same person asked this agency, the newest first, this request too: the same name with the same document,
    /// telephone number or mail address. Only this request once the person is erased.
    func requests(ofSameApplicantAs person: PersonID, in agency: AgencyCode, limit: Int) async throws
        -> [ApplicantRequest]
}

/// What somebody hands in: the request, and who they are.
package struct Submission: Hashable, Sendable {
    /// Without applicant and code: the store gives both.
    package var intake: RequestIntake
    package var person: PersonDetails
    /// Drawn by the store when `nil`. A form that may be sent twice brings its own.
    package var code: QueryCode?
    /// Files of ``RequestIntake/materials``, which will belong to the request.
    package var materials: [FileID]
    /// Files of ``RequestIntake/proofs``, which will belong to the person.
    package var proofs: [FileID]

    package init(
        intake: RequestIntake,
        person: PersonDetails,
        code: QueryCode? = nil,
        materials: [FileID] = [],
        proofs: [FileID] = []
    ) {
        self.intake = intake
        self.person = person
        self.code = code
        self.materials = materials
        self.proofs = proofs
    }
}

/// 回执: what the applicant takes away.
package struct SubmissionReceipt: Hashable, Sendable {
    package var number: SubjectID
    /// Nobody can look it up again: only a digest is kept.
    package var code: QueryCode
    package var at: Moment
    /// It was there already, from the same form.
    package var isRepeated: Bool

    package init(number: SubjectID, code: QueryCode, at: Moment, isRepeated: Bool = false) {
        self.number = number
        self.code = code
        self.at = at
        self.isRepeated = isRepeated
    }
}

/// A request, and whose it is.
package struct FoundRequest: Sendable {
    package var agency: AgencyCode
    package var standing: Standing<DisclosureRequest>

    package init(agency: AgencyCode, standing: Standing<DisclosureRequest>) {
        self.agency = agency
        self.standing = standing
    }
}
