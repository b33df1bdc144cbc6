/// What went wrong in a database, and where.
///
///     do { try await database.write { db in … } } catch let error as StorageError where error.isUniqueViolation { … }
///
/// It carries the statement but none of its values, which may be personal data.
package struct StorageError: Error, Sendable {
    package enum Constraint: String, Sendable {
        case unique, foreignKey, check, notNull
    }

    package enum Kind: Hashable, Sendable {
        /// A constraint of the schema does not allow it; nothing of the transaction was kept.
        case constraint(Constraint)
        /// The value cannot be kept: text with U+0000, a value of another type than its column.
        case value
        /// A write inside `read`.
        case readOnly
        /// Others held the database for too long, or the statement took too long. May succeed later.
        case busy
        /// The server cannot be reached. Nothing of the transaction was kept.
        case connection
        /// The connection broke while the transaction was being committed: it was kept whole or not at all.
        case outcomeUnknown
        /// An answer has not the columns or types that were expected.
        case unexpectedRow
        /// The database was made by a newer program.
        case newerSchema
        /// Anything else: damaged file, full disk, wrong SQL.
        case failed
    }

    package var kind: Kind
    /// A Chinese sentence.
    package var sentence: String
    /// The engine's own words and code (`23505`, `2067`); empty when the error is not the engine's.
    package var detail: String
    package var code: String
    /// The statement that failed, without its values; empty when it was none.
    package var sql: String

    package init(_ kind: Kind, _ sentence: String, detail: String = "", code: String = "", sql: String = "") {
        self.kind = kind
        self.sentence = sentence
        self.detail = detail
        self.code = code
        self.sql = sql
    }

    package var isUniqueViolation: Bool { kind == .constraint(.unique) }
}

extension StorageError: CustomStringConvertible {
    package var description: String {
        var text = sentence
        if !detail.isEmpty { text += "（\(code.isEmpty ? "" : code + "：")\(detail)）" }
        if !sql.isEmpty { text += "语句：\(sql.prefix(300))" }
        return text
    }
}

extension StorageError {
    /// An engine's error of that kind, with the sentence of the kind.
    package init(_ kind: Kind, engine detail: String, code: String, sql: String = "") {
        let sentence =
            switch kind {
            case .constraint(.unique): "已有同样的记录。"
            case .constraint(.foreignKey): "所引用的记录不存在，或仍被引用。"
            case .constraint(.check): "数值不符合数据库的约束。"
            case .constraint(.notNull): "缺少必填的值。"
            case .value: "数值与列的类型不符。"
            case .readOnly: "只读访问不能写入。"
            case .busy: "数据库正忙，请稍后再试。"
            case .connection: "连接不上数据库。"
            case .outcomeUnknown: "提交时与数据库的连接中断，不能确定是否已保存。"
            case .unexpectedRow: "查询结果与预期不符。"
            case .newerSchema: "数据库由更新的程序建立。"
            case .failed: "数据库操作失败。"
            }
        self.init(kind, sentence, detail: detail, code: code, sql: sql)
    }
}
