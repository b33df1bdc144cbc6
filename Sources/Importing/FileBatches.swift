/// Files in their order, some at a time: so few and so small that a batch fits into memory whatever they hold.
struct FileBatches {
    private static let count = 128
    private static let bytes = 32 << 20

    private let files: [FoundFile]
    private var position = 0

    init(_ files: [FoundFile]) { self.files = files }

    /// Empty at the end. At least one file, however large.
    mutating func next() -> ArraySlice<FoundFile> {
        let start = position
        var bytes = 0
        while position < files.count, position - start < Self.count {
            bytes += files[position].size
            if position > start, bytes > Self.bytes { break }
            position += 1
        }
        return files[start..<position]
    }
}
