extension SchemaFile {
    /// Accounts: what is derived from their acts (`account`, `agency_profile`), who they are (`account_person`, which can
    /// be erased), and their secrets, none of which can be turned back into what a person typed or a browser holds.
    ///
    /// `secret` of `authenticator` is the one exception: to check a code the program must know it. Instants are
    /// milliseconds since 1970.
    static let access = SchemaFile(
        version: 3,
        name: "access",
        sql: """
            CREATE TABLE account (
                agency {text} NOT NULL,
                subject {text} NOT NULL,
                state {text} NOT NULL,
                roles {text} NOT NULL,
                substitutions {text} NOT NULL,
                second_factor {integer} NOT NULL,
                PRIMARY KEY (agency, subject)
            ) {small table};

            CREATE TABLE agency_profile (
                agency {text} NOT NULL,
                subject {text} NOT NULL,
                name {text} NOT NULL,
                idle_minutes {integer} NOT NULL,
                session_hours {integer} NOT NULL,
                PRIMARY KEY (agency, subject)
            ) {small table};

            CREATE TABLE account_person (
                account {text} PRIMARY KEY,
                agency {text} NOT NULL,
                person_name {text} NOT NULL,
                sign_in_name {text} UNIQUE,
                unit {text},
                last_sign_in_at {integer}
            ) {table};
            CREATE INDEX account_person_agency ON account_person (agency, person_name, account);

            CREATE TABLE credential (
                account {text} PRIMARY KEY REFERENCES account_person (account),
                hash {blob} NOT NULL,
                salt {blob} NOT NULL,
                rounds {integer} NOT NULL,
                block_size {integer} NOT NULL,
                parallelism {integer} NOT NULL,
                changed_at {integer} NOT NULL
            ) {table};

            CREATE TABLE authenticator (
                account {text} PRIMARY KEY REFERENCES account_person (account),
                secret {blob} NOT NULL,
                is_confirmed {integer} NOT NULL CHECK (is_confirmed IN (0, 1)),
                last_step {integer} NOT NULL,
                begun_at {integer} NOT NULL
            ) {table};

            CREATE TABLE recovery_code (
                account {text} NOT NULL REFERENCES account_person (account),
                hash {text} NOT NULL,
                PRIMARY KEY (account, hash)
            ) {small table};

            CREATE TABLE sign_in_lock (
                account {text} PRIMARY KEY REFERENCES account_person (account),
                failures {integer} NOT NULL,
                last_at {integer} NOT NULL
            ) {table};

            CREATE TABLE one_time_link (
                hash {text} PRIMARY KEY,
                purpose {text} NOT NULL,
                account {text},
                agency {text},
                expires_at {integer} NOT NULL
            ) {table};
            CREATE INDEX one_time_link_account ON one_time_link (account);

            CREATE TABLE sign_in_ticket (
                hash {text} PRIMARY KEY,
                account {text} NOT NULL,
                agency {text} NOT NULL,
                expires_at {integer} NOT NULL
            ) {table};

            CREATE TABLE session (
                hash {text} PRIMARY KEY,
                id {text} NOT NULL UNIQUE,
                account {text} NOT NULL,
                agency {text} NOT NULL,
                started_at {integer} NOT NULL,
                used_at {integer} NOT NULL,
                origin {text} NOT NULL,
                agent {text} NOT NULL
            ) {table};
            CREATE INDEX session_account ON session (account);
            """
    )
}
