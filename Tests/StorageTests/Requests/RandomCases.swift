import Disclosure
import LegalClock
import Storage
import TestSupport

/// Random legal histories in a ledger, as if they had been handled elsewhere.
enum RandomCases {
    /// Most of them are open on the day the clock of the tests begins.
    static func histories(_ seeds: Range<Int>, until last: CivilDate) -> [RequestCase] {
        seeds.map { seed in
            RandomRequest.history(
                seed: UInt64(seed),
                from: last.adding(days: -45),
                to: last.adding(days: -1),
                until: last
            )
        }
    }

    static func record(_ histories: [RequestCase], in ledger: any Ledger) async throws {
        let officer = Actor(account: RequestCase.officer, agency: .first, roles: [.disclosureOfficer])
        for (number, history) in histories.enumerated() {
            let contents = history.acts.map(\.content)
            let id = SubjectID(DisclosureRequest.kind, "2026-\(1_000 + number)")
            try await ledger.record(
                Command<DisclosureRequest>(.importRequests, .new(id), by: officer) { _, _ in contents }
            )
        }
    }

    static func take(_ notice: HolidayNotice, into ledger: any Ledger) async throws {
        let administrator = Actor(account: RequestCase.head, agency: .first, roles: [.systemAdministrator])
        try await ledger.record(
            Command<ImportedNotice>(.importNotice, .next(series: "notice", digits: 4), by: administrator) { _, _ in
                [.imported(notice, file: "通知.json", checksum: "00")]
            }
        )
    }

    /// What happened to each request, by its name: names and fields of its acts.
    static func told(_ ledger: any Ledger) async throws -> [SubjectID: [String]] {
        var query = ActQuery(agency: .first)
        query.kind = DisclosureRequest.kind
        query.limit = 100_000
        var told: [SubjectID: [String]] = [:]
        for act in try await ledger.acts(query).reversed() {
            told[act.subject, default: []].append("\(act.name) \(String(decoding: act.fields.json, as: UTF8.self))")
        }
        return told
    }
}

func day(_ text: String) -> CivilDate { CivilDate(text) ?? .earliest }
