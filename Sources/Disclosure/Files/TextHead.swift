/// Text, and what kind: only what is text through and through is taken for text.
enum TextHead {
    static func type(of head: [UInt8], isWhole: Bool) -> FileType {
        guard !head.isEmpty else { return .unknown }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return wide(head) }
        guard isText(head) else { return .unknown }
        if let markup = markup(head) { return markup }
        if isUTF8(head, isWhole: isWhole) { return .text }
        return isGB18030(head, isWhole: isWhole) ? .textGB : .unknown
    }

    static func isText(_ head: [UInt8]) -> Bool { !head.contains(where: isControl) }

    /// White space and marks of the encoding may stand before a tag; comments and instructions too.
    private static func markup(_ head: [UInt8]) -> FileType? {
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = head[start...].firstIndex(where: { $0 > 0x20 }), head[first] == UInt8(ascii: "<") else {
            return nil
        }
        let lowered = head[first...].prefix(4096).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        if lowered.firstRange(of: "<svg".utf8) != nil { return .svg }
        if tags.contains(where: { lowered.firstRange(of: $0.utf8) != nil }) { return .html }
        return lowered.starts(with: "<?xml".utf8) ? .xml : nil
    }

    /// Tags by which browsers take bytes for a page (WHATWG MIME Sniffing, 7.1), wherever they stand near the beginning.
    private static let tags = [
        "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a ", "<style",
        "<title", "<body", "<br", "<p>", "<img", "<meta", "<form", "<object", "<embed", "<link",
    ]

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D
    }

    private static func isUTF8(_ head: [UInt8], isWhole: Bool) -> Bool {
        if String(validating: head, as: UTF8.self) != nil { return true }
        // The head may end within a character.
        return !isWhole && (1...3).contains { String(validating: head.dropLast($0), as: UTF8.self) != nil }
    }

    private static func wide(_ head: [UInt8]) -> FileType {
        let low = head[0] == 0xFF ? 0 : 1
        let units = stride(from: 2, to: head.count - 1, by: 2).map { index -> UInt16 in
            UInt16(head[index + 1 - low]) << 8 | UInt16(head[index + low])
        }
        guard !units.contains(where: { $0 < 0x80 && isControl(UInt8($0)) }) else { return .unknown }
        return markup(units.map { $0 < 0x80 ? UInt8($0) : UInt8(ascii: "x") }) ?? .text16
    }

    /// Two bytes or four (GB 18030-2022, 5.2), none of them outside their ranges.
    private static func isGB18030(_ head: [UInt8], isWhole: Bool) -> Bool {
        var index = 0
        while index < head.count {
            let byte = head[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            guard (0x81...0xFE).contains(byte) else { return false }
            guard index + 1 < head.count else { return !isWhole }
            let second = head[index + 1]
            if (0x40...0xFE).contains(second), second != 0x7F {
                index += 2
                continue
            }
            guard (0x30...0x39).contains(second) else { return false }
            guard index + 3 < head.count else { return !isWhole }
            guard (0x81...0xFE).contains(head[index + 2]), (0x30...0x39).contains(head[index + 3]) else { return false }
            index += 4
        }
        return true
    }
}
