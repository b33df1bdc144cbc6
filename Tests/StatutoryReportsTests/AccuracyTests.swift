import StatutoryReports
import TestSupport
import Testing

/// The reader against what a person reads in the fixtures. `make accuracy` prints the same, cell by cell.
struct AccuracyTests {
    static let measured = Result { try Truth.all().map(Accuracy.measure) }

    @Test func truthCoversEverySeedAndReport() throws {
        #expect(try Truth.seeds().count == 5)
        #expect(try Truth.reports().count == 27)
        #expect(try Truth.all().allSatisfy { !$0.cells.isEmpty })
    }

    @Test func noValueIsWrong() throws {
        for accuracy in try Self.measured.get() {
            let wrong = accuracy.judged.filter { $0.verdict == .wrong }
            #expect(Self.list(wrong) == "", "\(accuracy.truth.name)")
        }
    }

    @Test func atLeast995OfAThousandCellsAreRightOrCertainlyRepaired() throws {
        let total = AccuracyTotals(try Self.measured.get())
        #expect(total.share >= 9950)
    }

    @Test func theFormatIsRecognised() throws {
        for accuracy in try Self.measured.get() {
            #expect(accuracy.format == accuracy.truth.format, "\(accuracy.truth.name)")
        }
    }

    @Test func everyCellOfTheSeedsIsRead() throws {
        for accuracy in try Self.measured.get() where accuracy.truth.name.hasPrefix("seed") {
            let missed = (accuracy.judged + accuracy.repairedReading).filter {
                $0.verdict == .open || $0.verdict == .wrong
            }
            #expect(Self.list(missed) == "", "\(accuracy.truth.name)")
        }
    }

    @Test func theOraclesFindingsAreRaisedAndNoOthersOfItsLines() throws {
        for accuracy in try Self.measured.get() {
            let unmet = accuracy.unmetFindings.map { "\($0.id) \($0.kind)" }
            #expect(unmet.joined(separator: ", ") == "", "\(accuracy.truth.name)")
        }
    }

    private static func list(_ cells: [Accuracy.Judged]) -> String {
        cells.map { "\($0.cell): \($0.expected), read \($0.read)" }.joined(separator: "; ")
    }
}
