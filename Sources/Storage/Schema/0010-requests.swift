extension SchemaFile {
    /// 依申请公开: the register of requests, `RequestRow`. Days are texts, amounts whole 分.
    ///
    /// The indexes serve table three (by receipt and by end) and the requests of one applicant.
    static let requests = SchemaFile(
        version: 10,
        name: "requests",
        sql: """
            CREATE TABLE request (
                agency {text} NOT NULL,
                subject {text} NOT NULL,
                state {text} NOT NULL,
                channel {text} NOT NULL,
                kind {text} NOT NULL,
                applicant {text} NOT NULL,
                submitted {text} NOT NULL,
                received {text},
                due {text},
                earliest {text},
                decision {text},
                closed {text},
                row_2019 {text},
                row_2021 {text},
                in_time {integer},
                extended {integer} NOT NULL,
                reopened {integer} NOT NULL,
                fee_notified {integer} NOT NULL,
                fee_notified_on {text},
                fee_received {integer} NOT NULL,
                fee_paid_on {text},
                findings {integer} NOT NULL,
                satisfied {integer},
                PRIMARY KEY (agency, subject)
            ) {table};
            CREATE INDEX request_received ON request (agency, received, kind);
            CREATE INDEX request_closed ON request (agency, closed, kind, row_2021, row_2019);
            CREATE INDEX request_applicant ON request (agency, applicant, submitted);
            """
    )
}
