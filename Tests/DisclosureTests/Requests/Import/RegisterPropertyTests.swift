import Disclosure
import Documents
import LegalClock
import TestSupport
import Testing

/// Random registers, written in every way that offices write them, are read as what they were written from; what is spoilt
/// is found where it was spoilt.
struct RegisterPropertyTests {
    private static let today = day("2026-11-20")

    @Test(arguments: 0..<60)
    func whatWasWrittenIsRead(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let written = RandomRegister(cases: Int.random(in: 1...40, using: &random), &random)
        let sheet = try SheetReader.read(written.bytes(&random))
        let table = RegisterTable(sheet.rows)
        #expect(table.headRow == written.headRow)
        let mapping = RegisterMapping(guessing: table.heads)
        #expect(mapping.columns == written.columns)
        let read = RegisterReading(table, mapping, on: Self.today)
        #expect(read.faults.isEmpty, "\(read.faults.first?.description ?? "")")
        #expect(read.cases == written.cases)
        #expect(read.remarks.map(\.row) == written.remarks)
    }

    /// One cell of one row says nonsense: that row is at fault there, and every other row is as it was.
    @Test(arguments: 0..<60)
    func whatIsSpoiltIsFoundThere(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed + 1000)
        var written = RandomRegister(cases: Int.random(in: 2...30, using: &random), &random)
        let (row, field) = written.spoil(&random)
        let table = RegisterTable(try SheetReader.read(written.bytes(&random)).rows)
        let read = RegisterReading(table, RegisterMapping(guessing: table.heads), on: Self.today)
        #expect(read.faults.map(\.row) == [row])
        #expect(read.faults.map(\.field) == [field])
        #expect(read.faults.map(\.column) == [written.columns[field].map { $0 + 1 }])
        #expect(read.cases == written.cases.filter { $0.row != row })
    }

    /// Guessing heads against the slow, obvious way: the best pair of a head and a field, again and again.
    @Test(arguments: 0..<200)
    func headsAreGuessedAsTheObviousWayDoes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let heads = (0..<Int.random(in: 0...14, using: &random)).map { _ in RandomRegister.head(&random) }
        #expect(RegisterMapping(guessing: heads).columns == ObviousMapping.columns(heads))
    }
}

/// The slow way: of all heads and fields that are left, the pair that fits best is taken, until none fits.
enum ObviousMapping {
    static func columns(_ heads: [String]) -> [RegisterField: Int] {
        var taken: [RegisterField: Int] = [:]
        while true {
            var best: (quality: [Int], field: RegisterField, column: Int)?
            for (order, field) in RegisterField.allCases.enumerated() where taken[field] == nil {
                for column in heads.indices where !taken.values.contains(column) {
                    for word in field.words {
                        guard let rank = rank(word, heads[column]) else { continue }
                        let quality = [rank, -word.utf8.count, column, order]
                        if best.map({ quality.lexicographicallyPrecedes($0.quality) }) ?? true {
                            best = (quality, field, column)
                        }
                    }
                }
            }
            guard let best else { return taken }
            taken[best.field] = best.column
        }
    }

    private static func rank(_ word: String, _ head: String) -> Int? {
        if head == word { return 0 }
        if head.hasPrefix(word) { return 1 }
        return word.count > 3 && head.contains(word) ? 2 : nil
    }
}
