import Dispatch
import Storage
import Testing

/// Writes about one subject that wait together share a commit; what each comes to is its own.
struct SharedCommitTests {
    /// Runs one write, and while it is under way lets `count` others wait; what became of each of them.
    private func behindAnother<Value: Sendable>(
        _ database: any Database,
        _ count: Int,
        _ write: @escaping @Sendable (Transaction, Int) throws -> Value
    ) async throws -> [Result<Value, any Error>] {
        let (begun, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let first = Task {
            try await database.write(about: ["a"]) { _ in
                begun.signal()
                mayEnd.wait()
            }
        }
        while begun.wait(timeout: .now()) == .timedOut { try await Task.sleep(for: .milliseconds(1)) }
        let others = (0..<count).map { number in
            Task { try await database.write(about: ["a"]) { db in try write(db, number) } }
        }
        // They are handed over at once; should one come later, it only has a commit of its own.
        try await Task.sleep(for: .milliseconds(100))
        mayEnd.signal()
        try await first.value
        var results: [Result<Value, any Error>] = []
        for other in others { results.append(await other.result) }
        return results
    }

    @Test func writesThatWaitTogetherShareATransaction() async throws {
        try await Backend.postgresql.withKeptTable { database in
            let transactions = try await behindAnother(database, 20) { db, number in
                try db.execute("INSERT INTO kept (id) VALUES ($1)", [SQLValue(number)])
                let row = try db.first("SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT) AS id")
                return try row?.int("id") ?? 0
            }.map { try $0.get() }
            #expect(Set(transactions).count < 20)
            #expect(try await database.ids() == Array(0..<20))
        }
    }

    /// Whether the server has seen something of it by then, by a question or by a change, or nothing.
    @Test(arguments: Backend.available, ["nothing", "question", "change"])
    func oneThatEndsForAReasonOfItsOwnIsUndoneAlone(backend: Backend, sent: String) async throws {
        struct Refused: Error {}
        try await backend.withKeptTable { database in
            let results = try await behindAnother(database, 20) { db, number in
                if sent == "question" { _ = try db.rows("SELECT id FROM kept") }
                try db.post("INSERT INTO kept (id) VALUES ($1)", [SQLValue(number)])
                if sent == "question" { _ = try db.rows("SELECT id FROM kept") }
                if sent == "change" { try db.execute("UPDATE kept SET id = id WHERE id = $1", [SQLValue(number)]) }
                try db.post("INSERT INTO kept (id) VALUES ($1)", [SQLValue(number + 100)])
                if number % 3 == 0 { throw Refused() }
            }
            for (number, result) in results.enumerated() {
                if number % 3 == 0 {
                    #expect(throws: Refused.self) { try result.get() }
                } else {
                    #expect(throws: Never.self) { try result.get() }
                }
            }
            let kept = (0..<20).filter { $0 % 3 != 0 }
            #expect(try await database.ids() == kept + kept.map { $0 + 100 })
        }
    }

    @Test(arguments: Backend.available, [false, true])
    func oneWhoseStatementFailsLeavesTheOthersAlone(backend: Backend, isPosted: Bool) async throws {
        try await backend.withKeptTable { database in
            let results = try await behindAnother(database, 20) { db, number in
                let id = SQLValue(number == 7 ? 3 : number)
                if isPosted {
                    try db.post("INSERT INTO kept (id) VALUES ($1)", [id])
                } else {
                    try db.execute("INSERT INTO kept (id) VALUES ($1)", [id])
                }
            }
            for (number, result) in results.enumerated() where number == 7 {
                #expect { try result.get() } throws: { ($0 as? StorageError)?.isUniqueViolation == true }
            }
            #expect(try await database.ids() == (0..<20).filter { $0 != 7 })
        }
    }

    @Test func aConnectionLostDuringTheCommonCommitLeavesTheOutcomeUnknownToEach() async throws {
        struct Refused: Error {}
        try await Backend.postgresql.withKeptTable { database in
            try await database.write { db in
                try db.script(
                    """
                    CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
                    CREATE CONSTRAINT TRIGGER leave AFTER INSERT ON kept DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION leave();
                    """
                )
            }
            let results = try await behindAnother(database, 10) { db, number in
                try db.post("INSERT INTO kept (id) VALUES ($1)", [SQLValue(number)])
                if number == 4 { throw Refused() }
            }
            for (number, result) in results.enumerated() {
                #expect { try result.get() } throws: { error in
                    number == 4 ? error is Refused : (error as? StorageError)?.kind == .outcomeUnknown
                }
            }
            #expect(try await database.ids().isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aPostedStatementThatFailsDoomsTheTransaction(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            await #expect {
                try await database.write { db in
                    try db.post("INSERT INTO kept (id) VALUES (1)")
                    try db.post("INSERT INTO kept (id) VALUES (1)")
                }
            } throws: { ($0 as? StorageError)?.isUniqueViolation == true }
            let ids = try await database.ids()
            #expect(ids.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsPostedIsSeenByWhatFollows(backend: Backend) async throws {
        let sums = try await backend.withKept { db in
            try (1...600).map { number in
                try db.post("INSERT INTO kept (id) VALUES ($1)", [SQLValue(number)])
                return number % 150 == 0 ? try db.first("SELECT COUNT(*) AS count FROM kept")?.int("count") : nil
            }
        }
        #expect(sums.compactMap { $0 } == [150, 300, 450, 600])
    }

    @Test(arguments: Backend.available)
    func writesAboutSeveralSubjectsNeitherLockUpNorLoseAny(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        let subjects = ["\(number % 3)", "\(number % 4)", "\(number % 5)"]
                        try await database.write(about: subjects) { db in
                            _ = try db.execute("INSERT INTO kept (id) VALUES ($1)", [SQLValue(number)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.ids() == Array(0..<60))
        }
    }

    @Test(arguments: Backend.available)
    func closingWaitsForThoseThatWait(backend: Backend) async throws {
        try await backend.withPlace { open in
            let database = try open()
            try await database.write { db in try db.script("CREATE TABLE kept (id BIGINT)") }
            let writes = (0..<30).map { number in
                Task {
                    try await database.write(about: ["a"]) { db in
                        _ = try db.execute("INSERT INTO kept (id) VALUES ($1)", [SQLValue(number)])
                    }
                }
            }
            try await Task.sleep(for: .milliseconds(20))
            try await database.close()
            var kept = 0
            for write in writes {
                do {
                    try await write.value
                    kept += 1
                } catch {
                    #expect(error is StorageError)
                }
            }
            let other = try open()
            #expect(try await other.ids().count == kept)
            try await other.close()
        }
    }
}
