import DocumentContent

/// Finds the place of offsets in a document's text: quickly when they come in ascending order.
struct SourcePlaces {
    private let content: DocumentContent
    private var piece = -1
    private var offset = 0
    private var column = 0
    private var line = 0

    init(_ content: DocumentContent) { self.content = content }

    mutating func place(of target: Int) -> Place {
        guard !content.pieces.isEmpty else { return Place(line: 1, column: 1) }
        let holder = piece(at: target)
        if holder != piece || target < offset {
            piece = holder
            offset = Int(content.pieces[holder].start)
            line = Int(content.pieces[holder].place.line)
            column = Int(content.pieces[holder].place.column)
        }
        while offset < min(target, content.text.count) {
            let byte = content.text[offset]
            if byte == 0x0A {
                line += 1
                column = 0
            }
            if byte & 0xC0 != 0x80 { column += 1 }
            offset += 1
        }
        return Place(line: line, column: max(column, 1))
    }

    /// The last piece that begins at or before an offset; the first for an offset before all.
    private func piece(at target: Int) -> Int {
        let pieces = content.pieces
        if piece >= 0, Int(pieces[piece].start) <= target {
            if piece + 1 == pieces.count || Int(pieces[piece + 1].start) > target { return piece }
        }
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if Int(pieces[middle].start) <= target { low = middle + 1 } else { high = middle }
        }
        return max(low - 1, 0)
    }
}
