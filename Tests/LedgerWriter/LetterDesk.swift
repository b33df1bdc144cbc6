import Disclosure
import Documents
import Foundation
import LegalClock
import Storage

/// One who sends letters: asks for corrections, signs answers, takes signatures back, voids numbers, as fast as it goes.
///
///     a0000000001⇥request/2026-0003⇥云财公开告〔2026〕4号⇥9f86d081…⇥issued      or ⇥voided
struct LetterDesk {
    let database: any Database
    let writer: Int

    private var agency: AgencyCode { AgencyCode(rawValue: "a000000000\(1 + writer % 2)") }
    private var actor: Actor {
        Actor(
            account: AccountID(rawValue: "0000000000000001"),
            agency: agency,
            roles: [.program, .systemAdministrator, .disclosureOfficer, .secrecyReviewer, .deputyHead, .head]
        )
    }
    private var ledger: SQLLedger { SQLLedger(database, clock: systemClock) }
    private var letters: SQLLetterStore { SQLLetterStore(database, log: ledger.log, clock: systemClock) }

    private static let settings: [SettingKey: String] = [
        .decisionPrefix: "云财公开告", .correctionPrefix: "云财公开补", .reconsiderationAuthority: "云溪市人民政府",
        .court: "云溪区人民法院",
    ]

    /// Once for each agency, by whoever comes first; not there by half, whenever it is killed.
    func establish() async throws {
        let id = AgencyProfile.subject(agency)
        if try await ledger.standing(AgencyProfile.self, id, of: agency) == nil {
            let name = agency.rawValue
            _ = try? await ledger.record(
                Command<AgencyProfile>(.establishAgency, .new(id), by: actor) { profile, _ in
                    try profile.establish(name: "云溪市财政局（\(name)）", superior: nil)
                }
            )
        }
        let profile = try await ledger.standing(AgencyProfile.self, id, of: agency)?.subject
        guard profile?.text(.court).isEmpty == true else { return }
        try await ledger.record(
            Command(.changeOfficeSettings, AgencyProfile.self, id, seen: nil, by: actor) { profile, _ in
                try profile.change(Self.settings)
            }
        )
    }

    /// A request with a letter or two; some of them void.
    func work() async throws {
        let id = try await submit()
        if Bool.random() {
            let number = try await issue(correction(id))
            if Bool.random() { try await void(LetterVoiding(id, seen: nil, numbers: number, reason: "收件人写错")) }
        } else {
            try await answer(id)
            guard Bool.random() else { return }
            let request = try await ledger.standing(DisclosureRequest.self, id, of: agency)?.subject
            let numbers = request?.signing?.letters.map(\.number) ?? []
            let recall = Command(.recallRequest, DisclosureRequest.self, id, seen: nil, by: actor) { request, _ in
                try request.recall(reason: "条款引用有误")
            }
            try await void(LetterVoiding(id, seen: nil, numbers: numbers, reason: "撤回签发", after: recall))
            try await take(.submitRequestForApproval, id) { request, _ in try request.submitForApproval() }
            try await issue(signing(id))
        }
    }

    private func submit() async throws -> SubjectID {
        let today = systemClock().day
        let requests = SQLRequestStore(database, log: ledger.log, clock: systemClock)
        let submission = Submission(
            intake: RequestIntake(
                channel: .inPerson,
                kind: .naturalPerson,
                applicant: PersonID(rawValue: ""),
                submittedOn: today,
                items: [RequestItem(number: 1, description: "2025年度技术改造补助资金分配明细")]
            ),
            person: PersonDetails(name: "第\(writer)人", phone: "13800000000")
        )
        let id = try await requests.submit(submission, by: .applicant(to: agency, from: "203.0.113.7")).number
        try await take(.registerRequest, id) { request, day in
            try request.register(ReceiptFacts(submittedOn: today, confirmedOn: today), on: day, in: .national)
        }
        return id
    }

    private func answer(_ id: SubjectID) async throws {
        try await take(.beginRequestReview, id) { request, _ in try request.beginReview() }
        try await take(.reviewRequestSecrecy, id) { request, _ in
            try request.reviewSecrecy(item: 1, .open, opinion: "可以公开")
        }
        try await take(.draftRequest, id) { request, _ in
            try request.draft(ItemDecision(item: 1, decision: .granted, access: "随告知书附上复印件"))
        }
        try await take(.submitRequestForApproval, id) { request, _ in try request.submitForApproval() }
        try await issue(signing(id))
    }

    private func correction(_ id: SubjectID) -> LetterOrder {
        LetterOrder(
            id,
            seen: nil,
            .askRequestCorrection,
            layOut: DOCXWriter.file(of:),
            [LetterDraft { try $0.correction(what: "请写明文件名称", days: 10, number: "", on: $1) }]
        ) { request, letters, day in
            try request.askForCorrection(
                "请写明文件名称",
                letter: letters[0].number,
                issuedOn: day,
                servedOn: day,
                days: 10,
                on: day,
                in: .national
            )
        }
    }

    private func signing(_ id: SubjectID) -> LetterOrder {
        LetterOrder(
            id,
            seen: nil,
            .signRequest,
            layOut: DOCXWriter.file(of:),
            [LetterDraft { try $0.decision([1], number: "", on: $1) }]
        ) { request, letters, day in
            let letter = SignedLetter(
                kind: letters[0].kind,
                number: letters[0].number,
                items: [1],
                remedy: request.remedy(of: [1]),
                digest: letters[0].digest
            )
            return try request.sign([letter], on: day)
        }
    }

    private func take(
        _ step: Step,
        _ id: SubjectID,
        _ rule: @escaping @Sendable (DisclosureRequest, CivilDate) throws -> [RequestAct]
    ) async throws {
        try await ledger.record(
            Command(step, DisclosureRequest.self, id, seen: nil, by: actor) { try rule($0, $1.day) }
        )
    }

    @discardableResult
    private func issue(_ order: LetterOrder) async throws -> [String] {
        let issued = try await letters.issue(order, by: actor).letters
        for letter in issued { acknowledge(order.request, letter.number, letter.digest, "issued") }
        return issued.map(\.number)
    }

    private func void(_ voiding: LetterVoiding) async throws {
        try await letters.void(voiding, by: actor)
        for number in voiding.numbers { acknowledge(voiding.request, number, "-", "voided") }
    }

    private func acknowledge(_ request: SubjectID, _ number: String, _ digest: String, _ what: String) {
        let bytes = Array("\(agency)\t\(request)\t\(number)\t\(digest)\t\(what)\n".utf8)
        _ = write(STDOUT_FILENO, bytes, bytes.count)
    }
}
