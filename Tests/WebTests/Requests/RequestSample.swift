import Disclosure
import Foundation
import HummingbirdTesting
import LegalClock
import Storage
import StorageSQLite
import Synchronization
import TestSupport
import Testing

@testable import Web

/// The office of ``OfficeSample`` over a database of its own, with requests, persons and files, and a clock that the
/// test sets.
///
///     try await RequestSample.run { sample in
///         let receipt = try await sample.submit("2025年度技术改造补助资金分配明细")
///         sample.clock.advance(days: 3)
///         try await sample.office.test(as: .disclosureOfficer) { officer in … }
///     }
struct RequestSample: Sendable {
    let office: OfficeSample
    let stores: RequestStores
    let database: any Database
    let clock: SampleClock

    /// - Parameter day: on which it begins; ``SampleAccounts/today`` as a rule
    static func run(from day: CivilDate? = nil, _ test: @Sendable (RequestSample) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteDatabase(path: folder.appending(path: "sample.sqlite").path())
        do {
            try await Storage.Schema.current.apply(to: database)
            try await test(RequestSample(database, from: day))
        } catch {
            try? await database.close()
            throw error
        }
        try await database.close()
    }

    private init(_ database: any Database, from day: CivilDate?) async throws {
        let clock = SampleClock()
        if let day { clock.set(day) }
        let ledger = SQLLedger(database, clock: clock.now)
        self.clock = clock
        self.database = database
        stores = RequestStores(
            requests: SQLRequestStore(database, log: ledger.log, clock: clock.now),
            persons: SQLPersonStore(database, clock: clock.now),
            files: SQLFileStore(database, now: clock.now),
            letters: SQLLetterStore(database, log: ledger.log, clock: clock.now),
            imports: ImportStore(database, log: ledger.log, clock: clock.now)
        )
        office = try await OfficeSample(
            ledger: ledger,
            stores: stores,
            messages: OfficeMessages(SQLMessageStore(database, clock: clock.now), kinds: [.webhook]),
            clock: clock.now
        )
    }

    var agency: AgencyCode { SampleAgencies.finance }

    /// Handed in on line by a citizen.
    func submit(_ items: String..., by name: String = "王某") async throws -> SubmissionReceipt {
        let submission = Submission(
            intake: RequestIntake(
                channel: .online,
                kind: .naturalPerson,
                applicant: PersonID(rawValue: ""),
                submittedOn: clock.moment.day,
                items: items.enumerated().map { RequestItem(number: $0 + 1, description: $1) }
            ),
            person: PersonDetails(name: name, phone: "13800000000")
        )
        return try await stores.requests.submit(submission, by: .applicant(to: agency, from: "203.0.113.7"))
    }

    func request(_ id: SubjectID) async throws -> DisclosureRequest {
        try #require(try await office.ledger.standing(DisclosureRequest.self, id, of: agency)).subject
    }

    /// Done by the one who has the role, by a rule.
    @discardableResult
    func take(
        _ step: Step,
        _ id: SubjectID,
        as role: Role = .disclosureOfficer,
        _ rule: @escaping @Sendable (DisclosureRequest, CivilDate) throws -> [RequestAct]
    ) async throws -> DisclosureRequest {
        let command = Command(step, DisclosureRequest.self, id, seen: nil, by: try office.actor(role)) {
            try rule($0, $1.day)
        }
        return try await office.ledger.record(command).subject
    }
}

/// A clock that a test moves; it begins at ten o'clock of ``SampleAccounts/today``.
final class SampleClock: Sendable {
    private let current = Mutex(OfficeSample.now)

    var moment: Moment { current.withLock { $0 } }
    var now: ServerClock { { self.moment } }

    func advance(days: Int) { current.withLock { $0 = $0.adding(seconds: Int64(days) * 86_400) } }
    func advance(seconds: Int64) { current.withLock { $0 = $0.adding(seconds: seconds) } }
    func set(_ day: CivilDate) { current.withLock { $0 = Moment(startOf: day).adding(seconds: 10 * 3_600) } }
}
