extension SchemaFile {
    /// Channels by which notices leave the house, how far the notices of an agency were turned into deliveries
    /// (`message_mark`), the deliveries, and who delivers just now (`message_lease`).
    ///
    /// Instants are milliseconds since 1970. A delivery goes with its channel, so that an address that is taken away is gone.
    static let messages = SchemaFile(
        version: 6,
        name: "messages",
        sql: """
            CREATE TABLE message_channel (
                id {text} PRIMARY KEY,
                agency {text} NOT NULL,
                account {text},
                kind {text} NOT NULL CHECK (kind IN ('email', 'webhook')),
                address {text} NOT NULL,
                signing_key {text},
                created_at {integer} NOT NULL
            ) {table};
            CREATE UNIQUE INDEX message_channel_email ON message_channel (agency, account) WHERE kind = 'email';
            CREATE UNIQUE INDEX message_channel_webhook ON message_channel (agency) WHERE kind = 'webhook';

            CREATE TABLE message_mark (
                agency {text} PRIMARY KEY,
                position {integer} NOT NULL
            ) {table};

            CREATE TABLE message_delivery (
                id {text} PRIMARY KEY,
                channel {text} NOT NULL REFERENCES message_channel (id) ON DELETE CASCADE,
                position {integer} NOT NULL,
                number {integer} NOT NULL,
                subject {text} NOT NULL,
                sentence {text} NOT NULL,
                made_at {integer} NOT NULL,
                state {text} NOT NULL CHECK (state IN ('waiting', 'sent', 'givenUp')),
                failures {integer} NOT NULL,
                next_at {integer} NOT NULL,
                reason {text} NOT NULL,
                changed_at {integer} NOT NULL,
                UNIQUE (channel, position, number)
            ) {table};
            CREATE INDEX message_delivery_due ON message_delivery (state, next_at, id);
            CREATE INDEX message_delivery_made ON message_delivery (made_at, id);

            CREATE TABLE message_lease (
                name {text} PRIMARY KEY,
                holder {text} NOT NULL,
                until {integer} NOT NULL
            ) {table};
            """
    )
}
