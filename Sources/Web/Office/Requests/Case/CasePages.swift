import Disclosure
import LegalClock

/// The page of a request: what a case needs beyond what every subject shows.
struct CasePages: Sendable {
    let office: Office

    func view(_ found: FoundSubject, _ offers: [StepOffer], _ visit: OfficeVisit, isDone: Bool) async throws
        -> CaseView
    {
        let request = try DisclosureRequest(id: found.id, acts: found.acts)
        var facts = CaseFacts()
        let files = try await office.stores?.files.files(of: found.id, in: visit.agency) ?? []
        // Letters have a list of their own, which shows nothing that is not what was sent.
        facts.files = files.filter { $0.kind != .letter && $0.kind != .letterRecord }
        facts.proofs = try await proofs(request, visit)
        facts.told = try await office.told(about: found.id, visit)
        let profile = try await office.agencies.profile(of: visit.agency)?.subject
        facts.unit = request.unit.flatMap { profile?.unit($0)?.name } ?? ""
        if let stores = office.stores {
            let letters = try await stores.letters.letters(of: found.id, in: visit.agency)
            facts.letters = CaseLettersView(request, letters, actor: visit.actor, hasPDF: stores.printing != nil)
        }
        facts.applicant = try await applicant(request, visit)
        facts.reviews = try await CaseReviews(ledger: office.ledger).view(request, visit)
        facts.log = try await log(request, hasLog: profile?.hasPublicLog ?? false, visit)
        if let stores = office.stores {
            let policy = profile.map { RequestPolicy($0) } ?? .standard
            facts.likes = try await LikeCases(ledger: office.ledger, requests: stores.requests)
                .find(request, of: visit.agency, on: visit.today, by: policy)
        }
        let names = try await office.names([], found.acts)
        return CaseView(request, found, facts, offers: offers, visit: visit, names: names, isDone: isDone)
    }

    /// 身份证明, which is kept with the person: for those who may see who asks.
    private func proofs(_ request: DisclosureRequest, _ visit: OfficeVisit) async throws -> [KeptFile] {
        guard Permissions.mayTake(.readApplicant, visit.actor), let stores = office.stores,
            let person = request.intake?.applicant
        else { return [] }
        let files = try await stores.files.files(of: PersonErasure.id(of: person), in: visit.agency)
        return files.filter { $0.kind == .identityProof }
    }

    /// 答复目录: where the summary of this answer is, or could be written.
    private func log(_ request: DisclosureRequest, hasLog: Bool, _ visit: OfficeVisit) async throws -> CaseLogView? {
        guard hasLog, Sight.sees(.requestLog, visit.actor) else { return nil }
        let id = LogEntry.id(of: request.id)
        let entry = try await office.ledger.standing(LogEntry.self, id, of: visit.agency)?.subject
        let isLogged = entry?.content != nil
        guard isLogged || request.state == .served || request.state == .archived else { return nil }
        return CaseLogView(key: request.id.key, agency: visit.agency, isLogged: isLogged)
    }

    /// `nil` for those who may not see who asks.
    private func applicant(_ request: DisclosureRequest, _ visit: OfficeVisit) async throws -> KeptPerson? {
        guard Permissions.mayTake(.readApplicant, visit.actor), let stores = office.stores,
            let person = request.intake?.applicant
        else { return nil }
        return try await stores.persons.find(person, of: visit.agency)
    }
}

/// What is looked up for the page of a case.
struct CaseFacts: Sendable {
    var files: [KeptFile] = []
    var letters: CaseLettersView?
    var unit = ""
    var applicant: KeptPerson?
    var likes = LikeCases.Found()
    /// 身份证明
    var proofs: [KeptFile] = []
    var reviews: CaseReviewsView?
    var told: ToldView?
    var log: CaseLogView?
}
