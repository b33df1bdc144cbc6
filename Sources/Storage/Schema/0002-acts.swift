extension SchemaFile {
    /// Acts in one chain for each agency, and what is derived from them: heads, series, the register of all subjects with
    /// its search, notices. Persons outside the office stand beside them, because they can be erased.
    ///
    /// `act` is only ever added to. An empty text in `account` and `behalf` is nobody, because that is how it is sealed.
    /// `recorded_at`, `opened_at` and `changed_at` are milliseconds since 1970; `due` of what is never due is `9999-99-99`,
    /// so that it comes last.
    static let acts = SchemaFile(
        version: 2,
        name: "acts",
        sql: """
            CREATE TABLE act (
                agency {text} NOT NULL,
                position {integer} NOT NULL CHECK (position > 0),
                subject {text} NOT NULL,
                ordinal {integer} NOT NULL CHECK (ordinal > 0),
                name {text} NOT NULL,
                version {integer} NOT NULL,
                account {text} NOT NULL,
                role {text} NOT NULL,
                behalf {text} NOT NULL,
                origin {text} NOT NULL,
                recorded_at {integer} NOT NULL,
                day {text} NOT NULL,
                fields {blob} NOT NULL,
                seal {blob} NOT NULL,
                PRIMARY KEY (agency, position),
                UNIQUE (agency, subject, ordinal)
            ) {table};
            CREATE INDEX act_day ON act (agency, day, position);
            CREATE INDEX act_account ON act (agency, account, position);

            CREATE TABLE chain_head (
                agency {text} PRIMARY KEY,
                position {integer} NOT NULL,
                seal {blob} NOT NULL,
                recorded_at {integer} NOT NULL
            ) {table};

            CREATE TABLE series (
                agency {text} NOT NULL,
                kind {text} NOT NULL,
                name {text} NOT NULL,
                year {integer} NOT NULL,
                last {integer} NOT NULL,
                PRIMARY KEY (agency, kind, name, year)
            ) {small table};

            CREATE TABLE subject (
                number {key},
                agency {text} NOT NULL,
                id {text} NOT NULL,
                kind {text} NOT NULL,
                title {text} NOT NULL,
                summary {text} NOT NULL,
                state {text} NOT NULL,
                is_open {integer} NOT NULL CHECK (is_open IN (0, 1)),
                due {text} NOT NULL,
                is_provisional {integer} NOT NULL CHECK (is_provisional IN (0, 1)),
                waiting {text} NOT NULL CHECK (waiting IN ('account', 'role', 'outside', 'nobody')),
                waiting_for {text} NOT NULL,
                starter {text},
                handler {text},
                search_text {text} NOT NULL,
                opened_at {integer} NOT NULL,
                changed_at {integer} NOT NULL,
                ordinal {integer} NOT NULL,
                UNIQUE (agency, id)
            ) {table};
            CREATE INDEX subject_due ON subject (agency, is_open, due, id, kind);
            CREATE INDEX subject_kind ON subject (agency, kind, is_open, due, id);
            CREATE INDEX subject_state ON subject (agency, state, due, id, kind, is_open);
            CREATE INDEX subject_opened ON subject (agency, opened_at, id, kind, is_open);
            CREATE INDEX subject_title ON subject (agency, title, id, kind, is_open);
            CREATE INDEX subject_waiting ON subject (agency, waiting, waiting_for, due, id, kind, is_open);
            CREATE INDEX subject_starter ON subject (agency, starter, due, id, kind, is_open);
            CREATE INDEX subject_handler ON subject (agency, handler, due, id, kind, is_open);

            CREATE TABLE notice (
                agency {text} NOT NULL,
                position {integer} NOT NULL,
                number {integer} NOT NULL,
                subject {text} NOT NULL,
                account {text},
                role {text},
                sentence {text} NOT NULL,
                recorded_at {integer} NOT NULL,
                PRIMARY KEY (agency, subject, position, number)
            ) {small table};
            CREATE INDEX notice_position ON notice (agency, position);
            CREATE INDEX notice_account ON notice (agency, account, position) WHERE account IS NOT NULL;
            CREATE INDEX notice_role ON notice (agency, role, position) WHERE role IS NOT NULL;

            CREATE TABLE person (
                id {text} PRIMARY KEY,
                agency {text} NOT NULL,
                name {text},
                document_kind {text},
                document_number {text},
                organization {text},
                phone {text},
                email {text},
                address {text},
                saved_at {integer},
                erased_at {integer}
            ) {table};
            """,
        sqlite: "CREATE VIRTUAL TABLE subject_search USING fts5(terms, tokenize = 'unicode61', detail = full);",
        postgresql: """
            CREATE TABLE subject_search (
                rowid BIGINT PRIMARY KEY,
                terms TEXT NOT NULL,
                vector TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', terms)) STORED
            );
            CREATE INDEX subject_search_vector ON subject_search USING GIN (vector);
            """
    )
}
