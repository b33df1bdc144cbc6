/// Takes a `multipart/form-data` body (RFC 7578) apart as it comes in, whatever the pieces it comes in.
///
///     var parser = MultipartParser(boundary: "xyz", limits: .init())
///     try parser.take(bytes)
///     try parser.end()
///     parser.parts                   // [FormPart(name: "file", fileName: "报告.txt", …)]
///
/// Keeps no more than its limits allow: of a part that is too large nothing is kept, but the rest of the body is still
/// taken, so that the one who sent it gets an answer.
struct MultipartParser {
    struct Limits: Sendable {
        /// Bytes of one part.
        var part = 16 << 20
        /// Bytes of all parts together.
        var total = Int.max
        var parts = 16
        /// Bytes of the head of one part.
        var head = 8 << 10
    }

    /// A file that is handed on as it comes in.
    enum Streamed: Hashable, Sendable {
        /// Its head; no bytes yet.
        case begins(FormPart)
        case bytes([UInt8])
        /// It came in whole.
        case ends
    }

    private enum State {
        /// Before the first delimiter, or in the body of a part: up to the next delimiter.
        case content
        /// Right after a delimiter: `--` ends all, the end of a line begins a part.
        case delimiter
        case head
        case epilogue
    }

    /// Fields that are kept, in the order in which they came.
    private(set) var parts: [FormPart] = []
    /// The fields whose files are handed on.
    private let streaming: Set<String>
    private var isStreaming = false
    private var outgoing: [Streamed] = []
    private var partCount = 0
    /// Bytes in ``parts``.
    private var kept = 0
    private let limits: Limits
    /// `CR LF -- boundary`
    private let delimiter: [UInt8]
    private var state = State.content
    /// What was taken and not yet understood. A body is read as if a line had ended before it.
    private var pending: [UInt8] = [0x0D, 0x0A]

    /// - Parameter streaming: the fields whose files are not kept but handed on: ``takeStreamed()``.
    init(boundary: String, limits: Limits, streaming: Set<String> = []) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        self.streaming = streaming
    }

    mutating func take(_ bytes: some Sequence<UInt8>) throws(Refused) {
        pending.append(contentsOf: bytes)
        while try step() {}
    }

    /// What came of files since it was last asked for: no more than was taken meanwhile.
    mutating func takeStreamed() -> [Streamed] {
        defer { outgoing = [] }
        return outgoing
    }

    /// The body is over.
    func end() throws(Refused) {
        guard state == .epilogue else { throw Self.malformed }
    }

    static let malformed = Refused(.badRequest, "表单没有传完整，请重新提交。")

    /// Understands one thing more; `false` when more bytes are needed.
    private mutating func step() throws(Refused) -> Bool {
        switch state {
        case .content: readContent()
        case .delimiter: try readDelimiterEnd()
        case .head: try readHead()
        case .epilogue: skipRest()
        }
    }

    private mutating func readContent() -> Bool {
        guard let found = position(of: delimiter) else {
            // The last bytes may be the first of a delimiter.
            keep(max(0, pending.count - delimiter.count + 1))
            return false
        }
        keep(found)
        if isStreaming { outgoing.append(.ends) }
        isStreaming = false
        pending.removeFirst(delimiter.count)
        state = .delimiter
        return true
    }

    /// Moves bytes from the front to the part they belong to; before the first part they belong nowhere.
    private mutating func keep(_ count: Int) {
        if isStreaming {
            if count > 0 { outgoing.append(.bytes(Array(pending[..<count]))) }
        } else if let last = parts.indices.last {
            let before = parts[last].bytes.count
            let limit = min(limits.part, limits.total - (kept - before))
            parts[last].append(pending[..<count], limit: limit)
            kept += parts[last].bytes.count - before
        }
        pending.removeFirst(count)
    }

    private mutating func readDelimiterEnd() throws(Refused) -> Bool {
        guard pending.count >= 2 else { return false }
        if pending.starts(with: "--".utf8) {
            state = .epilogue
            return true
        }
        // RFC 2046, 5.1.1: white space may stand behind the boundary.
        guard let end = position(of: [0x0D, 0x0A]) else {
            guard pending.count < 100 else { throw Self.malformed }
            return false
        }
        guard pending[..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { throw Self.malformed }
        // The end of this line stays: a head without lines then ends like any other.
        pending.removeFirst(end)
        state = .head
        return true
    }

    private mutating func readHead() throws(Refused) -> Bool {
        guard let end = position(of: [0x0D, 0x0A, 0x0D, 0x0A]) else {
            guard pending.count <= limits.head else { throw Self.malformed }
            return false
        }
        guard end <= limits.head, let part = FormPart(head: pending[..<end]) else { throw Self.malformed }
        guard partCount < limits.parts else { throw Refused(.badRequest, "表单里的项目太多。") }
        partCount += 1
        isStreaming = part.fileName != nil && streaming.contains(part.name)
        if isStreaming { outgoing.append(.begins(part)) } else { parts.append(part) }
        pending.removeFirst(end + 4)
        state = .content
        return true
    }

    private mutating func skipRest() -> Bool {
        pending.removeAll()
        return false
    }

    private func position(of pattern: [UInt8]) -> Int? {
        let last = pending.count - pattern.count
        var index = 0
        while index <= last, let found = pending[index...last].firstIndex(of: pattern[0]) {
            if pending[found..<found + pattern.count].elementsEqual(pattern) { return found }
            index = found + 1
        }
        return nil
    }
}
