/// What the law notes §6 say of a decision: its letter, its basis, its row of table three in both formats, and the way
/// against it.
package struct DecisionRow: Hashable, Sendable {
    package let decision: Decision
    /// On a button and in a list: 予以公开.
    package let name: String
    package let letter: LetterKind
    /// As the letter cites it: 《中华人民共和国政府信息公开条例》第三十六条第二项.
    package let basis: String
    /// One of these must stand in the basis of a decision (V-NOBASIS); empty where the law gives no article.
    package let articles: [String]
    /// Row of table three: `3.3.4`.
    package let gk2019: String
    package let gk2021: String
    package let remedy: RemedyRoute

    init(
        _ decision: Decision,
        _ name: String,
        _ letter: LetterKind,
        _ basis: String,
        _ articles: [String],
        _ gk2019: String,
        _ gk2021: String? = nil,
        _ remedy: RemedyRoute = .either
    ) {
        self.decision = decision
        self.name = name
        self.letter = letter
        self.basis = basis
        self.articles = articles
        self.gk2019 = gk2019
        self.gk2021 = gk2021 ?? gk2019
        self.remedy = remedy
    }

    /// The row in a format by its id (`gk2019`, `gk2021`); formats to come are held to be like the last.
    package func row(in format: String) -> String { format == "gk2019" ? gk2019 : gk2021 }
}

/// 救济途径 (law notes §6, remedy paragraph by decision).
package enum RemedyRoute: String, CaseIterable, Hashable, Sendable {
    /// 复议前置: decisions under R 14–16 (ARL 23 ¶1(四), SPC2025 Art. 1(二)).
    case reconsiderationFirst
    /// 60 days reconsideration or 6 months court.
    case either
    /// A file note that is sent to nobody.
    case none
}
