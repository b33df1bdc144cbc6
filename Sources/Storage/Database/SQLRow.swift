/// One row of an answer, its columns read by name and type.
///
///     let row = try db.first("SELECT name, superior FROM agency WHERE code = $1", [.text("a0123456789")])
///     try row?.text("name")              // "商丘市工业和信息化局"
///     try row?.optionalText("superior")  // nil
///
/// A column of another name or type throws a ``StorageError`` of kind ``StorageError/Kind/unexpectedRow`` that says
/// which.
package struct SQLRow: Hashable, Sendable {
    package let columns: [String]
    package let values: [SQLValue]

    package init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    package func value(_ column: String) throws(StorageError) -> SQLValue {
        // Rows are narrow: looking along them is quicker than hashing the name.
        guard let index = columns.firstIndex(of: column) else {
            throw StorageError(.unexpectedRow, "查询结果中没有“\(column)”列（有：\(columns.joined(separator: "、"))）。")
        }
        return values[index]
    }

    package func optionalInt(_ column: String) throws(StorageError) -> Int? {
        switch try value(column) {
        case .null: nil
        case .integer(let number): Int(number)
        case let other: throw unexpected(other, in: column, "整数")
        }
    }

    package func optionalText(_ column: String) throws(StorageError) -> String? {
        switch try value(column) {
        case .null: nil
        case .text(let text): text
        case let other: throw unexpected(other, in: column, "文本")
        }
    }

    package func int(_ column: String) throws(StorageError) -> Int {
        guard let number = try optionalInt(column) else { throw unexpected(.null, in: column, "整数") }
        return number
    }

    package func text(_ column: String) throws(StorageError) -> String {
        guard let text = try optionalText(column) else { throw unexpected(.null, in: column, "文本") }
        return text
    }

    package func blob(_ column: String) throws(StorageError) -> [UInt8] {
        let value = try value(column)
        guard case .blob(let bytes) = value else { throw unexpected(value, in: column, "字节") }
        return bytes
    }

    package func bool(_ column: String) throws(StorageError) -> Bool { try int(column) != 0 }

    private func unexpected(_ value: SQLValue, in column: String, _ expected: String) -> StorageError {
        StorageError(.unexpectedRow, "查询结果的“\(column)”列应为\(expected)，实为\(value.kindName)。")
    }
}
