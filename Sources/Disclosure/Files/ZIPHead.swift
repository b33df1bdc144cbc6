/// Which of the formats that are ZIP containers it is, by the names of the entries at its beginning.
enum ZIPHead {
    static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let most = 200

    static func type(of head: [UInt8]) -> FileType {
        let entries = entries(of: head)
        let names = entries.map(\.name)
        func holds(_ prefix: String) -> Bool { names.contains { $0.hasPrefix(prefix) } }
        if names.contains("META-INF/MANIFEST.MF") || names.contains("AndroidManifest.xml") || holds("Payload/") {
            return .program
        }
        if names.contains("OFD.xml") { return .ofd }
        if holds("word/") { return .docx }
        if holds("xl/") { return .xlsx }
        if holds("ppt/") { return .pptx }
        if let first = entries.first, first.name == "mimetype" { return openDocument(head, at: first.content) }
        return .zip
    }

    private static func openDocument(_ head: [UInt8], at offset: Int) -> FileType {
        if head.has(FileType.odt.mediaType, at: offset) { return .odt }
        return head.has(FileType.ods.mediaType, at: offset) ? .ods : .zip
    }

    /// Entries that begin within the head. Where the size of an entry is not known ahead, the next is looked for.
    private static func entries(of head: [UInt8]) -> [(name: String, content: Int)] {
        var entries: [(name: String, content: Int)] = []
        var position = 0
        while entries.count < most, head.has(signature, at: position),
            let flags = head.number(at: position + 6, bytes: 2), let size = head.number(at: position + 18, bytes: 4),
            let nameLength = head.number(at: position + 26, bytes: 2),
            let extraLength = head.number(at: position + 28, bytes: 2),
            position + 30 + nameLength <= head.count
        {
            let name = String(decoding: head[position + 30..<position + 30 + nameLength], as: UTF8.self)
            let content = position + 30 + nameLength + extraLength
            entries.append((name, content))
            let isSizeKnown = flags & 8 == 0
            guard let next = isSizeKnown ? content + size : next(in: head, from: content) else { break }
            position = next
        }
        return entries
    }

    private static func next(in head: [UInt8], from offset: Int) -> Int? {
        guard offset < head.count else { return nil }
        return head[offset...].firstRange(of: signature)?.lowerBound
    }
}
