import Storage
import Testing

/// What goes into a database comes out the same, on both engines.
struct ValueTests {
    /// Swift takes them for the same text; a row that was changed from one to the other was changed.
    @Test func textsOfOtherBytesAreOtherValues() {
        #expect(SQLValue.text("e\u{301}") != .text("\u{E9}"))
        #expect(SQLValue.text("政府") == .text(String("政府信息".prefix(2))))
        #expect(Set<SQLValue>(["\u{E9}", "e\u{301}", "\u{E9}", "", "", 0, 1, 1, nil, .blob([])]).count == 7)
    }

    @Test(arguments: Backend.available)
    func valuesComeBackAsTheyWere(backend: Backend) async throws {
        let texts = [
            "", " ", "政府信息公开", "𠮷䶮", "e\u{301}", "\u{1}\u{7F}\t\r\n", "'; DROP TABLE kept; --", "$1", "\\x41", "NULL",
        ]
        let numbers: [Int64] = [0, 1, -1, .max, .min, 1 << 53 + 1]
        let blobs: [[UInt8]] = [[], [0], [UInt8](0...255), Array("\\x41'".utf8)]
        let values: [[SQLValue]] =
            texts.map { [.text($0), .null, .null] } + numbers.map { [.null, .integer($0), .null] }
            + blobs.map { [.null, .null, .blob($0)] } + [[.null, .null, .null]]
        let back = try await backend.withKept { db in
            for (id, row) in values.enumerated() {
                try db.execute("INSERT INTO kept (id, t, i, b) VALUES ($1, $2, $3, $4)", [SQLValue(id)] + row)
            }
            try db.execute("DELETE FROM kept WHERE id >= 10")
            let rest = values.enumerated().dropFirst(10).map { [SQLValue($0)] + $1 }
            try db.execute("INSERT INTO kept (parent, id, t, i, b) VALUES ($1, $2, $3, $4, $5)", [nil], each: rest)
            return try db.rows("SELECT t, i, b FROM kept ORDER BY id").map(\.values)
        }
        #expect(back == values)
    }

    /// Every value beside every other, and answers that are too short, too long, or in another order: told without making rows,
    /// and told by making them.
    @Test(arguments: Backend.available)
    func answersAreComparedAsTheirRowsWouldBe(backend: Backend) async throws {
        let texts: [SQLValue] = ["", "1", "0", "é", "e\u{301}", "政府", "政府信息", "\\x31"]
        let others: [SQLValue] = [nil, 0, 1, -1, 256, .integer(.max), .blob([]), .blob([0]), .blob(Array("政府".utf8))]
        let columns = ["t": texts, "i": others.filter(\.isNumber), "b": others.filter(\.isBlob)]
        try await backend.withKept { db in
            for (column, values) in columns {
                try db.execute("DELETE FROM kept")
                for (id, value) in (values + [nil]).enumerated() {
                    try db.execute("INSERT INTO kept (id, \(column)) VALUES ($1, $2)", [SQLValue(id), value])
                }
                let all = "SELECT \(column), id FROM kept WHERE id >= $1 ORDER BY id"
                let rows = try db.rows(all, [0]).map(\.values)
                #expect(try db.answers(all, [0], with: rows))
                #expect(try !db.answers(all, [0], with: rows.dropLast()))
                #expect(try !db.answers(all, [0], with: rows + [[nil, 99]]))
                #expect(try !db.answers(all, [0], with: rows.reversed()))
                #expect(try !db.answers(all, [0], with: rows.map { Array($0.dropLast()) }))
                #expect(try db.answers(all, [99], with: []))
                let one = "SELECT \(column) FROM kept WHERE id = $1"
                for (row, value) in rows.flatMap({ row in (texts + others).map { (row, $0) } }) {
                    let isSame = try db.answers(one, [row[1]], with: [[value]])
                    #expect(isSame == (row[0] == value), "\(row[0]) \(value)")
                }
            }
        }
    }

    @Test(arguments: Backend.available)
    func fiveMegabytesAreKept(backend: Backend) async throws {
        let bytes = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
        let back = try await backend.withKept { db in
            try db.execute("INSERT INTO kept (id, b) VALUES (1, $1)", [.blob(bytes)])
            return try db.first("SELECT b FROM kept")?.blob("b")
        }
        #expect(back == bytes)
    }

    /// To SQLite `$2` is a name: bound by first appearance, the values would be swapped.
    @Test(arguments: Backend.available)
    func parametersAreBoundByTheirNumber(backend: Backend) async throws {
        let text = try await backend.withKept { db in
            try db.execute("INSERT INTO kept (t, i, id) VALUES ($3, $2, $1)", [1, 2, "three"])
            return try db.first("SELECT t FROM kept WHERE i = $2 AND id = $1 AND i = $2", [1, 2])?.text("t")
        }
        #expect(text == "three")
    }

    @Test(arguments: Backend.available)
    func injectionIsOnlyText(backend: Backend) async throws {
        let nasty = "x'; DELETE FROM kept WHERE '1'='1"
        let count = try await backend.withKept { db in
            try db.execute("INSERT INTO kept (id, t) VALUES ($1, $2)", each: [[1, "other"], [2, .text(nasty)]])
            return try db.rows("SELECT id FROM kept WHERE t = $1 OR t <> $1", [.text(nasty)]).count
        }
        #expect(count == 2)
    }

    @Test(arguments: Backend.available)
    func nulIsRefusedWithASentence(backend: Backend) async throws {
        await #expect {
            try await backend.withKept { db in
                _ = try db.execute("INSERT INTO kept (id, t) VALUES (1, $1)", ["a\0b"])
            }
        } throws: { error in
            guard let error = error as? StorageError else { return false }
            return error.kind == .value && error.sentence.contains("U+0000") && error.sql.contains("INSERT")
        }
    }

    @Test(arguments: Backend.available)
    func textInAColumnOfNumbersIsRefused(backend: Backend) async throws {
        await #expect {
            try await backend.withKept { db in
                _ = try db.execute("INSERT INTO kept (id, i) VALUES (1, $1)", ["many"])
            }
        } throws: { ($0 as? StorageError)?.kind == .value }
    }

    @Test(arguments: Backend.available)
    func wildcardsInASearchAreLiteral(backend: Backend) async throws {
        let found = try await backend.withKept { db in
            let texts = ["100%达标", "100分", "a_b", "axb", "c\\d"]
            for (id, text) in texts.enumerated() {
                try db.execute("INSERT INTO kept (id, t) VALUES ($1, $2)", [SQLValue(id), .text(text)])
            }
            return try ["0%", "_", "\\", "分"].map { part in
                try db.rows(
                    "SELECT t FROM kept WHERE t LIKE $1 ESCAPE '\\' ORDER BY id",
                    [.text(likePattern(containing: part))]
                ).map { try $0.text("t") }
            }
        }
        #expect(found == [["100%达标"], ["a_b"], ["c\\d"], ["100分"]])
    }

    @Test(arguments: Backend.available)
    func textIsOrderedByItsBytes(backend: Backend) async throws {
        let ordered = try await backend.withKept { db in
            for (id, text) in ["甲", "a", "Z", "乙", "_"].enumerated() {
                try db.execute("INSERT INTO kept (id, t) VALUES ($1, $2)", [SQLValue(id), .text(text)])
            }
            return try db.rows("SELECT t FROM kept ORDER BY t").map { try $0.text("t") }
        }
        #expect(ordered == ["Z", "_", "a", "乙", "甲"])
    }

    @Test(arguments: Backend.available)
    func rowsSayWhatIsMissingOrOfAnotherType(backend: Backend) async throws {
        let row = try await backend.withKept { db in
            try db.execute("INSERT INTO kept (id, t) VALUES (1, 'x')")
            return try #require(try db.first("SELECT id, t, i FROM kept"))
        }
        #expect(throws: StorageError.self) { try row.int("t") }
        #expect(throws: StorageError.self) { try row.int("i") }
        #expect(throws: StorageError.self) { try row.text("name") }
        let nothing = try row.optionalInt("i")
        #expect(nothing == nil)
    }
}

extension Backend {
    /// A write on a database with one table `kept (id, t, i, b)`.
    func withKept<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await withKeptTable { try await $0.write(body) }
    }

    func withKeptTable<Value>(_ test: (any Database) async throws -> Value) async throws -> Value {
        try await withEmptyDatabase { database in
            let file = SchemaFile(
                version: 1,
                name: "kept",
                sql: """
                    CREATE TABLE kept (
                        id {integer} PRIMARY KEY, t {text}, i {integer} CHECK (i <> 13), b {blob},
                        parent {integer} REFERENCES kept (id)
                    ) {table};
                    """
            )
            try await Schema([file]).apply(to: database)
            return try await test(database)
        }
    }
}

extension SQLValue {
    fileprivate var isNumber: Bool { if case .integer = self { true } else { false } }
    fileprivate var isBlob: Bool { if case .blob = self { true } else { false } }
}
