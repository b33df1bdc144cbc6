import CLibpq
import Storage

/// The server's answer to one statement; its rows come in binary.
final class PostgreSQLResult {
    /// Field codes of `PQresultErrorField`: PG_DIAG_SQLSTATE and PG_DIAG_MESSAGE_PRIMARY, which are macros of characters.
    static let sqlState = Int32(UInt8(ascii: "C"))
    static let messageText = Int32(UInt8(ascii: "M"))

    private let pointer: OpaquePointer?

    init(_ pointer: OpaquePointer?) { self.pointer = pointer }

    deinit { PQclear(pointer) }

    var status: ExecStatusType { PQresultStatus(pointer) }

    var isSuccess: Bool { status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK }

    /// A part of the error; empty when there is none.
    func field(_ code: Int32) -> String { PQresultErrorField(pointer, code).map { String(cString: $0) } ?? "" }

    var changedRows: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    func rows(_ sql: String) throws(StorageError) -> [SQLRow] {
        let columns = (0..<PQnfields(pointer)).map {
            (name: String(cString: PQfname(pointer, $0)), type: PQftype(pointer, $0))
        }
        let names = columns.map(\.name)
        var rows: [SQLRow] = []
        rows.reserveCapacity(Int(PQntuples(pointer)))
        for row in 0..<PQntuples(pointer) {
            var values: [SQLValue] = []
            values.reserveCapacity(columns.count)
            for (column, format) in columns.enumerated() {
                guard let value = value(row, Int32(column), format.type) else {
                    throw StorageError(
                        .unexpectedRow,
                        "“\(format.name)”列的类型（OID \(format.type)）不是整数、文本或字节，请在语句中用 CAST 换算。",
                        sql: sql
                    )
                }
                values.append(value)
            }
            rows.append(SQLRow(columns: names, values: values))
        }
        return rows
    }

    /// Whether these are the rows, byte by byte.
    func isRows(_ rows: [[SQLValue]]) -> Bool {
        let types = (0..<PQnfields(pointer)).map { PQftype(pointer, $0) }
        guard PQntuples(pointer) == rows.count else { return false }
        for (row, values) in rows.enumerated() {
            guard values.count == types.count else { return false }
            for (column, value) in values.enumerated()
            where !isValue(value, Int32(row), Int32(column), types[column]) { return false }
        }
        return true
    }

    private func isValue(_ value: SQLValue, _ row: Int32, _ column: Int32, _ type: Oid) -> Bool {
        guard PQgetisnull(pointer, row, column) == 0 else { return value == .null }
        let bytes = bytes(row, column)
        switch (value, type) {
        case (.integer(let number), 16), (.integer(let number), 20), (.integer(let number), 21),
            (.integer(let number), 23):
            return Self.number(bytes) == number
        case (.blob, 17), (.text, 19), (.text, 25), (.text, 705), (.text, 1042), (.text, 1043):
            return value.hasBytes(bytes)
        default: return false
        }
    }

    private func bytes(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: PQgetvalue(pointer, row, column), count: Int(PQgetlength(pointer, row, column)))
    }

    /// `nil` for a type that is none of ours.
    private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue? {
        guard PQgetisnull(pointer, row, column) == 0 else { return .null }
        let bytes = bytes(row, column)
        switch type {
        // bool, int8, int2, int4: big-endian.
        case 16, 20, 21, 23: return .integer(Self.number(bytes))
        case 17: return .blob([UInt8](bytes))
        // name, text, unknown, bpchar, varchar.
        case 19, 25, 705, 1042, 1043: return .text(String(decoding: bytes, as: UTF8.self))
        default: return nil
        }
    }

    private static func number(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        let isNegative = bytes.count > 1 && (bytes.first ?? 0) > 0x7F
        return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
    }
}
