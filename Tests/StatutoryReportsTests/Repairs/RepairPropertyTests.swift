import TestSupport
import Testing

@testable import StatutoryReports

/// Random sound reports, damaged at random: what is called certain is what stood there.
struct RepairPropertyTests {
    @Test(arguments: 0..<150)
    func certainRepairsOfErasedCellsAreRight(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let format = ReportFormat.all[Int(seed % 2)]
        let sound = AnnualReport.random(format, using: &random)
        var damaged = sound
        let erased = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            Int.random(in: 0..<format.statutoryCount, using: &random)
        }
        for cell in erased { damaged.cells[cell].value = nil }
        for repair in damaged.proposed {
            #expect(repair.isCertain)
            #expect(sound[repair.cell].value == repair.value)
            #expect(damaged[repair.cell].value == nil)
        }
    }

    /// Every cell that one equation gives is found.
    @Test(arguments: 0..<100)
    func aSingleErasedCellIsAlwaysRestored(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let format = ReportFormat.all[Int(seed % 2)]
        var report = AnnualReport.random(format, using: &random)
        let bound = format.statutoryCells.indices.filter { format.cells[$0].table != .t2 }
        let cell = bound[Int.random(in: 0..<bound.count, using: &random)]
        let value = report.cells[cell].value
        report.cells[cell].value = nil
        #expect(report.proposed.map(\.value) == [value])
    }

    @Test(arguments: 0..<300)
    func certainRepairsOfWrongNumbersAreRight(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let format = ReportFormat.all[Int(seed % 2)]
        let sound = AnnualReport.random(format, using: &random)
        var damaged = sound
        let wrong = (0..<Int.random(in: 1...2, using: &random)).map { _ in
            Int.random(in: 0..<format.statutoryCount, using: &random)
        }
        for cell in wrong where format.cells[cell].kind != .amount {
            damaged.cells[cell].value = .count(Int.random(in: 0..<1000, using: &random))
        }
        for repair in damaged.proposed where repair.isCertain { #expect(sound[repair.cell].value == repair.value) }
    }

    /// One wrong number of table 3 breaks two sums, and both point at it.
    @Test(arguments: 0..<200)
    func oneWrongNumberOfTableThreeIsFound(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let format = ReportFormat.all[Int(seed % 2)]
        let sound = AnnualReport.random(format, using: &random)
        let cells = format.statutoryCells.indices.filter { format.cells[$0].table == .t3 }
        let cell = cells[Int.random(in: 0..<cells.count, using: &random)]
        let right = try #require(sound.cells[cell].value?.count)
        var damaged = sound
        damaged.cells[cell].value = .count(right + Int.random(in: 1...9, using: &random))
        #expect(damaged.proposals == ["\(format.cells[cell].id) = \(right) !"])
    }

    /// Two columns of table 3 are lost, whatever stood in them, and the rest is read from the left.
    @Test(arguments: 0..<60)
    func certainReadingsOfLostColumnsAreRight(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let format = ReportFormat.all[Int(seed % 2)]
        let sound = AnnualReport.random(format, limit: [2, 4, 300][Int(seed % 3)], using: &random)
        let lost = (0..<7).shuffled(using: &random).prefix(2)
        var damaged = sound
        for row in format.rows where row.kind == .data {
            let kept = T3Column.allCases.indices.filter { !lost.contains($0) }
                .map { sound[.t3(row.id, T3Column.allCases[$0])].value?.count ?? 0 }
            for (index, column) in T3Column.allCases.enumerated() {
                damaged.set("T3/\(row.id)/\(column.rawValue)", index < 5 ? SampleValue(kept[index]) : .absent)
            }
        }
        for repair in damaged.proposed where repair.isCertain { #expect(sound[repair.cell].value == repair.value) }
    }

    /// Whatever stands in the cells: an answer, and not too many proposals.
    @Test(arguments: 0..<200)
    func anyNumbersAtAllAreAnswered(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var report = AnnualReport.zero(ReportFormat.all[Int(seed % 2)])
        for cell in report.cells.indices {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: report.cells[cell].value = nil
            case 1: report.cells[cell] = .absent
            case 2: report.cells[cell].value = .count(Int(truncatingIfNeeded: random.next()))
            case 3: report.cells[cell].value = .count(Int.random(in: -3...3, using: &random))
            default: break
            }
        }
        #expect(report.proposed.count <= report.cells.count)
        #expect(Check.run(report).findings.count < 500)
    }
}
