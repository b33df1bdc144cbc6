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
        try Sight.require(.list(subject.kind), visit.actor)
        // Letters go out through `LetterAnswer`, compared with what the act names.
        guard file.kind != .letter, file.kind != .letterRecord else { throw Refused.noSuchPage }
        // What an applicant sent along may prove who they are.
        if file.kind == .requestMaterial, !Permissions.mayTake(.readApplicant, visit.actor) { throw Refused.notForYou }
        return FileAnswer.response(file, from: stores.files, to: visit.request, inPlace: true)
    }
}
