extension SchemaFile {
    /// 期限: what the register of requests knows of the clocks of a case, so that a holiday notice and the hourly work ask
    /// only the cases in which something can happen. `periods` are `OpenPeriods`, the others days.
    ///
    /// Of cases that were recorded before nothing is known yet: they are asked as they were until now, one by one, until
    /// `gongkai rebuild` derives their rows anew. `?` are periods that no program reads.
    ///
    /// Few subjects have a starter or a handler: the indexes hold those. How many of a kind wait for somebody is asked for
    /// each kind on every page of the office, and what a handler has of a kind: so the kind comes before the day there.
    static let requestClocks = SchemaFile(
        version: 40,
        name: "request-clocks",
        sql: """
            ALTER TABLE request ADD COLUMN periods {text};
            ALTER TABLE request ADD COLUMN wakes {text};
            ALTER TABLE request ADD COLUMN first_reevaluation {text};
            ALTER TABLE request ADD COLUMN last_reevaluation {text};
            UPDATE request SET wakes = submitted;
            UPDATE request SET periods = '?' WHERE next_due IS NOT NULL;
            CREATE INDEX request_periods ON request (agency, periods, subject) WHERE periods IS NOT NULL;
            CREATE INDEX request_wakes ON request (agency, wakes, subject) WHERE wakes IS NOT NULL;
            CREATE INDEX request_reevaluation ON request (agency, last_reevaluation, first_reevaluation, subject)
                WHERE last_reevaluation IS NOT NULL;

            DROP INDEX subject_starter;
            DROP INDEX subject_handler;
            DROP INDEX subject_waiting;
            CREATE INDEX subject_starter ON subject (agency, starter, due, id, kind, is_open) WHERE starter IS NOT NULL;
            CREATE INDEX subject_handler ON subject (agency, handler, kind, is_open, due, id) WHERE handler IS NOT NULL;
            CREATE INDEX subject_waiting ON subject (agency, waiting, waiting_for, kind, is_open, due, id);
            """
    )
}
