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
            let head = Array(Self.plain(head).utf8)
            for word in Self.words {
                guard let rank = Self.rank(word.bytes, head) else { continue }
                candidates.append(
                    Candidate(
                        rank: rank,
                        length: word.bytes.count,
                        column: column,
                        field: word.field,
                        order: word.order
                    )
                )
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
        let order: Int

        func comesBefore(_ other: Candidate) -> Bool {
            if rank != other.rank { return rank < other.rank }
            if length != other.length { return length > other.length }
            if column != other.column { return column < other.column }
            return order < other.order
        }
    }

    /// As bytes: every row of the first twenty is tried as heads.
    private static let words = RegisterField.allCases.enumerated().flatMap { order, field in
        field.words.map { (field: field, order: order, bytes: Array($0.utf8)) }
    }

    private static func rank(_ word: [UInt8], _ head: [UInt8]) -> Int? {
        guard head.count >= word.count else { return nil }
        if head.starts(with: word) { return head.count == word.count ? 0 : 1 }
        // 申请人 is somewhere in too many heads; a word that says more is needed.
        return word.count > 9 && contains(head, word) ? 2 : nil
    }

    private static func contains(_ head: [UInt8], _ word: [UInt8]) -> Bool {
        (0...head.count - word.count).contains { start in
            head[start] == word[0] && head[start..<start + word.count].elementsEqual(word)
        }
    }

    /// `* 收到日期：` and `收到日期（年/月/日）` are 收到日期.
    private static func plain(_ head: String) -> String {
        String(
            head.prefix { $0 != "（" && $0 != "(" }.filter { !$0.isWhitespace && $0 != "*" && $0 != "：" && $0 != ":" }
        )
    }
}
