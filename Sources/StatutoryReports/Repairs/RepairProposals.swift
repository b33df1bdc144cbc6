extension AnnualReport {
    /// Proposals from the identities and the statements of the narrative.
    mutating func proposeRepairs() {}
}
