import Disclosure

/// The first row of a table that is not what the acts come to.
struct RegisterDifference {
    private let table: String
    private let key: SQLValue
    private let words: String

    /// Both in the same order.
    ///
    /// - Parameter key: the place of the column by which a person knows a row.
    init?(_ table: String, _ expected: [[SQLValue]], _ kept: [SQLRow], key: Int) {
        self.table = table
        if let (expected, kept) = zip(expected, kept).first(where: { $0 != $1.values }) {
            let places = zip(expected, kept.values).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
            self.key = expected[key]
            words = "与记录不符：\(places.map { kept.columns[$0] }.joined(separator: "、"))"
        } else if let lacking = expected.dropFirst(kept.count).first {
            self.key = lacking[key]
            words = "缺失"
        } else if let extra = kept.dropFirst(expected.count).first {
            self.key = extra.values[key]
            words = "没有对应的记录"
        } else {
            return nil
        }
    }

    func fault(_ agency: AgencyCode) -> LedgerFault {
        let name: String = if case .text(let text) = key { text } else { "" }
        return .register(agency, name, "台账 \(table) 中“\(name)”这一行\(words)。")
    }
}

extension LedgerFault {
    /// - Parameter words: a sentence that says which row, and what of it.
    static func register(_ agency: AgencyCode, _ subject: String, _ words: String) -> LedgerFault {
        LedgerFault(.register, agency, subject: subject, words + "可以用 gongkai rebuild 由记录重新生成。")
    }
}
