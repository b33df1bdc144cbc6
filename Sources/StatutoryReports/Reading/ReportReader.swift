public import DocumentContent

extension AnnualReport {
    /// Reads a report of whatever layout; what it does not contain is absent, what it does not decide stays open.
    public init(reading content: DocumentContent) {
        self.init(format: .gk2021, content: content)
        readTables()
        readNarrative()
        proposeRepairs()
    }

    /// Chapters, format, cells.
    mutating func readTables() {}
}
