import DocumentContent

extension DocumentContent {
    /// The pieces as a test writes them: a line as it is, the cells of a row in brackets, `~` before what follows a
    /// gap.
    ///
    ///     ["一、总体情况", "~[规章|0|]"]
    var sketch: [String] {
        var rows: [String] = []
        var open: Int32?
        for piece in pieces {
            let text = (piece.followsGap ? "~" : "") + string(of: piece)
            if piece.kind == .line {
                rows.append(text)
                open = nil
            } else if open == piece.row, let last = rows.popLast() {
                rows.append("\(last.dropLast())|\(text)]")
            } else {
                rows.append(piece.followsGap ? "~[\(text.dropFirst())]" : "[\(text)]")
                open = piece.row
            }
        }
        return rows
    }

    /// Line and column of each piece: `3:5`.
    var places: [String] { pieces.map { "\($0.place.line):\($0.place.column)" } }
}
