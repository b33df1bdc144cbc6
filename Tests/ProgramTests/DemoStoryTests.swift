import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

@testable import gongkai

/// The requests of the demo: every rule lets them happen, whatever day it is, and every screen has something to show.
struct DemoStoryTests {
    @Test(arguments: ["2026-11-21", "2026-10-04", "2027-02-17"])
    func everyStateAndDecisionIsThereOnAnyDay(text: String) async throws {
        let today = try #require(CivilDate(text))
        let now = Moment(startOf: today).adding(seconds: 8 * 3_600)
        try await withTemporaryFolder { folder in
            let story = DemoStory(around: today)
            let clock = DemoClock(story.beginning)
            let data = try await DataFolder.open(folder.path(), environment: [:]).at { clock.moment }
            try await Self.establish(in: data)
            let codes = try await story.tell(in: data, by: Self.staff, clock: clock, until: now)
            #expect(clock.moment <= now)
            let requests = try await self.requests(data)
            #expect(requests.count == story.cases.count)
            #expect(Set(requests.map(\.state)).isSuperset(of: Set(RequestState.allCases).subtracting([.archived])))
            #expect(Set(requests.compactMap { $0.counted?.decision }) == Set(Decision.allCases))
            #expect(requests.contains { $0.findings(on: today).map(\.kind).contains(.replyLate) })
            let due = requests.compactMap(\.nextDue)
            #expect(due.contains { $0.day > today } && due.contains { $0.day < today })
            let reviews = try await data.ledger.reviews(of: Self.agency)
            #expect(Set(reviews.compactMap { $0.notice?.group }) == Set(ReviewGroup.allCases))
            #expect(reviews.contains { $0.isToObey })
            for code in codes {
                let typed = try #require(QueryCode(typed: code.code))
                #expect(try await data.stores.requests.request(with: typed)?.standing.id.key == code.number)
            }
            #expect(codes.count == 3)
            for request in requests { try await expectLetters(of: request, data) }
            try await data.close()
        }
    }

    /// What an answer is told to be is kept, and so is what it hands over.
    private func expectLetters(of request: DisclosureRequest, _ data: DataFolder) async throws {
        let kept = try await data.stores.letters.letters(of: request.id, in: Self.agency)
        for letter in kept {
            let bytes = try await data.stores.letters.file(of: letter)
            #expect(ContentHash.hex(bytes) == letter.letter.digest)
            #expect(try await data.stores.letters.document(of: letter).number == letter.letter.number)
        }
        let numbers = Set(kept.map(\.letter.number))
        let signed = request.signing?.letters ?? []
        #expect(signed.allSatisfy { numbers.contains($0.number) })
        #expect(request.corrections.allSatisfy { numbers.contains($0.letter) })
        let files = Set(try await data.stores.files.files(of: request.id, in: Self.agency).map(\.hash))
        #expect(request.drafts.values.allSatisfy { files.isSuperset(of: $0.files) })
    }

    /// The agency with the settings that its letters need.
    private static func establish(in data: DataFolder) async throws {
        let id = AgencyProfile.subject(agency)
        let system = Actor(account: nil, agency: agency, roles: [.program, .systemAdministrator, .disclosureOfficer])
        try await data.ledger.record(
            Command<AgencyProfile>(.establishAgency, .new(id), by: system) { profile, _ in
                try profile.establish(name: DemoAgency.city.name, superior: nil)
            }
        )
        try await data.ledger.record(
            Command(.changeOfficeSettings, AgencyProfile.self, id, seen: nil, by: system) { profile, _ in
                try profile.change(DemoAgency.city.settings)
            }
        )
    }

    private static let agency = AgencyCode(rawValue: "a0000000001")

    private static let staff: [Role: Actor] = Dictionary(
        uniqueKeysWithValues: Role.assignable.map { role in
            (role, Actor(account: AccountID(rawValue: "account-\(role.rawValue)"), agency: agency, roles: [role]))
        }
    )

    private func requests(_ data: DataFolder) async throws -> [DisclosureRequest] {
        var query = DeskQuery(agency: Self.agency, kind: DisclosureRequest.kind)
        query.limit = 1_000
        var requests: [DisclosureRequest] = []
        for row in try await data.ledger.desk(query) {
            let standing = try await data.ledger.standing(DisclosureRequest.self, row.subject, of: Self.agency)
            requests.append(try #require(standing).subject)
        }
        return requests
    }
}
