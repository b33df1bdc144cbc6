import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

struct PersonStoreTests {
    private let person = Person(
        id: PersonID(rawValue: "00000000000000aa"),
        agency: .first,
        details: PersonDetails(
            name: "张三",
            documentKind: "居民身份证",
            documentNumber: "11010519491231002X",
            phone: "13800000000",
            address: "东城街道 1 号"
        )
    )
    private let officer = Actor(
        account: AccountID(rawValue: "0000000000000003"),
        agency: .first,
        roles: [.disclosureOfficer]
    )

    @Test(arguments: Backend.available)
    func whatIsErasedLeavesTheIdentifierAndTheActsWhole(backend: Backend) async throws {
        let clock = SetClock()
        try await backend.withLedger(clock) { ledger, database in
            let store = SQLPersonStore(database) { clock.moment }
            let log = ledger.log
            // The person comes in the transaction of the act that knows it.
            try await database.write(about: [ActLog.chain(of: .first)]) { db in
                try PersonTable.save(person, at: clock.moment, in: db)
                try log.record(.assign("答复 \(person.id)"), in: db)
            }
            #expect(try await store.find(person.id, of: .first) == .known(person))
            #expect(try await store.find(person.id, of: .second) == nil)
            try await store.erase(person.id, reason: "申请人撤回同意", by: officer)
            #expect(try await store.find(person.id, of: .first) == .erased(at: clock.moment))

            let row = try await database.read { db in try db.first("SELECT * FROM person") }
            let kept = zip(row?.columns ?? [], row?.values ?? []).filter { $0.1 != .null }.map(\.0)
            #expect(kept == ["id", "agency", "erased_at"])
            let report = try await Verification(database).run()
            #expect(report.faults.isEmpty)
            #expect(report.acts == 2)
            let acts = try await ledger.acts(of: PersonErasure.id(of: person.id), in: .first)
            #expect(acts.map(\.name) == ["erased"])
            #expect(acts.first?.fields == PersonErasureAct.erased(reason: "申请人撤回同意").fields)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsErasedDoesNotComeBack(backend: Backend) async throws {
        try await backend.withLedger { _, database in
            let store = SQLPersonStore(database, clock: SetClock().now)
            try await store.save(person)
            try await store.erase(person.id, reason: "撤回同意", by: officer)
            try await store.save(person)
            guard case .erased = try await store.find(person.id, of: .first) else {
                Issue.record("the person is known again")
                return
            }
            await #expect(throws: PersonErasureRefusal.alreadyErased) {
                try await store.erase(person.id, reason: "再来一次", by: officer)
            }
        }
    }

    @Test(arguments: Backend.available)
    func eachErasureNeedsARoleAReasonAndAPerson(backend: Backend) async throws {
        try await backend.withLedger { _, database in
            let store = SQLPersonStore(database, clock: SetClock().now)
            try await store.save(person)
            await #expect(throws: LedgerRefusal.notPermitted(.erasePerson, .head)) {
                try await store.erase(person.id, reason: "撤回同意", by: .head())
            }
            await #expect(throws: PersonErasureRefusal.reasonMissing) {
                try await store.erase(person.id, reason: " ", by: officer)
            }
            let other = Actor(account: officer.account, agency: .second, roles: officer.roles)
            await #expect(throws: PersonErasureRefusal.noSuchPerson) {
                try await store.erase(person.id, reason: "撤回同意", by: other)
            }
            #expect(try await store.find(person.id, of: .first) == .known(person))
        }
    }

    @Test func identifiersAreSixteenDigits() {
        for _ in 0..<100 {
            let id = PersonTable.newID().rawValue
            #expect(id.utf8.count == 16)
            #expect(SubjectID(rawValue: "person/" + id) != nil)
        }
    }
}
