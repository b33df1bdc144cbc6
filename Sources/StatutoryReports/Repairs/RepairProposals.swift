extension AnnualReport {
    /// Fills ``repairs``: proposals from the identities and the statements of the narrative, in the order of the
    /// format.
    ///
    /// - A cell without a number that the others, and being no less than 0, leave one number for.
    /// - A number that alone is to blame for sums that disagree.
    /// - Rows of table 3 that lost columns, read so that everything agrees.
    /// - What the narrative states of cells that are not there.
    ///
    /// A sound report costs one look at each identity.
    mutating func proposeRepairs() {
        guard mayNeedRepair else { return }
        repairs = RepairSearch(self).proposals()
    }

    private var mayNeedRepair: Bool {
        for equation in identities.equations.equations where !equation.isOfGroups {
            var sum = 0
            for term in equation.terms {
                guard let value = cells[term.cell].value?.quantity else { return true }
                sum &+= value &* term.factor
            }
            if sum != 0 { return true }
        }
        return statements.contains { self[$0.cell].value == nil }
    }
}
