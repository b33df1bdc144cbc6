import CLibpq
import Storage

/// One connection to a server. Belongs to one thread.
final class PostgreSQLConnection: DatabaseConnection {
    private let pointer: OpaquePointer
    /// Names of the statements prepared on the server, by their text.
    private var prepared: [String: String] = [:]
    private var parameters = ParameterBuffer()
    /// Not sent yet: they go with the next statement, so that they cost no waiting.
    private var posted: [Posted] = []

    /// Other work follows in the same transaction, and what was posted goes with it: ``settle()`` does not wait.
    var goesOn = false

    /// Of the writes that share a transaction, the one that is under way.
    private var part: Part?

    private struct Part {
        /// Where its statements begin among those that are posted.
        var start: Int
        /// Whether a savepoint stands before them: something of it was sent.
        var isSaved = false
    }

    /// How many statements were run, and after how many the server plans anew.
    private var ran = 0
    private var planned = 100

    private struct Posted {
        var sql: String
        var values: [SQLValue]
    }

    /// So many statements are kept prepared; when one more comes, all are forgotten.
    private static let preparedLimit = 300
    /// So many posted statements are under way at a time: their answers fit into the socket's buffer,
    /// so that neither side waits for the other to read.
    private static let pipelineLength = 256

    /// Takes over an open connection and closes it in the end.
    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        PQsetNoticeProcessor(pointer, { _, _ in }, nil)
    }

    deinit { PQfinish(pointer) }

    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> Int {
        try run(sql, values).changedRows
    }

    func rows(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> [SQLRow] {
        try run(sql, values).rows(sql)
    }

    func answers(_ sql: String, _ values: [SQLValue], with rows: [[SQLValue]]) throws(StorageError) -> Bool {
        try run(sql, values).isRows(rows)
    }

    func script(_ sql: String) throws(StorageError) {
        save()
        try flush()
        try checked(PQexec(pointer, sql), sql)
    }

    func execute(_ sql: String, _ common: [SQLValue], each lists: [[SQLValue]]) throws(StorageError) {
        for values in lists { try post(sql, common + values) }
        try flush()
    }

    /// What was posted and not sent yet is forgotten.
    func rollback() throws(StorageError) {
        part = nil
        posted.removeAll(keepingCapacity: true)
        try checked(PQexec(pointer, "ROLLBACK"), "ROLLBACK")
    }

    func post(_ sql: String, _ values: [SQLValue]) throws(StorageError) {
        posted.append(Posted(sql: sql, values: values))
        if posted.count >= Self.pipelineLength { try flush() }
    }

    func settle() throws(StorageError) {
        if !goesOn { try flush() }
    }

    /// Comes back when all that was posted is done.
    func flush() throws(StorageError) {
        guard !posted.isEmpty else { return }
        if let part, posted.count > part.start { save() }
        _ = try pipeline()
    }

    /// Begins one of the writes that share the transaction.
    func beginPart() { part = Part(start: posted.count) }

    /// Ends it. What is undone and was never sent is forgotten, so that most refusals cost the server nothing.
    func endPart(undo: Bool) throws(StorageError) {
        guard let part else { return }
        self.part = nil
        guard part.isSaved else {
            if undo { posted.removeSubrange(part.start...) }
            return
        }
        if undo { try post("ROLLBACK TO SAVEPOINT write", []) }
        try post("RELEASE SAVEPOINT write", [])
    }

    /// Puts a savepoint before the part that is under way: it is going to change something and may be undone yet.
    private func save() {
        guard let part, !part.isSaved else { return }
        posted.insert(Posted(sql: "SAVEPOINT write", values: []), at: part.start)
        self.part?.isSaved = true
    }

    /// Between transactions, again and again: the server keeps a plan that it made while a table was empty until it has
    /// counted its rows, a minute later, and reads a whole chain for one act meanwhile.
    func renewPlans() throws(StorageError) {
        guard ran >= planned else { return }
        try checked(PQexec(pointer, "DISCARD PLANS"), "DISCARD PLANS")
        planned = ran + min(ran, 10_000)
    }

    private func run(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> PostgreSQLResult {
        if let part, posted.count > part.start || !sql.utf8.starts(with: "SELECT".utf8) { save() }
        if !posted.isEmpty {
            posted.append(Posted(sql: sql, values: values))
            return try pipeline()
        }
        let name = try prepare(sql)
        parameters.fill(values)
        ran += 1
        let result = parameters.withPointers { values, lengths, formats, count in
            PQexecPrepared(pointer, name, count, values, lengths, formats, 1)
        }
        return try checked(result, sql)
    }

    /// Sends everything that was posted, and gives the answer to the last of it.
    private func pipeline() throws(StorageError) -> PostgreSQLResult {
        let statements = posted
        posted.removeAll(keepingCapacity: true)
        part?.start = 0
        ran += statements.count
        let names = try prepare(statements)
        let sql = statements.last?.sql ?? ""
        guard PQenterPipelineMode(pointer) == 1 else { throw lost(sql) }
        for (statement, name) in zip(statements, names) {
            parameters.fill(statement.values)
            let isSent = parameters.withPointers { values, lengths, formats, count in
                PQsendQueryPrepared(pointer, name, count, values, lengths, formats, 1)
            }
            guard isSent == 1 else { throw lost(sql) }
        }
        guard PQpipelineSync(pointer) == 1 else { throw lost(sql) }
        var failure: StorageError?
        var last = PostgreSQLResult(nil)
        for statement in statements {
            last = PostgreSQLResult(PQgetResult(pointer))
            // After a failure the others of the batch are skipped by the server.
            if failure == nil, !last.isSuccess { failure = error(last, statement.sql) }
            PQclear(PQgetResult(pointer))
        }
        let end = PostgreSQLResult(PQgetResult(pointer))
        let isOut = PQexitPipelineMode(pointer) == 1
        if let failure { throw failure }
        guard end.status == PGRES_PIPELINE_SYNC, isOut else { throw lost(sql) }
        return last
    }

    /// The names of the statements.
    private func prepare(_ statements: [Posted]) throws(StorageError) -> [String] {
        if prepared.count + statements.count > Self.preparedLimit,
            prepared.count + Set(statements.map(\.sql)).subtracting(prepared.keys).count > Self.preparedLimit
        {
            try forgetPrepared()
        }
        var names: [String] = []
        names.reserveCapacity(statements.count)
        for statement in statements { names.append(try prepare(statement.sql)) }
        return names
    }

    private func forgetPrepared() throws(StorageError) {
        try checked(PQexec(pointer, "DEALLOCATE ALL"), "DEALLOCATE ALL")
        prepared = [:]
    }

    /// The name of the statement, prepared when it was not yet. The server finds the types of its parameters.
    private func prepare(_ sql: String) throws(StorageError) -> String {
        if let name = prepared[sql] { return name }
        if prepared.count >= Self.preparedLimit { try forgetPrepared() }
        let name = "s\(prepared.count)"
        try checked(PQprepare(pointer, name, sql, 0, nil), sql)
        prepared[sql] = name
        return name
    }

    @discardableResult
    private func checked(_ pointer: OpaquePointer?, _ sql: String) throws(StorageError) -> PostgreSQLResult {
        let result = PostgreSQLResult(pointer)
        guard result.isSuccess else { throw error(result, sql) }
        return result
    }

    private func error(_ result: PostgreSQLResult, _ sql: String) -> StorageError {
        let code = result.field(PostgreSQLResult.sqlState)
        guard PQstatus(pointer) == CONNECTION_OK, !code.isEmpty else { return lost(sql) }
        return StorageError(sqlState: code, message: result.field(PostgreSQLResult.messageText), sql: sql)
    }

    private func lost(_ sql: String) -> StorageError {
        StorageError(.connection, engine: Self.message(of: pointer), code: "", sql: sql)
    }

    /// libpq's words for what went wrong on the connection, in one line.
    static func message(of pointer: OpaquePointer) -> String {
        String(cString: PQerrorMessage(pointer)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
