/// What is to be answered about one item: written while drafting, fixed when signed.
package struct ItemDecision: Hashable, Sendable {
    /// ``RequestItem/number``.
    package var item: Int
    package var decision: Decision
    /// 依据, with article and paragraph.
    package var basis: String
    /// 理由
    package var reasons: String
    /// 获取的方式、途径和时间: for what is disclosed, and where to find what is public already.
    package var access: String
    /// R 36(五): name and contact of the right agency, as far as known.
    package var rightAgency: String
    /// R 37: which parts are not given.
    package var redaction: String
    /// R 32: why not to disclose would gravely harm the public interest, against the third party's objection.
    package var publicInterest: String
    /// What is handed over: hashes of files.
    package var files: [String]

    package init(
        item: Int,
        decision: Decision,
        basis: String? = nil,
        reasons: String = "",
        access: String = "",
        rightAgency: String = "",
        redaction: String = "",
        publicInterest: String = "",
        files: [String] = []
    ) {
        self.item = item
        self.decision = decision
        self.basis = basis ?? decision.row.basis
        self.reasons = reasons
        self.access = access
        self.rightAgency = rightAgency
        self.redaction = redaction
        self.publicInterest = publicInterest
        self.files = files
    }

    /// V-NOBASIS: the article that the law has for this decision stands in the basis.
    package var citesItsBasis: Bool {
        guard !basis.isBlank else { return false }
        let articles = decision.row.articles
        return articles.isEmpty || articles.contains { basis.contains($0) }
    }

    package static let longestText = 12_000
    package static let mostFiles = 200
}

extension ItemDecision {
    var fields: ActFields {
        ActFields(given: [
            "item": .number(Int64(item)), "decision": .text(decision.rawValue), "basis": .text(basis),
            "reasons": .nonEmpty(reasons), "access": .nonEmpty(access), "rightAgency": .nonEmpty(rightAgency),
            "redaction": .nonEmpty(redaction), "publicInterest": .nonEmpty(publicInterest),
            "files": files.isEmpty ? nil : .list(files.map { .text($0) }),
        ])
    }

    init(fields: ActFields) throws(ActFault) {
        self.init(
            item: try fields.number("item"),
            decision: try fields.coded("decision"),
            basis: try fields.text("basis"),
            reasons: try fields.optionalText("reasons") ?? "",
            access: try fields.optionalText("access") ?? "",
            rightAgency: try fields.optionalText("rightAgency") ?? "",
            redaction: try fields.optionalText("redaction") ?? "",
            publicInterest: try fields.optionalText("publicInterest") ?? "",
            files: try fields.texts("files")
        )
    }
}
