import Testing

@testable import StatutoryReports

struct RowReadingsTests {
    static let allButOther = [0, 1, 2, 3, 4, 6]

    @Test func theLastNumberIsTheTotalWhereItIsTheSum() {
        let readings = RowReadings([0, 1, 0, 0, 1], under: Self.allButOther).readings.map(\.values)
        #expect(readings.first == [0, 1, 0, 0, 0, 0, 1])
        // 总计 itself may be missing, or 自然人 or 商业企业.
        #expect(Set(readings) == [[0, 1, 0, 0, 0, 0, 1], [0, 1, 0, 0, 1, 0, 2], [0, 0, 1, 0, 0, 0, 1]])
    }

    @Test func aRowOfZerosHasOneReading() {
        #expect(RowReadings([0, 0, 0, 0, 0], under: Array(0..<7)).readings.map(\.values) == [[0, 0, 0, 0, 0, 0, 0]])
    }

    @Test func aLastNumberThatIsNotTheSumIsNotTheTotal() {
        #expect(
            RowReadings([0, 1, 0, 0, 0], under: Self.allButOther).readings.map(\.values) == [[0, 1, 0, 0, 0, 0, 1]]
        )
    }

    @Test(arguments: 1...6)
    func everyReadingAddsUpAndKeepsTheOrder(count: Int) {
        let numbers = (1...count).map { $0 * $0 }
        for reading in RowReadings(numbers, under: Array(0..<7)).readings.map(\.values) {
            #expect(reading[..<6].reduce(0, +) == reading[6])
            var rest = reading[...]
            for number in numbers {
                let next = rest.firstIndex(of: number)
                #expect(next != nil)
                rest = rest[(next ?? rest.startIndex)...].dropFirst()
            }
        }
    }

    @Test func aSingleLostColumnIsWhatTheTotalLacks() {
        #expect(
            RowReadings([2, 1, 0, 0, 0, 7], under: Self.allButOther).readings.map(\.values) == [[2, 1, 0, 0, 0, 4, 7]]
        )
    }

    @Test(arguments: [
        ([0, 1, 0, 0, 4], true), ([0, 1, 0, 0, 1], false), ([0, 1, 0, 0, 0], false), ([0, 0, 0, 0, 0], false),
    ])
    func aLastNumberGreaterThanTheOthersMayBeATotalOfLostOnes(numbers: [Int], mayBe: Bool) {
        #expect(RowReadings(numbers, under: Self.allButOther).mayHaveLostValues == mayBe)
    }
}
