extension Check {
    /// Identities, values, imports and years.
    static let tableChecks: [Check] =
        [
            t3Balance, t3Disposal, t3RowSum, t3GroupSubtotal, t4Sum,
            t2OpenTotal, t2Items, t2InForce, t2Procurement,
            nonNegative, blankCells,
        ] + readingChecks + importChecks
        + [yearCarry, yearInForce, yearItems, yearOpen, yearPending, rollUpSum]
}
