extension SchemaFile {
    /// 办理中的申请: by unit and by the day on which something must happen next; what the same person asked before.
    ///
    /// `next_due` is empty for a case that is over.
    static let requestBoard = SchemaFile(
        version: 16,
        name: "request-board",
        sql: """
            ALTER TABLE request ADD COLUMN unit {text};
            ALTER TABLE request ADD COLUMN next_due {text};
            CREATE INDEX request_unit ON request (agency, unit, next_due, subject) WHERE next_due IS NOT NULL;
            CREATE INDEX subject_provisional ON subject (agency, kind, is_open, is_provisional, due, id)
                WHERE is_provisional = 1;
            CREATE INDEX person_name ON person (agency, name) WHERE name IS NOT NULL;
            """
    )
}
