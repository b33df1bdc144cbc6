import Disclosure
import Hummingbird
import LegalClock
import Synchronization

/// What stands behind the pages and the interface by which requests are made.
struct Asking: Sendable {
    static let material = FileField("material", .requestMaterial.atMost(5))
    static let proof = FileField("proof", .identityProof.atMost(2))
    static let fileLimits = FileForm.Limits(files: 60 << 20)

    let stores: RequestStores
    let agencies: AskedAgencies
    let guardian: AskingGuard
    let clock: ServerClock
    private let sources: [any PublicSource]
    private let kept = KeptKey()

    /// `nil` for a site that takes no requests.
    init?(_ office: Office?, sources: [any PublicSource], paces: AskingPaces) {
        guard let office, let stores = office.stores else { return nil }
        self.stores = stores
        self.sources = sources
        agencies = AskedAgencies(office)
        guardian = AskingGuard(paces)
        clock = office.clock
    }

    /// Of all forms; read once.
    func key() async throws -> [UInt8] {
        if let key = kept.key.withLock({ $0 }) { return key }
        let key = try await stores.requests.formKey()
        kept.key.withLock { $0 = key }
        return key
    }

    func newToken(for agency: AgencyCode) async throws -> AskingToken {
        AskingToken(for: agency, at: clock(), key: try await key())
    }

    /// What is public already and near to what is typed, at most six.
    func look(_ text: String, of agency: AgencyCode) async throws -> [PublicHit] {
        let words = LookWords(text)
        guard !words.isEmpty else { return [] }
        var hits: [PublicHit] = []
        for source in sources { hits += try await source.find(words, of: agency) }
        return Array(hits.sorted { $0.nearness > $1.nearness }.prefix(6))
    }

    /// Takes the request in: a place among all, the slow lane for who did no work, one transaction.
    ///
    /// - Throws: ``Refused`` (429), a ``Refusal``, or a failure of the database.
    func submit(_ submission: Submission, to agency: AgencyCode, from client: String, didWork: Bool) async throws
        -> SubmissionReceipt
    {
        try guardian.take(client)
        if !didWork { try await guardian.waitInSlowLane() }
        return try await stores.requests.submit(submission, by: .applicant(to: agency, from: client))
    }
}

private final class KeptKey: Sendable {
    let key = Mutex<[UInt8]?>(nil)
}
