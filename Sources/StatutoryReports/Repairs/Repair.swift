/// A proposal to read a cell otherwise, with what forces it. Never applied by the program.
public struct Repair: Hashable, Sendable {
    public var cell: CellID
    public var value: CellValue
    /// Ids of the identities and narrative checks that lead to it.
    public var because: [String]
    /// Exactly one reading satisfies every identity and agrees with the text.
    public var isCertain: Bool

    public init(cell: CellID, value: CellValue, because: [String], isCertain: Bool) {
        self.cell = cell
        self.value = value
        self.because = because
        self.isCertain = isCertain
    }
}
