import Disclosure
import Hummingbird

/// Files of what is handled in the office.
///
///     GET /office/files/{id}
struct OfficeFilePages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/files/{id}", use: gate.page { visit in .response(try await file(visit)) })
    }

    private func file(_ visit: OfficeVisit) async throws -> Response {
        guard Permissions.mayTake(.readBusiness, visit.actor) else { throw Refused.notForYou }
        guard let stores = office.stores,
            let file = try await stores.files.file(FileID(rawValue: visit.parameter("id")), of: visit.agency),
            let subject = file.subject
        else { throw Refused.noSuchPage }
        try await require(file, of: subject, visit)
        // Letters go out through `LetterAnswer`, compared with what the act names.
        guard file.kind != .letter, file.kind != .letterRecord else { throw Refused.noSuchPage }
        return FileAnswer.response(file, from: stores.files, to: visit.request, inPlace: true)
    }

    private func require(_ file: KeptFile, of subject: SubjectID, _ visit: OfficeVisit) async throws {
        let mayKnow = Permissions.mayTake(.readApplicant, visit.actor)
        switch file.kind {
        // With the person, who has no page: whoever may know who asks may see the proof.
        case .identityProof: guard mayKnow else { throw Refused.notForYou }
        // What an applicant sent along may prove who they are.
        case .requestMaterial:
            guard mayKnow else { throw Refused.notForYou }
            try Sight.require(.list(subject.kind), visit.actor)
        case .reviewPaper:
            try Sight.require(.list(subject.kind), visit.actor)
            guard let review = try await office.ledger.standing(Review.self, subject, of: visit.agency)?.subject else {
                throw Refused.noSuchPage
            }
            guard review.showsPapers(to: visit.actor) || file.account == visit.account else { throw Refused.notForYou }
            guard !(try await office.hasSealedPapers(review, of: visit.agency)) else {
                throw Refused(.gone, "申请人的个人信息已经依法删除，材料作为档案封存，不再打开（《个人信息保护法》第四十七条）。")
            }
        default: try Sight.require(.list(subject.kind), visit.actor)
        }
    }
}
