/// One step of the database's structure: applied once, in order of its number, and never changed afterwards.
package struct SchemaFile: Sendable {
    package let version: Int
    package let name: String
    /// SQL with the words of ``Dialect``.
    package let sql: String
    /// What only one engine has: search.
    private let sqlite: String
    private let postgresql: String

    package init(version: Int, name: String, sql: String, sqlite: String = "", postgresql: String = "") {
        self.version = version
        self.name = name
        self.sql = sql
        self.sqlite = sqlite
        self.postgresql = postgresql
    }

    package func script(for dialect: Dialect) -> String {
        let own =
            switch dialect {
            case .sqlite: sqlite
            case .postgresql: postgresql
            }
        return dialect.schema(sql) + "\n" + own
    }
}
