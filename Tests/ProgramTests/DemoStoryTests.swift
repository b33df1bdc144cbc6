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
            try await data.close()
        }
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
