extension AnnualReport {
    /// （六）其他处理 stands there as the other format has it: one row of numbers in gk2021, or three in gk2019, and the
    /// format's own rows are missing. The leaves of （七）总计 are then the ones printed.
    var printsOtherDisposalOtherwise: Bool {
        format.foreignOtherDisposal.contains { cells[$0].value != nil }
            && format.otherDisposal.allSatisfy { cells[$0].origin == .absent }
    }

    /// The identities this report is held to.
    var identities: IdentitySet {
        printsOtherDisposalOtherwise ? format.mixedIdentities : format.ownIdentities
    }

    /// Why an identity cannot be decided: a Chinese sentence.
    func reasonUndecided(_ identity: Identity) -> String {
        var first: Int?
        var count = 0
        for terms in [identity.left, identity.right] {
            for term in terms where cells[term.cell].value == nil {
                first = first ?? term.cell
                count += 1
            }
        }
        guard let first else { return "数字过大，无法计算" }
        let cell = format.cells[first]
        guard has(cell.table) else { return "报告中没有读到\(cell.table.label)" }
        return count == 1 ? "\(cell.spokenName)没有数值" : "\(cell.spokenName)等 \(count) 格没有数值"
    }
}
