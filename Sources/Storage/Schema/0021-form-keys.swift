extension SchemaFile {
    /// What public forms are signed with: one row, made when it is first asked for.
    static let formKeys = SchemaFile(
        version: 21,
        name: "form-keys",
        sql: """
            CREATE TABLE form_key (
                id {integer} PRIMARY KEY CHECK (id = 1),
                secret {blob} NOT NULL,
                made_at {integer} NOT NULL
            ) {small table};
            """
    )
}
