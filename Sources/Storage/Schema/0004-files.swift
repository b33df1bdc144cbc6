extension SchemaFile {
    /// Files: what somebody gave (`file`), the content it has (`file_content`, by SHA-256), and the pieces a content is
    /// made of (`file_chunk`, `file_chunk_bytes`, by SHA-256), each kept once.
    ///
    /// The bytes stand apart from what is written about a piece, so that noting its use does not write them again.
    static let files = SchemaFile(
        version: 4,
        name: "files",
        sql: """
            CREATE TABLE file_chunk (
                id {key},
                hash {text} NOT NULL UNIQUE,
                size {integer} NOT NULL CHECK (size > 0),
                used_at {integer} NOT NULL
            ) {table};
            CREATE INDEX file_chunk_used ON file_chunk (used_at);

            CREATE TABLE file_chunk_bytes (
                chunk {integer} PRIMARY KEY REFERENCES file_chunk (id),
                bytes {blob} NOT NULL
            ) {table};

            CREATE TABLE file_content (
                hash {text} PRIMARY KEY,
                size {integer} NOT NULL CHECK (size > 0),
                type {text} NOT NULL,
                chunk_size {integer} NOT NULL CHECK (chunk_size > 0),
                used_at {integer} NOT NULL
            ) {table};
            CREATE INDEX file_content_used ON file_content (used_at);

            CREATE TABLE file_part (
                content {text} NOT NULL REFERENCES file_content (hash),
                position {integer} NOT NULL,
                chunk {integer} NOT NULL REFERENCES file_chunk (id),
                PRIMARY KEY (content, position)
            ) {small table};
            CREATE INDEX file_part_chunk ON file_part (chunk);

            CREATE TABLE file (
                id {text} PRIMARY KEY,
                agency {text} NOT NULL,
                subject {text},
                kind {text} NOT NULL,
                name {text} NOT NULL,
                content {text} NOT NULL REFERENCES file_content (hash),
                account {text},
                kept_at {integer} NOT NULL
            ) {table};
            CREATE INDEX file_subject ON file (agency, subject, kept_at);
            CREATE INDEX file_content_of ON file (content);
            CREATE INDEX file_loose ON file (kept_at) WHERE subject IS NULL;
            """
    )
}
