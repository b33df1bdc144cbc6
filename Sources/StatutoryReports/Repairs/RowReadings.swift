/// The ways to read a row of table 3 that prints fewer numbers than there are columns: `0 1 0 0 1` as
/// 自然人 0、商业企业 1、…、总计 1.
///
/// The numbers keep their order and stand under columns the header names. A column without a number is 0, but 总计 is
/// the sum. Ways in which 总计 is not the sum are none.
struct RowReadings {
    /// Seven numbers each, the likeliest first.
    let readings: [[Int]]

    /// A row with all its numbers has one reading, whatever its sum.
    init(full numbers: [Int]) { readings = [numbers] }

    /// - Parameter columns: Positions of the columns named in the header, ascending.
    init(_ numbers: [Int], under columns: [Int]) {
        let columns = columns.count < numbers.count ? Array(0..<7) : columns
        var readings: [[Int]] = []
        for places in Self.places(numbers.count, in: columns) {
            guard let reading = Self.reading(numbers, at: places), !readings.contains(reading) else { continue }
            readings.append(reading)
        }
        self.readings = readings
    }

    private static func reading(_ numbers: [Int], at places: [Int]) -> [Int]? {
        var reading = Array(repeating: 0, count: 7)
        for (number, place) in zip(numbers, places) { reading[place] = number }
        let sum = reading[..<6].reduce(0, +)
        guard places.last == 6 else {
            reading[6] = sum
            return reading
        }
        return reading[6] == sum ? reading : nil
    }

    /// Ascending choices of so many columns, at most 35: those that start from the left and end with the last column
    /// first.
    private static func places(_ count: Int, in columns: [Int]) -> [[Int]] {
        guard count > 0, count <= columns.count else { return [] }
        var choices: [[Int]] = [[]]
        for (index, column) in columns.enumerated() {
            choices = choices.flatMap { choice -> [[Int]] in
                let left = columns.count - index - 1
                let with = choice.count < count ? [choice + [column]] : []
                let without = choice.count + left >= count ? [choice] : []
                return with + without
            }
        }
        return choices.sorted { rank($0) < rank($1) }
    }

    /// 0 for numbers from the left with 总计 last, 1 for numbers from the left, 2 for others.
    private static func rank(_ places: [Int]) -> Int {
        let isPrefix = places.dropLast() == ArraySlice(0..<places.count - 1)
        guard isPrefix else { return 2 }
        return places.last == 6 ? 0 : places.last == places.count - 1 ? 1 : 2
    }
}
