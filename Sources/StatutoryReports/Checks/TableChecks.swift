extension Check {
    /// Identities, values, imports and years.
    static let tableChecks: [Check] = []
}
