/// One step of the database's structure: applied once, in order of its number, and never changed afterwards.
package struct SchemaFile: Sendable {
    package let version: Int
    package let name: String
    /// SQL with the words of ``Dialect``.
    package let sql: String

    package init(version: Int, name: String, sql: String) {
        self.version = version
        self.name = name
        self.sql = sql
    }
}
