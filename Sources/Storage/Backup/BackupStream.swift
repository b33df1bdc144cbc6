import Crypto

/// The form of a backup, the same whichever engine it comes from: frames, and behind them the SHA-256 of all.
///
///     GONGKAI-BACKUP 1 LF
///     H  header: canonical JSON of an `ActFields`
///     T  a table: name, number of columns, their names
///     R  a row of it: its values in the order of the columns
///     Z  number of rows in all; then 32 bytes of SHA-256 over everything before them
///
/// A length is seven bits to a byte, lowest first; a value is a byte that says what it is (0 nothing, 1 a number in eight
/// bytes, 2 text, 3 bytes) and then the number, or length and bytes.
enum BackupFrame {
    static let magic = Array("GONGKAI-BACKUP 1\n".utf8)
    static let header = UInt8(ascii: "H")
    static let table = UInt8(ascii: "T")
    static let row = UInt8(ascii: "R")
    static let end = UInt8(ascii: "Z")
}

/// Writes frames.
final class BackupWriter {
    private static let bufferSize = 1 << 18

    private let output: GzipOutput
    private var hasher = SHA256()
    private var buffer: [UInt8] = BackupFrame.magic
    private(set) var rows = 0
    /// Before compression.
    private(set) var bytes = 0

    init(_ output: GzipOutput) { self.output = output }

    func header(_ json: [UInt8]) throws(BackupFault) {
        buffer.append(BackupFrame.header)
        append(json)
        try flushWhenFull()
    }

    func table(_ name: String, columns: [String]) throws(BackupFault) {
        buffer.append(BackupFrame.table)
        append(Array(name.utf8))
        append(length: columns.count)
        for column in columns { append(Array(column.utf8)) }
        try flushWhenFull()
    }

    func row(_ values: [SQLValue]) throws(BackupFault) {
        buffer.append(BackupFrame.row)
        for value in values { append(value) }
        rows += 1
        try flushWhenFull()
    }

    func finish() throws(BackupFault) {
        buffer.append(BackupFrame.end)
        append(length: rows)
        try flush()
        buffer = Array(hasher.finalize())
        try output.write(buffer)
        try output.finish()
    }

    private func append(_ value: SQLValue) {
        switch value {
        case .null: buffer.append(0)
        case .integer(let number):
            buffer.append(1)
            for shift in stride(from: 56, through: 0, by: -8) {
                buffer.append(UInt8(truncatingIfNeeded: number >> shift))
            }
        case .text(let text):
            buffer.append(2)
            append(length: text.utf8.count)
            buffer.append(contentsOf: text.utf8)
        case .blob(let bytes):
            buffer.append(3)
            append(bytes)
        }
    }

    private func append(_ bytes: [UInt8]) {
        append(length: bytes.count)
        buffer.append(contentsOf: bytes)
    }

    private func append(length: Int) {
        var rest = UInt64(length)
        repeat {
            buffer.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
            rest >>= 7
        } while rest > 0
    }

    private func flushWhenFull() throws(BackupFault) { if buffer.count >= Self.bufferSize { try flush() } }

    private func flush() throws(BackupFault) {
        hasher.update(data: buffer)
        bytes += buffer.count
        try output.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Reads frames; anything that is not as it was written is ``BackupFault/damaged``.
final class BackupReader {
    /// No value of ours is larger: a source of a report has 16 MB.
    private static let longest = 256 << 20

    enum Frame: Hashable {
        case header([UInt8])
        case table(name: String, columns: [String])
        case row([SQLValue])
        /// All is there and as it was written.
        case end(rows: Int)
    }

    private let input: GzipInput
    private var hasher = SHA256()
    private var buffer: [UInt8] = []
    private var position = 0
    private var columns = 0

    init(_ path: String) throws(BackupFault) {
        input = try GzipInput(path)
        let start: [UInt8]
        do { start = try take(BackupFrame.magic.count) } catch { throw .noBackup }
        guard start == BackupFrame.magic else { throw .noBackup }
    }

    func next() throws(BackupFault) -> Frame {
        switch try take(1)[0] {
        case BackupFrame.header: return .header(try bytes())
        case BackupFrame.table:
            let name = try text()
            columns = try length()
            guard (1...200).contains(columns) else { throw .damaged }
            var names: [String] = []
            for _ in 0..<columns { names.append(try text()) }
            return .table(name: name, columns: names)
        case BackupFrame.row:
            var values: [SQLValue] = []
            values.reserveCapacity(columns)
            for _ in 0..<columns { values.append(try value()) }
            return .row(values)
        case BackupFrame.end: return try end()
        default: throw .damaged
        }
    }

    private func end() throws(BackupFault) -> Frame {
        let rows = try length()
        hasher.update(data: buffer[..<position])
        buffer.removeFirst(position)
        position = 0
        let hash = Array(hasher.finalize())
        hasher = SHA256()
        guard try take(32) == hash, position == buffer.count, try input.read().isEmpty else { throw .damaged }
        return .end(rows: rows)
    }

    private func value() throws(BackupFault) -> SQLValue {
        switch try take(1)[0] {
        case 0: return .null
        case 1: return .integer(try take(8).reduce(0) { $0 << 8 | Int64($1) })
        case 2: return .text(try text())
        case 3: return .blob(try bytes())
        default: throw .damaged
        }
    }

    private func text() throws(BackupFault) -> String {
        guard let text = String(validating: try bytes(), as: UTF8.self) else { throw .damaged }
        return text
    }

    private func bytes() throws(BackupFault) -> [UInt8] {
        let count = try length()
        guard count <= Self.longest else { throw .damaged }
        return try take(count)
    }

    private func length() throws(BackupFault) -> Int {
        var (length, shift): (UInt64, UInt64) = (0, 0)
        while true {
            let byte = try take(1)[0]
            length |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(length) }
            shift += 7
            guard shift <= 49 else { throw .damaged }
        }
    }

    private func take(_ count: Int) throws(BackupFault) -> [UInt8] {
        while buffer.count - position < count {
            let more = try input.read()
            guard !more.isEmpty else { throw .damaged }
            hasher.update(data: buffer[..<position])
            buffer.removeFirst(position)
            position = 0
            buffer += more
        }
        defer { position += count }
        return Array(buffer[position..<position + count])
    }
}
