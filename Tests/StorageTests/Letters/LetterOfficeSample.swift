import Disclosure
import DocumentContent
import LegalClock
import Storage
import TestSupport
import Testing

/// An agency with its letter settings, a request that is being reviewed, and the store of its letters.
struct LetterOfficeSample: Sendable {
    let database: any Database
    let ledger: SQLLedger
    let requests: SQLRequestStore
    let letters: SQLLetterStore
    let clock: SetClock

    static let officer = Actor(
        account: AccountID(rawValue: "0000000000000003"),
        agency: .first,
        roles: [.disclosureOfficer]
    )
    private static let settings: [SettingKey: String] = [
        .decisionPrefix: "云财公开告", .correctionPrefix: "云财公开补", .reconsiderationAuthority: "云溪市人民政府",
        .court: "云溪区人民法院",
    ]

    init(_ database: any Database, settings: [SettingKey: String] = settings) async throws {
        let clock = SetClock()
        self.clock = clock
        self.database = database
        ledger = SQLLedger(database) { clock.moment }
        requests = SQLRequestStore(database, log: ledger.log) { clock.moment }
        letters = SQLLetterStore(database, log: ledger.log) { clock.moment }
        let id = AgencyProfile.subject(.first)
        let system = Actor(account: nil, agency: .first, roles: [.program, .systemAdministrator, .disclosureOfficer])
        try await ledger.record(
            Command<AgencyProfile>(.establishAgency, .new(id), by: system) { profile, _ in
                try profile.establish(name: "云溪市财政局", superior: nil)
            }
        )
        try await ledger.record(
            Command(.changeOfficeSettings, AgencyProfile.self, id, seen: nil, by: system) { profile, _ in
                try profile.change(settings)
            }
        )
    }

    func submit(_ name: String = "王某") async throws -> SubjectID {
        let today = clock.moment.day
        let receipt = try await requests.submit(
            Submission(
                intake: RequestIntake(
                    channel: .online,
                    kind: .naturalPerson,
                    applicant: PersonID(rawValue: ""),
                    submittedOn: today,
                    items: [RequestItem(number: 1, description: "2025年度技术改造补助资金分配明细")]
                ),
                person: PersonDetails(name: name, phone: "13800000000")
            ),
            by: .applicant(to: .first, from: "203.0.113.7")
        )
        try await take(.registerRequest, receipt.number) { request, day in
            try request.register(ReceiptFacts(submittedOn: day, confirmedOn: day), on: day, in: .national)
        }
        return receipt.number
    }

    func take(
        _ step: Step,
        _ id: SubjectID,
        _ rule: @escaping @Sendable (DisclosureRequest, CivilDate) throws -> [RequestAct]
    ) async throws {
        try await ledger.record(
            Command(step, DisclosureRequest.self, id, seen: nil, by: Self.officer) { try rule($0, $1.day) }
        )
    }

    /// 补正告知书, served at once.
    func correction(_ id: SubjectID, days: Int = 10, seen: Int? = nil) -> LetterOrder {
        LetterOrder(
            id,
            seen: seen,
            .askRequestCorrection,
            layOut: { Array("PK".utf8) + LetterRecord.bytes(of: $0) },
            [LetterDraft { try $0.correction(what: "请写明文件名称", days: 10, number: "", on: $1) }]
        ) { request, letters, day in
            try request.askForCorrection(
                "请写明文件名称",
                letter: letters[0].number,
                issuedOn: day,
                servedOn: day,
                days: days,
                on: day,
                in: .national
            )
        }
    }

    func settle(_ key: SettingKey, _ value: String) async throws {
        let id = AgencyProfile.subject(.first)
        let system = Actor(account: nil, agency: .first, roles: [.program, .systemAdministrator, .disclosureOfficer])
        try await ledger.record(
            Command(.changeOfficeSettings, AgencyProfile.self, id, seen: nil, by: system) { profile, _ in
                try profile.change([key: value])
            }
        )
    }

    func request(_ id: SubjectID) async throws -> DisclosureRequest {
        try #require(try await ledger.standing(DisclosureRequest.self, id, of: .first)).subject
    }

    func series(_ group: LetterSeries.Group = .correction) async throws -> LetterSeries? {
        let id = LetterSeries.id(group, clock.moment.day.year)
        return try await ledger.standing(LetterSeries.self, id, of: .first)?.subject
    }

    /// Rows that a letter leaves.
    func fileCount() async throws -> Int {
        try await database.read { db in
            try db.rows(
                "SELECT (SELECT COUNT(*) FROM file) + (SELECT COUNT(*) FROM file_content) + (SELECT COUNT(*) FROM file_chunk) AS n"
            )[0].int("n")
        }
    }
}
