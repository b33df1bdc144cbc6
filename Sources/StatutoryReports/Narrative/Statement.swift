public import DocumentContent

/// What the narrative says of one cell of the tables: `本年度新收申请 112 件` speaks of `T3/1/sum`.
public struct Statement: Hashable, Sendable {
    public var cell: CellID
    public var value: CellValue
    /// The narrative check that compares it: `N-REQ-NEW`.
    public var checkID: String
    public var place: Place
    /// The words it rests on, in the document's text.
    public var sourceRange: Range<Int32>

    public init(cell: CellID, value: CellValue, checkID: String, place: Place, sourceRange: Range<Int32>) {
        self.cell = cell
        self.value = value
        self.checkID = checkID
        self.place = place
        self.sourceRange = sourceRange
    }
}
