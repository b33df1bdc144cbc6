public import StatutoryReports

/// How well one report was read: every cell of the truth with what became of it.
///
///     let accuracy = Accuracy(of: report, against: truth)
///     accuracy.count(.wrong)                              // 0, or the reader invents
public struct Accuracy: Sendable {
    public enum Verdict: Sendable, CaseIterable {
        /// The cell holds what a person reads there.
        case right
        /// The cell is open, and the one certain proposal says what a person reads.
        case repaired
        /// Nothing was read where a person reads something; nothing wrong is claimed.
        case open
        /// A value, or a certain proposal, that a person does not read.
        case wrong
    }

    public struct Judged: Sendable {
        public var cell: CellID
        public var expected: TruthCell.Expected
        public var read: String
        public var verdict: Verdict
    }

    public var truth: Truth
    public var format: String
    public var judged: [Judged]
    /// The second reading of a report that contradicts itself, judged on the proposals.
    public var repairedReading: [Judged]
    /// Cells with a value of which the truth says nothing.
    public var beyond: [Judged]
    public var log: CheckLog

    public init(of report: AnnualReport, against truth: Truth) {
        self.truth = truth
        format = report.format.id
        let proposals = Dictionary(report.repairs.map { ($0.cell, $0) }) { first, _ in first }
        // A report with two readings has proposals for the other one: they say nothing of the literal reading.
        let certain = truth.repaired.isEmpty ? proposals.filter { $0.value.isCertain } : [:]
        judged = truth.cells.map { Self.judge($0, report[$0.cell], certain[$0.cell]) }
        repairedReading = truth.repaired.map { Self.judge($0, report[$0.cell], proposals[$0.cell], replacing: true) }
        let known = Set(truth.cells.map(\.cell))
        beyond = zip(report.format.cells, report.cells).compactMap { format, cell in
            guard let value = cell.value, !known.contains(format.id) else { return nil }
            return Judged(cell: format.id, expected: .undecided, read: value.description, verdict: .open)
        }
        log = Check.run(report)
    }

    public func count(_ verdict: Verdict) -> Int { judged.count { $0.verdict == verdict } }

    /// Findings the oracle expects, or forbids, and that are otherwise.
    public var unmetFindings: [ExpectedFinding] { truth.findings.filter { !$0.holds(in: log) } }

    private static func judge(
        _ truth: TruthCell,
        _ cell: Cell,
        _ proposal: Repair?,
        replacing: Bool = false
    ) -> Judged {
        Judged(
            cell: truth.cell,
            expected: truth.expected,
            read: describe(cell, proposal),
            verdict: verdict(truth.expected, cell, proposal, replacing: replacing)
        )
    }

    /// - Parameter replacing: The proposal stands for the cell even where it holds another value.
    private static func verdict(
        _ expected: TruthCell.Expected,
        _ cell: Cell,
        _ proposal: Repair?,
        replacing: Bool
    ) -> Verdict {
        if let proposal, replacing || cell.value == nil {
            return expected == .value(proposal.value) ? .repaired : .wrong
        }
        switch expected {
        case .undecided: return cell.value == nil ? .right : .wrong
        case .blank: return cell.value != nil ? .wrong : cell.origin == .blank ? .right : .open
        case .value(let value):
            guard let read = cell.value else { return .open }
            guard read == value, proposal.map({ $0.value == value }) ?? true else { return .wrong }
            return .right
        }
    }

    private static func describe(_ cell: Cell, _ proposal: Repair?) -> String {
        var text = cell.value?.description ?? cell.origin.rawValue
        if cell.origin != .absent, cell.value?.description != cell.raw { text += "（原文“\(cell.raw)”）" }
        if let proposal { text += "，建议 \(proposal.value)" }
        return text
    }
}
