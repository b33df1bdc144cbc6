import CLibpq
import Storage

/// One connection to a server. Belongs to one thread.
final class PostgreSQLConnection: DatabaseConnection {
    private let pointer: OpaquePointer
    /// Names of the statements prepared on the server, by their text.
    private var prepared: [String: String] = [:]
    private var parameters = ParameterBuffer()

    /// So many statements are kept prepared; when one more comes, all are forgotten.
    private static let preparedLimit = 300
    /// So many statements of ``execute(_:each:)`` are under way at a time: their answers fit into the socket's buffer,
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

    func script(_ sql: String) throws(StorageError) {
        try checked(PQexec(pointer, sql), sql)
    }

    func execute(_ sql: String, _ common: [SQLValue], each lists: [[SQLValue]]) throws(StorageError) {
        let name = try prepare(sql)
        guard PQenterPipelineMode(pointer) == 1 else { throw lost(sql) }
        var start = 0
        while start < lists.count {
            let end = min(start + Self.pipelineLength, lists.count)
            try pipeline(name, common, lists[start..<end], sql)
            start = end
        }
        guard PQexitPipelineMode(pointer) == 1 else { throw lost(sql) }
    }

    private func run(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> PostgreSQLResult {
        let name = try prepare(sql)
        parameters.fill(values)
        let result = parameters.withPointers { values, lengths, formats, count in
            PQexecPrepared(pointer, name, count, values, lengths, formats, 1)
        }
        return try checked(result, sql)
    }

    private func pipeline(
        _ name: String,
        _ common: [SQLValue],
        _ lists: ArraySlice<[SQLValue]>,
        _ sql: String
    ) throws(StorageError) {
        for values in lists {
            parameters.fill(common, values)
            let isSent = parameters.withPointers { values, lengths, formats, count in
                PQsendQueryPrepared(pointer, name, count, values, lengths, formats, 1)
            }
            guard isSent == 1 else { throw lost(sql) }
        }
        guard PQpipelineSync(pointer) == 1 else { throw lost(sql) }
        var failure: StorageError?
        for _ in lists {
            let result = PostgreSQLResult(PQgetResult(pointer))
            // After a failure the others of the batch are skipped by the server.
            if failure == nil, !result.isSuccess { failure = error(result, sql) }
            PQclear(PQgetResult(pointer))
        }
        let end = PostgreSQLResult(PQgetResult(pointer))
        if let failure {
            _ = PQexitPipelineMode(pointer)
            throw failure
        }
        guard end.status == PGRES_PIPELINE_SYNC else { throw lost(sql) }
    }

    /// The name of the statement, prepared when it was not yet. The server finds the types of its parameters.
    private func prepare(_ sql: String) throws(StorageError) -> String {
        if let name = prepared[sql] { return name }
        if prepared.count >= Self.preparedLimit {
            try script("DEALLOCATE ALL")
            prepared = [:]
        }
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
