extension SchemaFile {
    /// 复议诉讼: the register of reviews, `ReviewRow`, by which table four is counted. What was recorded before comes into it
    /// with `gongkai rebuild`.
    static let reviews = SchemaFile(
        version: 32,
        name: "reviews",
        sql: """
            CREATE TABLE review (
                agency {text} NOT NULL,
                subject {text} NOT NULL,
                side {text} NOT NULL,
                received {text} NOT NULL,
                turns {text} NOT NULL,
                PRIMARY KEY (agency, subject)
            ) {table};

            CREATE INDEX review_received ON review (agency, received);
            """
    )
}
