/// The ways to read a row of table 3 that prints fewer numbers than there are columns: `0 1 0 0 1` as
/// 自然人 0、商业企业 1、…、总计 1.
///
/// The numbers keep their order and stand under columns the header names. Where 总计 is printed, a single lost column is
/// what it lacks; of several, each is taken for 0, and 总计 must be the sum of the others. Where 总计 is lost, it is the
/// sum.
struct RowReadings {
    struct Reading: Hashable {
        /// Seven numbers.
        let values: [Int]
        /// The last number printed is 总计.
        let printsTotal: Bool

        var isZero: Bool { values[6] == 0 }
    }

    /// The likeliest first.
    let readings: [Reading]
    /// The last number is more than the others together: it may be a 总计 to which several lost columns contributed.
    let mayHaveLostValues: Bool

    /// A row with all its numbers has one reading, whatever its sum.
    init(full numbers: [Int]) {
        readings = [Reading(values: numbers, printsTotal: true)]
        mayHaveLostValues = false
    }

    /// - Parameter columns: Positions of the columns named in the header, ascending.
    init(_ numbers: [Int], under columns: [Int]) {
        let columns = columns.count < numbers.count ? Array(0..<7) : columns
        var seen: Set<[Int]> = []
        readings = Self.places(numbers.count, in: columns).compactMap { places in
            Self.reading(numbers, at: places).flatMap { seen.insert($0.values).inserted ? $0 : nil }
        }
        mayHaveLostValues = numbers.count <= 5 && numbers.dropLast().reduce(0, +) < numbers.last ?? 0
    }

    private static func reading(_ numbers: [Int], at places: [Int]) -> Reading? {
        var values = Array(repeating: 0, count: 7)
        for (number, place) in zip(numbers, places) { values[place] = number }
        let sum = values[..<6].reduce(0, +)
        guard places.last == 6 else {
            values[6] = sum
            return Reading(values: values, printsTotal: false)
        }
        let lost = (0..<6).filter { !places.contains($0) }
        if lost.count == 1, sum < values[6] { values[lost[0]] = values[6] - sum }
        let isSum = values[..<6].reduce(0, +) == values[6]
        return isSum ? Reading(values: values, printsTotal: true) : nil
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
