import Storage
import Testing

struct SchemaTests {
    let first = SchemaFile(version: 1, name: "one", sql: "CREATE TABLE one (id {integer} PRIMARY KEY) {table};")
    let second = SchemaFile(
        version: 2,
        name: "two",
        sql: """
            CREATE TABLE two (id {key}, one {integer} NOT NULL REFERENCES one (id)) {table};
            INSERT INTO two (one) SELECT id FROM one;
            """
    )
    let broken = SchemaFile(
        version: 2,
        name: "broken",
        sql: "CREATE TABLE two (id {integer}); INSERT INTO nowhere VALUES (1);"
    )

    @Test(arguments: Backend.available)
    func anEmptyDatabaseGetsEverything(backend: Backend) async throws {
        try await backend.withEmptyDatabase { database in
            try await Schema.current.apply(to: database)
            try await Schema.current.apply(to: database)
            let applied = try await database.versions()
            #expect(applied.first == "1 reports")
            #expect(Set(applied).count == applied.count)
        }
    }

    @Test(arguments: Backend.available)
    func anOlderDatabaseGetsWhatItLacks(backend: Backend) async throws {
        try await backend.withEmptyDatabase { database in
            try await Schema([first]).apply(to: database)
            try await database.write { db in _ = try db.execute("INSERT INTO one (id) VALUES (7)") }
            try await Schema([first, second]).apply(to: database)
            #expect(try await database.versions() == ["1 one", "2 two"])
            #expect(try await database.read { db in try db.first("SELECT one FROM two")?.int("one") } == 7)
        }
    }

    @Test(arguments: Backend.available)
    func aStepThatCameToTheProgramLateIsAppliedToo(backend: Backend) async throws {
        let third = SchemaFile(version: 3, name: "three", sql: "CREATE TABLE three (id {integer}) {table};")
        try await backend.withEmptyDatabase { database in
            try await Schema([first, third]).apply(to: database)
            #expect(try await database.versions() == ["1 one", "3 three"])
            try await Schema([first, second, third]).apply(to: database)
            #expect(try await database.versions() == ["1 one", "2 two", "3 three"])
        }
    }

    @Test(arguments: Backend.available)
    func aNewerDatabaseIsRefusedAndLeftAlone(backend: Backend) async throws {
        try await backend.withEmptyDatabase { database in
            try await Schema([first, second]).apply(to: database)
            await #expect {
                try await Schema([first]).apply(to: database)
            } throws: { error in
                let error = error as? StorageError
                return error?.kind == .newerSchema && error?.sentence.contains("第 2 版") == true
            }
            #expect(try await database.versions() == ["1 one", "2 two"])
        }
    }

    @Test(arguments: Backend.available)
    func aStepThatFailsLeavesTheOldStructure(backend: Backend) async throws {
        try await backend.withEmptyDatabase { database in
            try await Schema([first]).apply(to: database)
            await #expect(throws: StorageError.self) { try await Schema([first, broken]).apply(to: database) }
            #expect(try await database.versions() == ["1 one"])
            try await Schema([first, second]).apply(to: database)
            #expect(try await database.versions() == ["1 one", "2 two"])
        }
    }

    @Test(arguments: Backend.available)
    func programsThatStartTogetherApplyItOnce(backend: Backend) async throws {
        try await backend.withEmptyDatabase { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { try await Schema.current.apply(to: database) } }
                try await group.waitForAll()
            }
            #expect(try await database.versions().first == "1 reports")
        }
    }
}

extension Database {
    fileprivate func versions() async throws -> [String] {
        try await read { db in
            try db.rows("SELECT version, name FROM schema_version ORDER BY version")
                .map { "\(try $0.int("version")) \(try $0.text("name"))" }
        }
    }
}
