import Storage
import Testing

/// The promises of ``Database``, on both engines.
struct TransactionTests {
    @Test(arguments: Backend.available)
    func whatThrowsLeavesNothingBehind(backend: Backend) async throws {
        struct Stop: Error {}
        try await backend.withKeptTable { database in
            await #expect(throws: Stop.self) {
                try await database.write { db in
                    try db.execute("INSERT INTO kept (id) VALUES (1)")
                    throw Stop()
                }
            }
            let ids = try await database.ids()
            #expect(ids.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aFailedStatementDoomsTheTransactionEvenWhenCaught(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            await #expect(throws: StorageError.self) {
                try await database.write { db in
                    try db.execute("INSERT INTO kept (id) VALUES (1)")
                    _ = try? db.execute("INSERT INTO kept (id) VALUES (1)")
                    _ = try? db.execute("INSERT INTO kept (id) VALUES (2)")
                }
            }
            let ids = try await database.ids()
            #expect(ids.isEmpty)
            try await database.write { db in _ = try db.execute("INSERT INTO kept (id) VALUES (3)") }
            #expect(try await database.ids() == [3])
        }
    }

    @Test(
        arguments: Backend.available,
        [
            ("INSERT INTO kept (id) VALUES (1), (1)", StorageError.Kind.constraint(.unique)),
            ("INSERT INTO kept (id, parent) VALUES (1, 7)", .constraint(.foreignKey)),
            ("INSERT INTO kept (id, i) VALUES (1, 13)", .constraint(.check)),
            ("INSERT INTO schema_version (version, name) VALUES (9, NULL)", .constraint(.notNull)),
            ("INSERT INTO nowhere (id) VALUES (1)", .failed),
            ("INSERT INTO", .failed),
        ]
    )
    func errorsSayWhatKindTheyAreAndWhere(backend: Backend, wrong: (sql: String, kind: StorageError.Kind)) async throws
    {
        _ = try await backend.withKeptTable { database in
            await #expect {
                _ = try await database.write { db in try db.execute(wrong.sql) }
            } throws: { error in
                guard let error = error as? StorageError else { return false }
                return error.kind == wrong.kind && error.sql == wrong.sql && !error.detail.isEmpty
            }
        }
    }

    @Test(arguments: Backend.available)
    func readsCannotWrite(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            await #expect {
                try await database.read { db in _ = try db.execute("INSERT INTO kept (id) VALUES (1)") }
            } throws: { ($0 as? StorageError)?.kind == .readOnly }
            let ids = try await database.ids()
            #expect(ids.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aReadSeesOneState(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            try await database.write { db in
                _ = try db.execute("INSERT INTO kept (id, i) VALUES (1, 0), (2, 0)")
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for _ in 0..<100 {
                        try await database.write { db in _ = try db.execute("UPDATE kept SET i = i + 14") }
                    }
                }
                for _ in 0..<100 {
                    let seen = try await database.read { db in
                        let one = try db.first("SELECT i FROM kept WHERE id = 1")?.int("i")
                        let two = try db.first("SELECT i FROM kept WHERE id = 2")?.int("i")
                        return [one, two]
                    }
                    #expect(seen[0] == seen[1])
                }
                try await group.waitForAll()
            }
        }
    }

    @Test(arguments: Backend.available)
    func concurrentIncrementsAreAllCounted(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            try await database.write { db in _ = try db.execute("INSERT INTO kept (id, i) VALUES (1, 100)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await database.write { db in
                            let now = try db.first("SELECT i FROM kept WHERE id = 1")?.int("i") ?? 0
                            try db.execute("UPDATE kept SET i = $1 WHERE id = 1", [SQLValue(now + 1)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.read { db in try db.first("SELECT i FROM kept")?.int("i") } == 120)
        }
    }

    @Test(arguments: Backend.available)
    func writesAboutOneSubjectComeOneAfterAnother(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            try await database.write { db in
                try db.execute("INSERT INTO kept (id, i) VALUES ($1, 100)", each: [[1], [2], [3]])
            }
            let runs = Counter()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<30 {
                    let id = SQLValue(number % 3 + 1)
                    let subjects = number % 2 == 0 ? ["row \(number % 3)"] : ["rows", "row \(number % 3)"]
                    group.addTask {
                        try await database.write(about: subjects) { db in
                            runs.next()
                            let now = try db.first("SELECT i FROM kept WHERE id = $1", [id])?.int("i") ?? 0
                            try db.execute("UPDATE kept SET i = $2 WHERE id = $1", [id, SQLValue(now + 1)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let counts = try await database.read { db in
                try db.rows("SELECT i FROM kept ORDER BY id").map { try $0.int("i") }
            }
            #expect(counts == [110, 110, 110])
            // Nobody was in another's way, so nothing was done twice.
            #expect(runs.count == 30)
        }
    }

    @Test(arguments: Backend.available)
    func aNumberOfValuesThatDoesNotFitIsRefused(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            for values in [[], [1, 2]] as [[SQLValue]] {
                await #expect(throws: StorageError.self) {
                    try await database.write { db in
                        try db.execute("INSERT INTO kept (id) VALUES ($1)", values)
                    }
                }
            }
            let ids = try await database.ids()
            #expect(ids.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func failuresAmongConcurrentWritesLeaveTheOthersAlone(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            let failed = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        do {
                            try await database.write { db in
                                try db.execute("INSERT INTO kept (id) VALUES ($1)", [SQLValue(number)])
                                if number % 3 == 0 { try db.execute("INSERT INTO kept (id, i) VALUES (1000, 13)") }
                            }
                            return false
                        } catch {
                            return true
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(failed == 20)
            let expected = (0..<60).filter { $0 % 3 != 0 }
            let ids = try await database.ids()
            #expect(ids == expected)
        }
    }

    @Test(arguments: Backend.available)
    func manyListsOfValuesAreOneCall(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            try await database.write { db in
                try db.execute(
                    "INSERT INTO kept (id, t) VALUES ($1, $2)",
                    each: (0..<5000).map { [SQLValue($0), "字"] }
                )
            }
            #expect(try await database.ids() == Array(0..<5000))
            await #expect {
                try await database.write { db in
                    try db.execute("INSERT INTO kept (id) VALUES ($1)", each: [[5000], [5001], [17], [5002]])
                }
            } throws: { ($0 as? StorageError)?.isUniqueViolation == true }
            #expect(try await database.ids().count == 5000)
        }
    }

    @Test(arguments: Backend.available)
    func changedRowsAreCounted(backend: Backend) async throws {
        let counts = try await backend.withKept { db in
            [
                try db.execute("INSERT INTO kept (id) VALUES (1), (2), (3)"),
                try db.execute("UPDATE kept SET t = 'x' WHERE id > 1"),
                try db.execute("DELETE FROM kept WHERE id > 9"),
                try db.execute("INSERT INTO kept (id) VALUES (1) ON CONFLICT DO NOTHING"),
            ]
        }
        #expect(counts == [3, 2, 0, 0])
    }

    @Test(arguments: Backend.available)
    func aClosedDatabaseRefusesWork(backend: Backend) async throws {
        try await backend.withKeptTable { database in
            try await database.close()
            await #expect(throws: StorageError.self) { try await database.ids() }
            await #expect(throws: StorageError.self) {
                try await database.write { db in _ = try db.execute("INSERT INTO kept (id) VALUES (1)") }
            }
        }
    }
}

extension Database {
    func ids() async throws -> [Int] {
        try await read { db in try db.rows("SELECT id FROM kept ORDER BY id").map { try $0.int("id") } }
    }
}
