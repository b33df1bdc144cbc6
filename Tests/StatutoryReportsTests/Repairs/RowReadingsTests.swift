import Testing

@testable import StatutoryReports

struct RowReadingsTests {
    static let allButOther = [0, 1, 2, 3, 4, 6]

    @Test func theLastNumberIsTheTotalWhereItIsTheSum() {
        let readings = RowReadings([0, 1, 0, 0, 1], under: Self.allButOther).readings
        #expect(readings.first == [0, 1, 0, 0, 0, 0, 1])
        // 总计 itself may be missing, or 自然人 or 商业企业.
        #expect(Set(readings) == [[0, 1, 0, 0, 0, 0, 1], [0, 1, 0, 0, 1, 0, 2], [0, 0, 1, 0, 0, 0, 1]])
    }

    @Test func aRowOfZerosHasOneReading() {
        #expect(RowReadings([0, 0, 0, 0, 0], under: Array(0..<7)).readings == [[0, 0, 0, 0, 0, 0, 0]])
    }

    @Test func aLastNumberThatIsNotTheSumIsNotTheTotal() {
        #expect(RowReadings([0, 1, 0, 0, 0], under: Self.allButOther).readings == [[0, 1, 0, 0, 0, 0, 1]])
    }

    @Test(arguments: 1...6)
    func everyReadingAddsUpAndKeepsTheOrder(count: Int) {
        let numbers = (1...count).map { $0 * $0 }
        for reading in RowReadings(numbers, under: Array(0..<7)).readings {
            #expect(reading[..<6].reduce(0, +) == reading[6])
            #expect(reading.filter { numbers.contains($0) }.prefix(count - 1).elementsEqual(numbers.prefix(count - 1)))
        }
    }
}
