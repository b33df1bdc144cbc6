import Disclosure
import DocumentContent
import Hummingbird
import LegalClock

/// Letters of a case: what went out, and what may.
///
///     GET  /office/requests/{key}/letters                    what went out, what can be issued or printed
///     GET  /office/requests/{key}/letters/{letter}           the print page of a letter as sent
///     GET  /office/requests/{key}/letters/{letter}/docx, /pdf
///     GET  /office/requests/{key}/letters/{letter}/served    POST: it arrived
///     GET  /office/requests/{key}/letters/{letter}/void      POST
///     POST /office/requests/{key}/letter-preview/{step}      the draft of a form on paper, without number
///     GET  /office/requests/{key}/forms/{form}               登记表, 送达回证, 终止办理记录 to print
struct LetterPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        let base: RouterPath = "office/requests/{key}/letters"
        router.get(base, use: gate.page { .page(try await list($0)) })
        router.get(
            "office/requests/{key}/letters/{letter}",
            use: gate.page { visit in
                .response(try await LetterAnswer.page(letter(visit), stores()))
            }
        )
        router.get(
            "office/requests/{key}/letters/{letter}/docx",
            use: gate.page { visit in
                .response(try await LetterAnswer.file(letter(visit), stores()))
            }
        )
        router.get(
            "office/requests/{key}/letters/{letter}/pdf",
            use: gate.page { visit in
                .response(try await LetterAnswer.pdf(letter(visit), stores()))
            }
        )
        router.get("office/requests/{key}/letters/{letter}/served", use: gate.page { try await served($0) })
        router.post("office/requests/{key}/letters/{letter}/served", use: gate.form { try await arrive($0, $1) })
        router.get("office/requests/{key}/letters/{letter}/void", use: gate.page { try await voiding($0) })
        router.post("office/requests/{key}/letters/{letter}/void", use: gate.form { try await void($0, $1) })
        router.post("office/requests/{key}/letter-preview/{step}", use: gate.form { try await preview($0, $1) })
        router.get("office/requests/{key}/forms/{form}", use: gate.page { try await form($0) })
    }

    func stores() throws(Refused) -> RequestStores {
        guard let stores = office.stores else { throw .noSuchPage }
        return stores
    }

    /// - Throws: 404 for what is not there, 403 for those who do not see requests.
    func standing(_ visit: OfficeVisit) async throws -> Standing<DisclosureRequest> {
        try Sight.require(.list(DisclosureRequest.kind), visit.actor)
        let id = SubjectID(DisclosureRequest.kind, try visit.parameter("key"))
        guard SubjectID(rawValue: id.rawValue) == id,
            let standing = try await office.ledger.standing(DisclosureRequest.self, id, of: visit.agency)
        else { throw Refused(.notFound, "没有这件申请，可能不属于您的单位，也可能地址写错了。") }
        return standing
    }

    private func letter(_ visit: OfficeVisit) async throws -> KeptLetter {
        let request = try await standing(visit)
        let found = try await LetterAnswer.find(visit.parameter("letter"), of: request.id, in: visit.agency, stores())
        guard request.subject.shows(found.letter, to: visit.actor) else { throw Refused.namesApplicant }
        return found
    }

    private func list(_ visit: OfficeVisit) async throws -> OfficePage {
        let standing = try await standing(visit)
        let letters = try await stores().letters.letters(of: standing.id, in: visit.agency)
        let view = CaseLettersPageView(
            standing.subject,
            CaseLettersView(standing.subject, letters, actor: visit.actor, hasPDF: try stores().printing != nil),
            visit: visit
        )
        return OfficePage("文书 · \(standing.id.key)", .list(DisclosureRequest.kind), view: view)
    }

    /// The draft of a form that is being filled in, on paper.
    private func preview(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let standing = try await standing(visit)
        guard let form = LetterForm.all.first(where: { $0.step.rawValue == visit.parameters.get("step") }) else {
            throw Refused.noSuchPage
        }
        _ = try Permissions.authority(for: form.step, visit.actor)
        let acts = try await office.ledger.acts(of: standing.id, in: visit.agency)
        guard let entry = SubjectCatalogue.entry(standing.id.kind), let desk = standing.subject.desk else {
            throw Refused.noSuchPage
        }
        let found = FoundSubject(id: standing.id, entry: entry, acts: acts, desk: desk)
        var setting = try await office.stepSetting(visit, found: found)
        setting.asked = FormValues(all: body)
        let drafts = try await form.drafts(setting, standing.subject)
        let documents = try zip(drafts.drafts, drafts.wording(setting.asked)).map { draft, wording in
            try draft.letter.reworded(wording).numbered(Letter.numberSlot).document(name: draft.addressee)
        }
        return .response(OfficialPage(documents).response)
    }

    // MARK: Forms to print

    private func form(_ visit: OfficeVisit) async throws -> OfficeAnswer {
        let request = try await standing(visit).subject
        guard request.showsNames(to: visit.actor) else { throw Refused.namesApplicant }
        guard let profile = try await office.agencies.profile(of: visit.agency)?.subject else {
            throw AgencyRefusal.notEstablished
        }
        let composer = LetterComposer(request, LetterOffice(profile))
        let letter: Letter
        switch try visit.parameter("form") {
        case "registration": letter = try composer.registration(on: visit.today)
        case "withdrawn": letter = try composer.withdrawn(on: visit.today)
        case "proof":
            guard let signed = request.signing?.letters else { throw LetterRefusal.nothingToTell }
            letter = composer.proofOfService(of: signed, on: visit.today)
        default: throw Refused.noSuchPage
        }
        var person: PersonDetails?
        if let id = request.intake?.applicant,
            case .known(let known) = try await stores().persons.find(id, of: visit.agency)
        {
            person = known.details
        }
        let document = letter.document(
            name: person?.name ?? "（已删除）",
            contact: [person?.phone, person?.email, person?.address].compactMap { $0 }.filter { !$0.isEmpty }
                .joined(separator: "，")
        )
        return .response(OfficialPage(document).response)
    }
}
