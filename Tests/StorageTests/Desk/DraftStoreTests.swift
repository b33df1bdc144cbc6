import Disclosure
import LegalClock
import Storage
import TestSupport
import Testing

struct DraftStoreTests {
    private static let (anna, ben) = (SampleAccounts.id(1), SampleAccounts.id(2))
    private static let start = Moment(startOf: SampleAccounts.today)

    private static func draft(_ form: Int, _ body: String = "a=1", after seconds: Int64 = 0) -> Draft {
        Draft(form: "/office/new/\(form)", body: body, keptAt: start.adding(seconds: seconds))
    }

    @Test(arguments: Backend.available)
    func draftsBelongToWhoTypedThem(backend: Backend) async throws {
        try await backend.withDatabase { database in
            let drafts = SQLDraftStore(database)
            try await drafts.keep(Self.draft(1, "name=%E7%94%B2"), of: Self.anna)
            try await drafts.keep(Self.draft(1, "name=%E4%B9%99", after: 5), of: Self.anna)
            #expect(try await drafts.draft(at: "/office/new/1", of: Self.anna)?.body == "name=%E4%B9%99")
            #expect(try await drafts.draft(at: "/office/new/1", of: Self.ben) == nil)
            try await drafts.discard("/office/new/1", of: Self.ben)
            #expect(try await drafts.drafts(of: Self.anna).count == 1)
            try await drafts.discard("/office/new/1", of: Self.anna)
            #expect(try await drafts.drafts(of: Self.anna).isEmpty)
        }
    }

    /// Any sequence leaves what the drafts in memory have.
    @Test(arguments: Backend.available)
    func whatIsTooMuchTooOldOrTooLargeGoes(backend: Backend) async throws {
        try await backend.withDatabase { database in
            let (drafts, memory) = (SQLDraftStore(database), MemoryDraftStore())
            var random = SeededGenerator(seed: 5)
            var seconds: Int64 = 0
            for step in 0..<160 {
                seconds += Int64.random(in: 0...60_000, using: &random)
                let size = step % 40 == 7 ? Draft.largestBody + 1 : Int.random(in: 0...50, using: &random)
                let draft = Self.draft(
                    Int.random(in: 0..<60, using: &random),
                    String(repeating: "x", count: size),
                    after: seconds
                )
                try await drafts.keep(draft, of: Self.anna)
                await memory.keep(draft, of: Self.anna)
                if step % 9 == 0 {
                    try await drafts.discard(draft.form, of: Self.anna)
                    await memory.discard(draft.form, of: Self.anna)
                }
            }
            #expect(try await drafts.drafts(of: Self.anna) == memory.drafts(of: Self.anna))
        }
    }
}
