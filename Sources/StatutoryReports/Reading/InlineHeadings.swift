import DocumentContent

extension DocumentContent {
    /// The same document with a piece of its own for each chapter heading that stood inside a longer line, and all its
    /// headings.
    ///
    /// A report pasted as one line has no line for a heading; everything after works on pieces.
    func splittingInlineHeadings() -> (DocumentContent, [ChapterFinder.Heading]) {
        let finder = ChapterFinder(content: self)
        let whole = finder.headings()
        let inline = finder.inlineHeadings(besides: whole)
        guard !inline.isEmpty else { return (self, whole) }
        var split = self
        split.pieces = []
        split.pieces.reserveCapacity(pieces.count + 2 * inline.count)
        for (index, piece) in pieces.enumerated() {
            let cuts = inline.filter { $0.piece == index }.sorted { $0.start < $1.start }
            split.pieces += cuts.isEmpty ? [piece] : parts(of: piece, cutAt: cuts)
        }
        for index in split.pieces.indices { split.pieces[index].row += Int32(index) }
        return (split, ChapterFinder(content: split).headings())
    }

    private func parts(of piece: Piece, cutAt headings: [ChapterFinder.Heading]) -> [Piece] {
        let bounds = [piece.start] + headings.flatMap { [$0.start, $0.end] } + [piece.end]
        return zip(bounds, bounds.dropFirst()).compactMap { start, end in
            guard start < end else { return nil }
            var part = piece
            part.start = start
            part.end = end
            part.place.column += Int32(clamping: characters(in: Int(piece.start)..<Int(start)))
            return part
        }
    }

    private func characters(in range: Range<Int>) -> Int {
        text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
