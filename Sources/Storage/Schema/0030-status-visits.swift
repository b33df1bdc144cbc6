extension SchemaFile {
    /// 办理进度查询: who showed a query code not long ago. Of the token only its SHA-256 is kept.
    static let statusVisits = SchemaFile(
        version: 30,
        name: "status-visits",
        sql: """
            CREATE TABLE status_visit (
                hash {text} PRIMARY KEY,
                agency {text} NOT NULL,
                subject {text} NOT NULL,
                ends_at {integer} NOT NULL
            ) {small table};

            CREATE INDEX status_visit_end ON status_visit (ends_at);
            """
    )
}
