import Disclosure
import LegalClock
import Web

/// Handles the requests of the demo: every step is a command of the ledger on its day, so that no case stands where the
/// rules would not have it.
struct DemoDesk {
    let ledger: any Ledger
    let stores: RequestStores
    let staff: [Role: Actor]
    let calendar: WorkingCalendar
    let cases: [DemoCase]

    private(set) var numbers: [Int: SubjectID] = [:]
    /// What an applicant would have noted down.
    private(set) var codes: [Int: QueryCode] = [:]
    private var decisions: [Int: [Decision]] = [:]

    init(_ folder: DataFolder, staff: [Role: Actor], calendar: WorkingCalendar, cases: [DemoCase]) {
        ledger = folder.ledger
        stores = folder.stores
        self.staff = staff
        self.calendar = calendar
        self.cases = cases
    }

    mutating func take(_ step: DemoStep, of index: Int, on day: CivilDate) async throws {
        switch step {
        case .submit: try await submit(index, on: day)
        case .decideAgain(let decision):
            decisions[index] = [decision]
            try await take(.reviewSecrecy, of: index, on: day)
            try await take(.draft, of: index, on: day)
        case .reviewSecrecy:
            for item in cases[index].items.indices { try await reviewSecrecy(item + 1, of: index) }
        case .draft:
            for (item, decision) in decided(index).enumerated() {
                var wording = DemoWording.draft(decision, item: item + 1)
                wording.files = try await disclosedFiles(item, decision, of: index, on: day)
                let draft = wording
                try await record(.draftRequest, index) { request, _ in try request.draft(draft) }
            }
        default:
            if try await intake(step, index, day) { return }
            if try await periods(step, index, day) { return }
            try await reply(step, index, day)
        }
    }

    private func decided(_ index: Int) -> [Decision] { decisions[index] ?? cases[index].decisions }

    // MARK: What every step needs

    func actor(_ role: Role) -> Actor {
        guard let actor = staff[role] else { preconditionFailure("the demo has someone for each role") }
        return actor
    }

    func number(_ index: Int) -> SubjectID {
        guard let id = numbers[index] else {
            preconditionFailure("a request of the demo comes in before it is handled")
        }
        return id
    }

    private func record(
        _ step: Step,
        _ index: Int,
        as role: Role = .disclosureOfficer,
        _ rule: @escaping @Sendable (DisclosureRequest, CivilDate) throws -> [RequestAct]
    ) async throws {
        try await ledger.record(
            Command(step, DisclosureRequest.self, number(index), seen: nil, by: actor(role)) { try rule($0, $1.day) }
        )
    }

    // MARK: Intake

    private mutating func submit(_ index: Int, on day: CivilDate) async throws {
        let one = cases[index]
        let submission = Submission(
            intake: RequestIntake(
                channel: one.channel,
                kind: one.applicant.kind,
                applicant: PersonID(rawValue: ""),
                submittedOn: day,
                items: one.items.enumerated().map { RequestItem(number: $0 + 1, description: $1) },
                form: one.channel == .online ? .electronic : .paper,
                way: one.channel == .online ? .online : .mail
            ),
            person: one.applicant.details
        )
        let officer = actor(.disclosureOfficer)
        let outsider = Actor.applicant(to: officer.agency, from: "192.0.2.\(index % 200 + 1)")
        let receipt = try await stores.requests.submit(submission, by: one.channel == .online ? outsider : officer)
        numbers[index] = receipt.number
        codes[index] = receipt.code
    }

    /// `false` for a step of another sort.
    private func intake(_ step: DemoStep, _ index: Int, _ day: CivilDate) async throws -> Bool {
        let calendar = calendar
        switch step {
        case .register:
            let facts = ReceiptFacts(
                submittedOn: cases[index].submittedOn,
                signedOn: cases[index].submittedOn,
                reachedOfficeOn: cases[index].submittedOn,
                confirmedOn: day
            )
            try await record(.registerRequest, index) { try $0.register(facts, on: $1, in: calendar) }
        case .linkToFirst:
            let first = number(0).key
            try await record(.linkRequest, index) { request, _ in
                try request.link(to: first, reason: "同一申请人，申请内容相近")
            }
        case .assign:
            let handler = actor(.informationOfficer).account
            let due = calendar.day(5, workingDaysAfter: day).day
            try await record(.assignRequest, index) {
                try $0.assign(to: nil, handler: handler, due: due, note: "请查找有关信息并提出意见。", on: $1)
            }
        case .answerAsUnit:
            let unit = actor(.informationOfficer)
            try await record(.answerRequestAsUnit, index, as: .informationOfficer) { request, _ in
                try request.answerAsUnit("已查到有关信息，材料已送工作机构。", files: [], by: unit)
            }
        case .giveBack:
            let unit = actor(.informationOfficer)
            try await record(.giveRequestBack, index, as: .informationOfficer) { request, _ in
                try request.giveBack(reason: "该信息由信息科保管，请转信息科。", by: unit)
            }
        case .review: try await record(.beginRequestReview, index) { request, _ in try request.beginReview() }
        case .search:
            for (item, decision) in decided(index).enumerated() where decision == .notExisting {
                try await record(.recordRequestSearch, index, as: .informationOfficer) { request, _ in
                    try request.recordSearch(item: item + 1, places: "公文系统、档案室，以标题关键词检索", result: "没有找到")
                }
            }
        case .redact:
            for (item, decision) in decided(index).enumerated() where decision == .partiallyGranted {
                try await record(.checkRequestRedaction, index) { request, _ in
                    try request.checkRedaction(item: item + 1, note: "已逐页核对，遮盖处无法恢复")
                }
            }
        case .askCorrection: try await askCorrection(index)
        case .correct:
            try await record(.correctRequest, index) {
                try $0.receiveCorrection(items: [], hasIdentityProof: true, receivedOn: $1, on: $1, in: calendar)
            }
        case .lapseCorrection:
            let officer = actor(.disclosureOfficer)
            try await record(.lapseRequestCorrection, index) { try $0.lapseCorrection(by: officer, on: $1) }
            try await tellAbandoned(index)
        default: return false
        }
        return true
    }

    private func reviewSecrecy(_ item: Int, of index: Int) async throws {
        let outcome = DemoWording.secrecy(decided(index)[item - 1])
        if outcome == .notConcerned {
            try await record(.noteRequestNoSecrecy, index) { request, _ in try request.noteNoSecrecy(item: item) }
        } else {
            try await record(.reviewRequestSecrecy, index, as: .secrecyReviewer) { request, _ in
                try request.reviewSecrecy(item: item, outcome, opinion: "已对照保密范围审查。")
            }
        }
    }

    // MARK: Opinions, fees, periods

    private func periods(_ step: DemoStep, _ index: Int, _ day: CivilDate) async throws -> Bool {
        let calendar = calendar
        switch step {
        case .consult(let kind): try await consult(kind, index)
        case .receiveOpinion(let opinion):
            try await record(.receiveRequestOpinion, index) {
                try $0.receiveOpinion(
                    opinion,
                    text: opinion == .agrees ? "" : "涉及技术和价格等商业秘密，公开会损害竞争地位。",
                    letter: 1,
                    receivedOn: $1,
                    on: $1,
                    in: calendar
                )
            }
        case .notifyFee(let pages): try await notifyFee(pages: pages, index)
        case .pay:
            try await record(.payRequestFee, index) {
                try $0.payFee(paidOn: $1, receipt: "（演示）非税票据", on: $1, in: calendar)
            }
        case .lapseFee:
            let officer = actor(.disclosureOfficer)
            try await record(.lapseRequestFee, index) { try $0.lapseFee(by: officer, on: $1) }
            try await tellAbandoned(index)
        case .proposeExtension(let days):
            try await record(.proposeRequestExtension, index) { request, _ in
                try request.proposeExtension(by: days, reason: "材料数量较多，需要逐份审查。")
            }
        case .agreeExtension(let days):
            try await record(.agreeRequestExtension, index, as: .deputyHead) { request, _ in
                try request.agreeExtension(by: days)
            }
        case .extend: try await extend(index)
        case .askReasons: try await askReasons(index)
        case .giveReasons:
            try await record(.giveRequestReasons, index) {
                try $0.giveReasons("本人想了解全部情况。", receivedOn: $1, on: $1)
            }
        case .judgeReasons(let accepted):
            try await record(.judgeRequestReasons, index) {
                try $0.judgeReasons(accepted: accepted, opinion: "理由不能说明所需的范围。", on: $1)
            }
        default: return false
        }
        return true
    }

    // MARK: The answer and after

    private func reply(_ step: DemoStep, _ index: Int, _ day: CivilDate) async throws {
        let calendar = calendar
        switch step {
        case .sendForApproval:
            try await record(.submitRequestForApproval, index) { request, _ in try request.submitForApproval() }
        case .sign: try await sign(index)
        case .serve(let way):
            try await record(.serveRequest, index) {
                try $0.serve(way, day: $1, proof: way == .postal ? "（演示）挂号信收据" : "（演示）送达回证", on: $1)
            }
        case .withdraw:
            try await record(.withdrawRequest, index) { try $0.withdraw(reason: "已从其他途径取得", receivedOn: $1, on: $1) }
        case .archive: try await record(.archiveRequest, index) { request, _ in try request.archive() }
        case .rate(let satisfied):
            try await recordByApplicant(.rateRequest, index) { request, _ in
                try request.rate(satisfied: satisfied, remark: satisfied ? "" : "希望答复再快一些。")
            }
        case .confirmReceipt:
            try await recordByApplicant(.confirmRequestReceipt, index) { request, _ in try request.confirmReceipt() }
        case .proposePublication:
            try await recordByApplicant(.proposeRequestPublication, index) { request, _ in
                try request.proposePublication(item: 1)
            }
        case .convertToProactive:
            try await record(.convertRequestToProactive, index) {
                try $0.convertToProactive(item: 1, on: $1, in: calendar)
            }
        default: break
        }
    }

    private func recordByApplicant(
        _ step: Step,
        _ index: Int,
        _ rule: @escaping @Sendable (DisclosureRequest, CivilDate) throws -> [RequestAct]
    ) async throws {
        let applicant = Actor.applicant(to: actor(.disclosureOfficer).agency, from: "192.0.2.1")
        try await ledger.record(
            Command(step, DisclosureRequest.self, number(index), seen: nil, by: applicant) { try rule($0, $1.day) }
        )
    }
}
