extension Check {
    /// What the text says against what the tables say.
    static let narrativeChecks: [Check] = []
}
