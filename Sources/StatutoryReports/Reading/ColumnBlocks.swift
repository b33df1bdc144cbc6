import DocumentContent

/// Numbers of table 3 printed column by column, as the reading order of some PDF text has them: blocks of lines with
/// one number each, seven blocks of the same height side by side for a group of rows.
struct ColumnBlocks {
    /// Seven tokens for each row, in the order of the source.
    private(set) var rows: [[TableToken]] = []
    var rowCount: Int { rows.count }

    /// `nil` unless everything is made of groups of seven blocks of one height, or of blocks of seven lines.
    init?(_ scan: TableScan, pieces: [Piece]) {
        let blocks = Self.blocks(scan, pieces)
        guard !blocks.isEmpty else { return nil }
        var index = 0
        while index < blocks.count {
            let height = blocks[index].count
            let group = blocks[index..<min(index + 7, blocks.count)]
            if group.count == 7, group.allSatisfy({ $0.count == height }) {
                let isColumnwise = height > 1 && Set(group.map { $0[0].han }).count == 1
                guard height == 1 || isColumnwise else { return nil }
                for line in 0..<height { rows.append(group.map { $0[line] }) }
                index += 7
            } else if height == 7 {
                rows.append(blocks[index])
                index += 1
            } else if height < 3 {
                return nil
            } else {
                index += 1
            }
        }
    }

    /// Lines of one number each, cut at gaps, at words and at lines with more than one number.
    private static func blocks(_ scan: TableScan, _ pieces: [Piece]) -> [[TableToken]] {
        var blocks: [[TableToken]] = []
        var lastPiece: Int32 = -2
        for token in scan.tokens where token.kind == .number {
            guard !token.marks.contains(.beforeText) else { continue }
            let piece = pieces[Int(token.piece)]
            // Labels in front on the same line: the layout is row by row.
            guard piece.start == token.start, piece.end == token.end else {
                if piece.kind == .line, token.start > piece.start { return [] }
                continue
            }
            let isNext = token.piece == lastPiece + 1 && !piece.followsGap
            if isNext, let last = blocks.last?.last, last.han == token.han {
                blocks[blocks.count - 1].append(token)
            } else {
                blocks.append([token])
            }
            lastPiece = token.piece
        }
        return blocks
    }
}
