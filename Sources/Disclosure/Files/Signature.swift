/// Files that their first bytes give away.
enum Signature {
    static func type(of head: [UInt8]) -> FileType? {
        for row in table where head.has(row.bytes, at: row.offset) { return row.type }
        if head.has("RIFF", at: 0) { return riff(head) }
        if head.has("ftyp", at: 4) { return isoMedia(head) }
        // A text may begin with these letters, a program of Windows has zeros near its beginning.
        if head.has("MZ", at: 0), head.prefix(64).contains(0) { return .executable }
        // PDF readers find the mark anywhere in the first 1024 bytes (ISO 32000-1, H.3.4.1); a text may only mention it.
        if !TextHead.isText(head), head.prefix(1024).firstRange(of: "%PDF-".utf8) != nil { return .pdf }
        return nil
    }

    private struct Row {
        let type: FileType
        let bytes: [UInt8]
        var offset = 0

        init(_ type: FileType, _ bytes: [UInt8], at offset: Int = 0) {
            self.type = type
            self.bytes = bytes
            self.offset = offset
        }

        init(_ type: FileType, _ text: String, at offset: Int = 0) { self.init(type, Array(text.utf8), at: offset) }
    }

    private static let table: [Row] = [
        // Programs first: nothing else may hide them.
        Row(.executable, [0x7F, 0x45, 0x4C, 0x46]),  // ELF
        Row(.executable, [0xCF, 0xFA, 0xED, 0xFE]), Row(.executable, [0xCE, 0xFA, 0xED, 0xFE]),  // Mach-O
        Row(.executable, [0xFE, 0xED, 0xFA, 0xCF]), Row(.executable, [0xFE, 0xED, 0xFA, 0xCE]),
        Row(.executable, [0xCA, 0xFE, 0xBA, 0xBE]),  // Mach-O of several processors, Java class
        Row(.executable, "dex\n"), Row(.executable, [0x00, 0x61, 0x73, 0x6D]),  // Android, WebAssembly
        Row(.installer, "!<arch>\ndebian"), Row(.installer, [0xED, 0xAB, 0xEE, 0xDB]), Row(.installer, "MSCF"),
        Row(.shortcut, [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]),
        Row(.script, "#!"),

        Row(.pdf, "%PDF-"), Row(.rtf, "{\\rtf"),
        Row(.jpeg, [0xFF, 0xD8, 0xFF]), Row(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Row(.gif, "GIF87a"), Row(.gif, "GIF89a"),
        Row(.tiff, [0x49, 0x49, 0x2A, 0x00]), Row(.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
        Row(.bmp, [0x00, 0x00, 0x00, 0x00, 0x36, 0x00, 0x00, 0x00, 0x28, 0x00, 0x00, 0x00], at: 6),
        Row(.rar, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]), Row(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        Row(.gzip, [0x1F, 0x8B, 0x08]), Row(.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), Row(.bzip2, "BZh"),
        Row(.tar, "ustar", at: 257),
        Row(.webm, [0x1A, 0x45, 0xDF, 0xA3]), Row(.mp3, "ID3"), Row(.mp3, [0xFF, 0xFB]), Row(.mp3, [0xFF, 0xF3]),
    ]

    private static func riff(_ head: [UInt8]) -> FileType? {
        if head.has("WEBP", at: 8) { return .webp }
        if head.has("AVI ", at: 8) { return .avi }
        return head.has("WAVE", at: 8) ? .wav : nil
    }

    /// ISO base media: the brand says which of the family it is.
    private static func isoMedia(_ head: [UInt8]) -> FileType {
        let pictures = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis"]
        return pictures.contains { head.has($0, at: 8) } ? .heic : .mp4
    }
}

extension [UInt8] {
    func has(_ bytes: some Collection<UInt8>, at offset: Int) -> Bool {
        offset + bytes.count <= count && self[offset..<offset + bytes.count].elementsEqual(bytes)
    }

    func has(_ text: String, at offset: Int) -> Bool { has(text.utf8, at: offset) }

    /// A little-endian number of so many bytes; `nil` past the end.
    func number(at offset: Int, bytes length: Int) -> Int? {
        guard offset >= 0, offset + length <= count else { return nil }
        return self[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
