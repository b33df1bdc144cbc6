extension SchemaFile {
    /// 查询码: digests of the codes that open requests, found without knowing the agency; and the index by which table
    /// three is counted in one pass.
    static let queryCodes = SchemaFile(
        version: 11,
        name: "query-codes",
        sql: """
            CREATE TABLE query_code (
                digest {text} PRIMARY KEY,
                agency {text} NOT NULL,
                subject {text} NOT NULL
            ) {small table};

            CREATE INDEX request_count ON request (agency, received, closed, kind, decision);
            """
    )
}
