extension Check {
    /// Identities, values, imports and years.
    static let tableChecks: [Check] =
        identityChecks + [t2Procurement, nonNegative, blankCells] + readingChecks + importChecks
        + [yearCarry, yearInForce, yearItems, yearOpen, yearPending, rollUpSum]

    /// 勾稽关系 within one report.
    static let identityChecks: [Check] = [
        t3Balance, t3Disposal, t3RowSum, t3GroupSubtotal, t4Sum, t2OpenTotal, t2Items, t2InForce,
    ]
}
