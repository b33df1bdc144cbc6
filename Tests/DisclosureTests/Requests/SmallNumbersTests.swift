import Disclosure
import TestSupport
import Testing

struct SmallNumbersTests {
    @Test(
        arguments: [
            ([12, 1, 0, 30], [nil, nil, 0, 30]),
            ([12, 1, 2, 30], [12, nil, nil, 30]),
            ([3, 4, 5], [3, 4, 5]),
            ([0, 0], [0, 0]),
            ([2], [nil]),
            ([], []),
        ] as [([Int], [Int?])]
    )
    func aSmallNumberIsNotShownNorCountedBack(numbers: [Int], shown: [Int?]) {
        #expect(SmallNumbers.shown(numbers) == shown)
    }

    /// With the whole known, no hidden number follows from the others unless everything is hidden.
    @Test(arguments: 0..<500 as Range<UInt64>)
    func noHiddenNumberStandsAlone(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let numbers = (0..<Int.random(in: 1...8, using: &random)).map { _ in Int.random(in: 0...6, using: &random) }
        let shown = SmallNumbers.shown(numbers)
        for (number, shown) in zip(numbers, shown) {
            if let shown { #expect(shown == number && (number == 0 || number >= SmallNumbers.least)) }
        }
        let hidden = zip(numbers, shown).filter { $1 == nil }.map(\.0)
        if !hidden.isEmpty, numbers.contains(where: { $0 >= SmallNumbers.least }) {
            #expect(hidden.reduce(0, +) >= SmallNumbers.least)
        }
    }
}
