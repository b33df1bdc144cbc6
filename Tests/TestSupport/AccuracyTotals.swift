import Documents
import StatutoryReports

extension Accuracy {
    /// Reads one fixture and judges it.
    public static func measure(_ truth: Truth) throws -> Accuracy {
        let content = try DocumentReader.read(try Fixtures.bytes(truth.path))
        return Accuracy(of: AnnualReport(reading: content), against: truth)
    }
}

/// Several measured reports added up.
public struct AccuracyTotals: Sendable {
    public var cells = 0
    public var right = 0
    public var repaired = 0
    public var open = 0
    public var wrong = 0

    public init(_ measured: some Sequence<Accuracy>) {
        for accuracy in measured {
            cells += accuracy.judged.count
            right += accuracy.count(.right)
            repaired += accuracy.count(.repaired)
            open += accuracy.count(.open)
            wrong += accuracy.count(.wrong)
        }
    }

    /// Right or certainly repaired, in hundredths of a percent, rounded down: 9950 is 99.50 %.
    public var share: Int { cells == 0 ? 0 : (right + repaired) * 10_000 / cells }
}
