extension SchemaFile {
    /// What is each account's own: what it typed and did not send (`draft`), and up to where it read its notices. None of
    /// it is an act.
    static let desk = SchemaFile(
        version: 5,
        name: "desk",
        sql: """
            CREATE TABLE draft (
                account {text} NOT NULL,
                form {text} NOT NULL,
                body {text} NOT NULL,
                kept_at {integer} NOT NULL,
                PRIMARY KEY (account, form)
            ) {small table};

            CREATE TABLE notice_seen (
                account {text} PRIMARY KEY,
                position {integer} NOT NULL
            ) {table};
            """
    )
}
