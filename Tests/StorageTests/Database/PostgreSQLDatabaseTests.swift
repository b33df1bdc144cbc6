import Foundation
import Storage
import StoragePostgreSQL
import TestSupport
import Testing

/// What only the server engine promises: connections are lost, and come back.
struct PostgreSQLDatabaseTests {
    @Test func aConnectionLostBeforeTheCommitIsMadeAgainAndTheWorkDoneAgain() async throws {
        try await Backend.postgresql.withKeptTable { database in
            let runs = Counter()
            try await database.write { db in
                let run = runs.next()
                try db.execute("INSERT INTO kept (id) VALUES ($1)", [SQLValue(run)])
                if run == 1 { _ = try db.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            let ids = try await database.ids()
            #expect(ids == [2])
        }
    }

    @Test func aConnectionLostDuringTheCommitLeavesTheOutcomeUnknown() async throws {
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
            let runs = Counter()
            await #expect {
                try await database.write { db in
                    runs.next()
                    try db.execute("INSERT INTO kept (id) VALUES (1)")
                }
            } throws: { ($0 as? StorageError)?.kind == .outcomeUnknown }
            #expect(runs.count == 1)
            let ids = try await database.ids()
            #expect(ids.isEmpty)
        }
    }

    /// Its socket is reached by way of a link, which is taken away for a while.
    @Test func workWaitsForAServerThatComesBack() async throws {
        let folder = try TestPostgreSQL.startOwn()
        let link = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString.prefix(8))")
        let server = "user=gongkai dbname=postgres"
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
        defer { try? FileManager.default.removeItem(at: link) }
        let database = PostgreSQLDatabase("host=\(link.path()) \(server)", connections: 4, patience: .seconds(60))
        try await database.write { db in try db.script("CREATE TABLE kept (id BIGINT)") }

        try FileManager.default.removeItem(at: link)
        let owner = PostgreSQLDatabase("host=\(folder.path()) \(server) application_name=owner", connections: 1)
        try await owner.write { db in
            try db.script(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gongkai'"
            )
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in 0..<8 {
                group.addTask {
                    try await database.write { db in
                        _ = try db.execute("INSERT INTO kept (id) VALUES ($1)", [SQLValue(id)])
                    }
                }
            }
            group.addTask {
                try await Task.sleep(for: .milliseconds(300))
                try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
            }
            try await group.waitForAll()
        }
        let ids = try await database.ids()
        #expect(ids == Array(0..<8))
        try await owner.close()
        try await database.close()
    }

    @Test func aServerThatIsNotThereIsSaidAtOnce() async throws {
        let database = PostgreSQLDatabase("host=/nowhere/at/all dbname=gongkai", patience: .seconds(600))
        await #expect {
            try await database.ids()
        } throws: { error in
            let error = error as? StorageError
            return error?.kind == .connection && error?.detail.contains("/nowhere/at/all") == true
        }
        try await database.close()
    }

    @Test func ofSeveralHostsTheOneThatAnswersIsTaken() async throws {
        let database = PostgreSQLDatabase(try TestPostgreSQL.addressBehindADeadHost(), connections: 1)
        let one = try await database.read { db in try db.first("SELECT 1 AS one")?.int("one") }
        #expect(one == 1)
        try await database.close()
    }

    @Test func aStatementThatTakesTooLongIsStopped() async throws {
        let address = try TestPostgreSQL.address(schema: "public")
        let database = PostgreSQLDatabase(address, connections: 1, statementTimeout: .milliseconds(50))
        await #expect {
            try await database.read { db in _ = try db.rows("SELECT 1 AS one FROM pg_sleep(60)") }
        } throws: { ($0 as? StorageError)?.kind == .busy }
        try await database.close()
    }

    @Test func anAcknowledgedWriteIsFlushedWhateverTheServersDefaultIs() async throws {
        let address = try TestPostgreSQL.address(schema: "public", settings: ["synchronous_commit=off"])
        let database = PostgreSQLDatabase(address, connections: 1)
        let setting = try await database.write { db in
            try db.first("SELECT current_setting('synchronous_commit') AS setting")?.text("setting")
        }
        #expect(setting == "on")
        try await database.close()
    }

    @Test func aTypeThatBothEnginesDoNotShareIsNamed() async throws {
        await #expect {
            try await Backend.postgresql.withKept { db in
                try db.execute("INSERT INTO kept (id) VALUES (1)")
                _ = try db.rows("SELECT SUM(id) AS total FROM kept")
            }
        } throws: { error in
            let error = error as? StorageError
            return error?.kind == .unexpectedRow && error?.sentence.contains("total") == true
        }
    }

    @Test func moreStatementsThanAreKeptPreparedStillRun() async throws {
        let sum = try await Backend.postgresql.withKept { db in
            try (0..<700).reduce(0) { sum, number in
                sum + (try db.first("SELECT CAST($1 AS BIGINT) + \(number) AS value", [1])?.int("value") ?? 0)
            }
        }
        #expect(sum == (0..<700).reduce(0, +) + 700)
    }
}
