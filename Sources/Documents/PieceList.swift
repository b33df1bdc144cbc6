import DocumentContent

/// The pieces read so far, not more than the limit, and the numbers of their tables.
struct PieceList {
    private let limits: ReadingLimits
    private(set) var all: [Piece] = []
    /// Whether any piece is not blank.
    private(set) var holdText = false
    private var tables = 0
    private var isTableOpen = false

    init(_ limits: ReadingLimits) {
        self.limits = limits
    }

    mutating func append(_ piece: Piece) throws(UnreadableDocument) {
        guard all.count < limits.pieces else { throw .tooManyPieces(limit: limits.pieces) }
        guard piece.end <= limits.text else { throw .tooMuchText(limit: limits.text) }
        if !piece.isBlank { holdText = true }
        all.append(piece)
    }

    var last: Piece? { all.last }

    /// Takes out the last piece, which others replace.
    mutating func removeLast() { all.removeLast() }

    /// Takes out the first piece, a line whose text (`length` bytes) was removed too.
    mutating func removeFirst(movingOthersBy length: Int) {
        all.removeFirst()
        for index in all.indices {
            all[index].start -= Int32(length)
            all[index].end -= Int32(length)
            all[index].row -= 1
        }
        holdText = all.contains { !$0.isBlank }
    }

    /// Number of the table that rows next to each other share.
    mutating func openTable() -> Int {
        if !isTableOpen { tables += 1 }
        isTableOpen = true
        return tables
    }

    mutating func closeTable() { isTableOpen = false }

    /// Number of one more table.
    mutating func newTable() -> Int {
        isTableOpen = false
        tables += 1
        return tables
    }
}
