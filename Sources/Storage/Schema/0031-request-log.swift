extension SchemaFile {
    /// 答复目录: the register of entries, `LogEntry`.
    static let requestLog = SchemaFile(
        version: 31,
        name: "request-log",
        sql: """
            CREATE TABLE request_log (
                agency {text} NOT NULL,
                subject {text} NOT NULL,
                title {text} NOT NULL,
                summary {text} NOT NULL,
                outcome {text} NOT NULL,
                answered {text} NOT NULL,
                logged {text} NOT NULL,
                searched {text} NOT NULL,
                PRIMARY KEY (agency, subject)
            ) {table};

            CREATE INDEX request_log_answered ON request_log (agency, answered);
            """
    )
}
