/// The storage boundary: asynchronous at the door, synchronous inside, one closure per transaction.
///
///     let names = try await database.read { db in
///         try db.rows("SELECT name FROM agency ORDER BY name").map { try $0.text("name") }
///     }
///     try await database.write { db in
///         try db.execute("UPDATE agency SET region = $2 WHERE code = $1", ["a0123456789", "河南省商丘市"])
///     }
///
/// Both engines keep the same promises:
/// - A write is atomic and isolated as if writes came one after another; when `write` has returned, it survives the
///   loss of the process and of power.
/// - A read sees one state of the database, whatever is written meanwhile, and cannot write.
/// - A closure that throws leaves nothing behind. So does one in which a statement failed, even when it caught the error.
/// - A closure may run more than once (when it conflicted with another, or the server went away before the commit),
///   so it must do nothing but ask and change the database.
///
/// SQL is written once, in the subset that both engines share: parameters `$1`, `$2` …; no `string_agg`, `GREATEST`,
/// `VALUES … AS`, `FOR UPDATE`, `::casts`, `now()`. A sum of BIGINTs is cast: `CAST(SUM(x) AS BIGINT)`. A parameter
/// that stands in no expression with a column is cast too: `CAST($1 AS BIGINT)`.
package protocol Database: Sendable {
    var dialect: Dialect { get }
    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value
    func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value
    /// A write about certain subjects (an agency, a case), each named by a text. Writes about a common subject come one
    /// after another, on whatever node; others may go on beside it. So it decides only by what belongs to its subjects,
    /// and then it neither conflicts nor is run again for that.
    func write<Value: Sendable>(
        about subjects: [String],
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value
    /// A write that runs while no other process is in a `writeAlone`: for changes of the schema.
    func writeAlone<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value
    /// Waits for what is under way and closes all connections. Whatever comes later fails.
    func close() async throws
}

/// One connection of a driver, inside a transaction. Statements are prepared once and kept.
package protocol DatabaseConnection: AnyObject {
    /// The number of rows changed.
    func execute(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> Int
    /// The same statement with each list of values in turn, each behind the values that are the same for all.
    func execute(_ sql: String, _ common: [SQLValue], each lists: [[SQLValue]]) throws(StorageError)
    func rows(_ sql: String, _ values: [SQLValue]) throws(StorageError) -> [SQLRow]
    /// Whether the answer is these rows, in this order: value by value of the same type and with the same bytes.
    func answers(_ sql: String, _ values: [SQLValue], with rows: [[SQLValue]]) throws(StorageError) -> Bool
    /// A statement whose answer nobody waits for. Its error is thrown now, by whatever comes next, or by ``settle()``.
    func post(_ sql: String, _ values: [SQLValue]) throws(StorageError)
    /// Comes back when all that was posted is done.
    func settle() throws(StorageError)
    /// Several statements without values.
    func script(_ sql: String) throws(StorageError)
}

/// A connection that does at once what is posted.
extension DatabaseConnection {
    package func post(_ sql: String, _ values: [SQLValue]) throws(StorageError) { _ = try execute(sql, values) }
    package func settle() throws(StorageError) {}
}
