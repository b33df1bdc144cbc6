/// Which column, counted from 0, holds which field, and what words of the register mean.
///
///     var mapping = RegisterMapping(guessing: ["收件日期", "姓名", "申请事项"])
///     mapping[.receivedOn]                                         // 0
///     mapping.meanings[.decision] = ["不予公开": "refusedInternal"]
package struct RegisterMapping: Hashable, Sendable {
    package private(set) var columns: [RegisterField: Int]
    /// What a word of the register means, where it is none of ours: by field, the word without white space and the name of
    /// the value (``RegisterVocabulary``).
    package var meanings: [RegisterField: [String: String]] = [:]

    package init(_ columns: [RegisterField: Int]) { self.columns = columns }

    package subscript(field: RegisterField) -> Int? {
        get { columns[field] }
        set { columns[field] = newValue }
    }

    /// By the names of the heads: the head that is a word first, then one that begins with it, then one that has it
    /// somewhere; the longer word before the shorter one. No column is taken twice, no field has two columns.
    package init(guessing heads: [String]) {
        columns = [:]
        var candidates: [Candidate] = []
        for (column, head) in heads.enumerated() where (2...90).contains(head.utf8.count) {
            let head = Self.plain(head)
            for field in RegisterField.allCases {
                for word in field.words {
                    guard let rank = Self.rank(word, head) else { continue }
                    candidates.append(Candidate(rank: rank, length: word.utf8.count, column: column, field: field))
                }
            }
        }
        candidates.sort { $0.comesBefore($1) }
        var taken: Set<Int> = []
        for candidate in candidates where columns[candidate.field] == nil && !taken.contains(candidate.column) {
            columns[candidate.field] = candidate.column
            taken.insert(candidate.column)
        }
    }

    package var missing: [RegisterField] { RegisterField.allCases.filter { $0.isNeeded && columns[$0] == nil } }

    private struct Candidate {
        /// 0 is best.
        let rank: Int
        let length: Int
        let column: Int
        let field: RegisterField

        func comesBefore(_ other: Candidate) -> Bool {
            if rank != other.rank { return rank < other.rank }
            if length != other.length { return length > other.length }
            if column != other.column { return column < other.column }
            return field.order < other.field.order
        }
    }

    private static func rank(_ word: String, _ head: String) -> Int? {
        if head == word { return 0 }
        if head.hasPrefix(word) { return 1 }
        // 申请人 is somewhere in too many heads; a word that says more is needed.
        return word.utf8.count > 9 && head.contains(word) ? 2 : nil
    }

    /// `* 收到日期：` and `收到日期（年/月/日）` are 收到日期.
    private static func plain(_ head: String) -> String {
        String(
            head.prefix { $0 != "（" && $0 != "(" }.filter { !$0.isWhitespace && $0 != "*" && $0 != "：" && $0 != ":" }
        )
    }
}

extension RegisterField {
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
