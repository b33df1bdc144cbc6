public import StatutoryReports

/// What a person reads in one fixture: the measure of the reader.
///
///     let truth = try Truth.reports()[0]      // Tests/Fixtures/reports/002.txt
///     truth.cells[0].expected                 // .value(.count(0))
public struct Truth: Sendable {
    /// `002`, `seed 000`.
    public var name: String
    /// Below `Tests/Fixtures`: `reports/002.txt`.
    public var path: String
    /// `gk2019`, `gk2021`.
    public var format: String
    public var cells: [TruthCell]
    /// The reading the identities and the text force where the literal one contradicts itself (seed 002);
    /// empty where there is one reading.
    public var repaired: [TruthCell]
    public var findings: [ExpectedFinding]
}

public struct TruthCell: Sendable {
    public enum Expected: Hashable, Sendable, CustomStringConvertible {
        case value(CellValue)
        /// Printed blank.
        case blank
        /// A cell that no number can be taken for: the text has lost its column.
        case undecided

        public var description: String {
            switch self {
            case .value(let value): value.description
            case .blank: "空白"
            case .undecided: "未定"
            }
        }
    }

    public var cell: CellID
    public var expected: Expected
}

/// A line of the oracle: a finding that must be raised, or a question that must not raise one.
public struct ExpectedFinding: Sendable {
    public enum Kind: Sendable {
        case raised
        /// Asked of the reader of the report: a finding, or named among the undecided.
        case raisedOrUndecided
        case silent
    }

    /// `N-STOCK`, `T3-DISP/law`.
    public var id: String
    public var kind: Kind

    /// Whether the log is as the oracle expects it.
    public func holds(in log: CheckLog) -> Bool {
        let isFound = log.findings.contains { $0.id == id || $0.checkID == id }
        let isUndecided = log.undecided.contains { $0.id == id || $0.id.hasPrefix(id + "/") }
        return switch kind {
        case .raised: isFound
        case .raisedOrUndecided: isFound || isUndecided
        case .silent: !isFound
        }
    }
}
