import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

/// The board and the requests of one person, on both engines.
struct BoardStoreTests {
    private func withStore(
        _ backend: Backend,
        _ test: (SQLRequestStore, SQLLedger, CivilDate) async throws -> Void
    ) async throws {
        let clock = SetClock()
        try await backend.withDatabase { database in
            let ledger = SQLLedger(database) { clock.moment }
            try await test(SQLRequestStore(database, log: ledger.log) { clock.moment }, ledger, clock.moment.day)
        }
    }

    private func submit(
        _ store: SQLRequestStore,
        _ person: PersonDetails,
        on day: CivilDate
    ) async throws -> SubjectID {
        let intake = RequestIntake(
            channel: .online,
            kind: .naturalPerson,
            applicant: PersonID(rawValue: ""),
            submittedOn: day,
            items: [RequestItem(number: 1, description: "决算")]
        )
        let submission = Submission(intake: intake, person: person)
        return try await store.submit(submission, by: .applicant(to: .first, from: "203.0.113.7")).number
    }

    private func register(_ id: SubjectID, _ ledger: SQLLedger, unit: UnitID?) async throws {
        let officer = Actor(account: AccountID(rawValue: "a"), agency: .first, roles: [.disclosureOfficer])
        try await ledger.record(
            Command(.registerRequest, DisclosureRequest.self, id, seen: nil, by: officer) { request, setting in
                let facts = ReceiptFacts(submittedOn: setting.day, confirmedOn: setting.day)
                return try request.register(facts, on: setting.day, in: .national)
            }
        )
        guard let unit else { return }
        try await ledger.record(
            Command(.assignRequest, DisclosureRequest.self, id, seen: nil, by: officer) { request, setting in
                try request.assign(to: unit, handler: nil, due: nil, note: "", on: setting.day)
            }
        )
    }

    @Test(arguments: Backend.available)
    func theBoardFindsByUnitStateAndDay(backend: Backend) async throws {
        try await withStore(backend) { store, ledger, today in
            let person = PersonDetails(name: "王某", phone: "1")
            let (first, second) = (
                try await submit(store, person, on: today), try await submit(store, person, on: today)
            )
            try await register(first, ledger, unit: UnitID(rawValue: "u1"))
            var query = BoardQuery(agency: .first)
            // What has no day yet comes last.
            #expect(try await store.board(query).map(\.subject) == [first, second])
            query.unit = UnitID(rawValue: "u1")
            #expect(try await store.board(query).map(\.subject) == [first])
            query.state = .submitted
            #expect(try await store.board(query).isEmpty)
            query.unit = nil
            #expect(try await store.board(query).map(\.subject) == [second])
            query.state = nil
            query.due = today...today.adding(days: 60)
            #expect(try await store.board(query).map(\.subject) == [first])
            query.isProvisional = true
            let due = try #require(try await ledger.standing(DisclosureRequest.self, first, of: .first)?.subject.due)
            #expect(try await store.board(query).count == (due.isProvisional ? 1 : 0))
            query = BoardQuery(agency: .first)
            (query.limit, query.offset) = (1, 1)
            #expect(try await store.board(query).map(\.subject) == [second])
            let counts = try await store.boardCounts(of: .first, on: due.day, near: due.day.adding(days: 3))
            #expect((counts.all, counts.late, counts.today, counts.near) == (2, 0, 1, 0))
            let later = try await store.boardCounts(
                of: .first,
                on: due.day.adding(days: 1),
                near: due.day.adding(days: 3)
            )
            #expect((later.all, later.late, later.today) == (2, 1, 0))
        }
    }

    /// By the name with the telephone number or the document; a namesake is somebody else.
    @Test(arguments: Backend.available)
    func whoAskedBeforeIsFound(backend: Backend) async throws {
        try await withStore(backend) { store, ledger, today in
            let one = try await submit(store, PersonDetails(name: "王某", phone: "138"), on: today)
            let two = try await submit(store, PersonDetails(name: "王某", documentNumber: "X1", phone: "138"), on: today)
            let namesake = try await submit(store, PersonDetails(name: "王某", phone: "139"), on: today)
            let empty = try await submit(store, PersonDetails(name: "王某"), on: today)
            func same(_ id: SubjectID) async throws -> Set<SubjectID> {
                let request = try #require(try await ledger.standing(DisclosureRequest.self, id, of: .first)).subject
                let person = try #require(request.intake?.applicant)
                let found = try await store.requests(ofSameApplicantAs: person, in: .first, limit: 10)
                return Set(found.map(\.number))
            }
            #expect(try await same(one) == [one, two])
            #expect(try await same(namesake) == [namesake])
            #expect(try await same(empty) == [empty])
        }
    }
}
