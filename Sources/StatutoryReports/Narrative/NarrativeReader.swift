extension AnnualReport {
    /// Agency, year, facts and statements.
    mutating func readNarrative() {}
}
