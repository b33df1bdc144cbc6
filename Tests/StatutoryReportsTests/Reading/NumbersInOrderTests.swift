import TestSupport
import Testing

@testable import StatutoryReports

struct NumbersInOrderTests {
    /// Rows that add up, the blocks of some printed column by column: among the readings is the one printed.
    @Test func whatWasPrintedIsAmongTheReadings() {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<200 {
            let rows = Self.rows(8, using: &random)
            let (printed, order) = Self.print(rows, using: &random)
            let readings = NumbersInOrder(printed).readings().map { $0.map { printed[$0] } }
            #expect(readings.contains(rows.flatMap { $0 }), "\(order)")
        }
    }

    @Test func rowsThatDoNotAddUpHaveNoReading() {
        #expect(NumbersInOrder([1, 0, 0, 0, 0, 0, 2]).readings().isEmpty)
        #expect(NumbersInOrder([1, 0, 0, 0, 0, 0, 1]).readings() == [Array(0..<7)])
    }

    @Test func manyRowsOfZerosAreReadOnce() {
        #expect(NumbersInOrder(Array(repeating: 0, count: 175)).readings() == [Array(0..<175)])
    }

    private static func rows(_ count: Int, using random: inout SeededGenerator) -> [[Int64]] {
        (0..<count).map { _ in
            let parts = (0..<6).map { _ in Int64(Int.random(in: 0..<40, using: &random)) }
            return parts + [parts.reduce(0, +)]
        }
    }

    /// A block of two to five rows column by column, or with its first or last column apart, the others row by row.
    private static func print(_ rows: [[Int64]], using random: inout SeededGenerator) -> ([Int64], String) {
        let height = Int.random(in: 2...5, using: &random)
        let start = Int.random(in: 0...(rows.count - height), using: &random)
        let block = rows[start..<(start + height)]
        let order = Int.random(in: 0..<3, using: &random)
        let printed: [Int64] =
            switch order {
            case 0: (0..<7).flatMap { column in block.map { $0[column] } }
            case 1: block.map { $0[0] } + block.flatMap { $0[1...] }
            default: block.flatMap { $0[..<6] } + block.map { $0[6] }
            }
        let before = rows[..<start].flatMap { $0 }
        return (before + printed + rows[(start + height)...].flatMap { $0 }, "\(order) \(start) \(height)")
    }
}
