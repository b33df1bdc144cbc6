extension SchemaFile {
    /// Agencies and their annual reports.
    ///
    /// A kept version of a report (`report`, `report_source`) is never changed; what a program read and found in it
    /// (counts, cells, facts, findings, repairs) is made again when reader or checks change. Amounts are in 分.
    static let reports = SchemaFile(
        version: 1,
        name: "reports",
        sql: """
            CREATE TABLE agency (
                code {text} PRIMARY KEY,
                name {text} NOT NULL,
                region {text} NOT NULL,
                superior {text},
                search_text {text} NOT NULL
            ) {table};
            CREATE INDEX agency_name ON agency (name, code);

            CREATE TABLE agency_alias (
                agency {text} NOT NULL REFERENCES agency (code) ON DELETE CASCADE,
                name {text} NOT NULL,
                position {integer} NOT NULL,
                PRIMARY KEY (agency, name)
            ) {small table};
            CREATE INDEX agency_alias_name ON agency_alias (name);

            CREATE TABLE report (
                id {key},
                agency {text} NOT NULL REFERENCES agency (code),
                year {integer} NOT NULL,
                version {integer} NOT NULL CHECK (version > 0),
                is_newest {integer} NOT NULL CHECK (is_newest IN (0, 1)),
                format {text} NOT NULL,
                source_name {text} NOT NULL,
                content_hash {text} NOT NULL,
                kept_at {text} NOT NULL,
                reader_version {integer} NOT NULL,
                checks_version {integer} NOT NULL,
                errors {integer} NOT NULL,
                warnings {integer} NOT NULL,
                infos {integer} NOT NULL,
                undecided {integer} NOT NULL,
                cells_read {integer} NOT NULL,
                cells_expected {integer} NOT NULL,
                UNIQUE (agency, year, version),
                UNIQUE (agency, year, content_hash)
            ) {table};
            CREATE UNIQUE INDEX report_newest ON report (agency, year) WHERE is_newest = 1;

            CREATE TABLE report_source (
                report {integer} PRIMARY KEY REFERENCES report (id),
                bytes {blob} NOT NULL
            ) {table};

            CREATE TABLE report_cell (
                report {integer} NOT NULL REFERENCES report (id),
                cell {text} NOT NULL,
                value {integer},
                is_amount {integer} NOT NULL,
                raw {text} NOT NULL,
                origin {text} NOT NULL,
                line {integer},
                col {integer},
                PRIMARY KEY (report, cell)
            ) {small table};

            CREATE TABLE report_fact (
                report {integer} NOT NULL REFERENCES report (id),
                position {integer} NOT NULL,
                micros {integer} NOT NULL,
                unit {text} NOT NULL,
                noun {text} NOT NULL,
                is_open {integer} NOT NULL,
                is_implied_zero {integer} NOT NULL,
                chapter {text} NOT NULL,
                line {integer} NOT NULL,
                col {integer} NOT NULL,
                PRIMARY KEY (report, position)
            ) {small table};

            CREATE TABLE report_finding (
                report {integer} NOT NULL REFERENCES report (id),
                position {integer} NOT NULL,
                id {text} NOT NULL,
                severity {text} NOT NULL,
                cells {text} NOT NULL,
                message {text} NOT NULL,
                line {integer},
                col {integer},
                source_start {integer},
                source_end {integer},
                expected {text},
                found {text},
                PRIMARY KEY (report, position)
            ) {small table};

            CREATE TABLE report_repair (
                report {integer} NOT NULL REFERENCES report (id),
                position {integer} NOT NULL,
                cell {text} NOT NULL,
                value {integer} NOT NULL,
                is_amount {integer} NOT NULL,
                because {text} NOT NULL,
                is_certain {integer} NOT NULL,
                PRIMARY KEY (report, position)
            ) {small table};

            CREATE TABLE revision (
                part {integer} PRIMARY KEY,
                value {integer} NOT NULL
            ) {table};
            INSERT INTO revision (part, value) VALUES
                (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0),
                (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0),
                (16, 0), (17, 0), (18, 0), (19, 0), (20, 0), (21, 0), (22, 0), (23, 0),
                (24, 0), (25, 0), (26, 0), (27, 0), (28, 0), (29, 0), (30, 0), (31, 0),
                (32, 0), (33, 0), (34, 0), (35, 0), (36, 0), (37, 0), (38, 0), (39, 0),
                (40, 0), (41, 0), (42, 0), (43, 0), (44, 0), (45, 0), (46, 0), (47, 0),
                (48, 0), (49, 0), (50, 0), (51, 0), (52, 0), (53, 0), (54, 0), (55, 0),
                (56, 0), (57, 0), (58, 0), (59, 0), (60, 0), (61, 0), (62, 0), (63, 0);
            """
    )
}
