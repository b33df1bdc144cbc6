/// An identity that does not hold, with what its two sides come to.
struct BrokenIdentity {
    let report: AnnualReport
    let identity: Identity
    let left: Int
    let right: Int

    /// What stands in the cell of a term.
    func value(_ term: Identity.Term) -> String { report.cells[term.cell].value?.description ?? "" }

    func format(_ term: Identity.Term) -> CellFormat { report.format.cells[term.cell] }

    /// What the form says of the first cell.
    var subject: CellFormat { format(identity.left[0]) }

    /// What stands in the cells of both sides, left first.
    var values: [String] { (identity.left + identity.right).map(value) }
}

/// What a finding says of it.
struct IdentityFault {
    let message: String
    let expected: String
    let found: String
}

extension Check {
    /// A check that holds a report to every identity whose template is the check's own id.
    init(
        _ id: String,
        _ severity: Severity,
        rule: String,
        source: String,
        formats: [String] = ["gk2019", "gk2021"],
        example: String,
        fault: @escaping @Sendable (BrokenIdentity) -> IdentityFault
    ) {
        self.init(id, severity, rule: rule, source: source, formats: formats, example: example) { checked, log in
            for identity in checked.identities[id] { checked.report.check(identity, &log, fault) }
        }
    }
}

extension AnnualReport {
    func check(_ identity: Identity, _ log: inout CheckLog, _ fault: (BrokenIdentity) -> IdentityFault) {
        guard
            let left = Identity.value(of: identity.left, in: cells),
            let right = Identity.value(of: identity.right, in: cells)
        else {
            log.cannotDecide(identity.id, because: reasonUndecided(identity))
            return
        }
        guard !identity.relation.holds(left, right) else {
            log.passed(identity.id)
            return
        }
        let fault = fault(BrokenIdentity(report: self, identity: identity, left: left, right: right))
        log.found(finding(of: identity, fault))
    }

    /// The finding stands where the first cell of the identity does.
    private func finding(of identity: Identity, _ fault: IdentityFault) -> Finding {
        let terms = identity.left + identity.right
        let decisive = terms.first { cells[$0.cell].place != nil }.map { cells[$0.cell] }
        return Finding(
            id: identity.id,
            severity: identity.severity,
            cells: terms.map { format.cells[$0.cell].id },
            message: fault.message,
            place: decisive?.place,
            sourceRange: decisive?.sourceRange,
            expected: fault.expected,
            found: fault.found
        )
    }
}
