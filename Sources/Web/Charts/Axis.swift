/// A scale from nought to a round number, in round steps: 1, 2 or 5 times a power of ten.
///
///     Axis(reaching: 112, steps: 5).ticks        // 0, 50, 100, 150
///
/// Everything is whole numbers; rates come in hundredths of a percent, amounts in 分.
struct Axis: Hashable, Sendable {
    let step: Int
    let top: Int

    /// - Parameters:
    ///   - largest: the largest value that must find room; what is below nought is drawn at nought
    ///   - steps: at most so many steps
    ///   - limit: nothing is above it (a rate ends at 100 %)
    init(reaching largest: Int, steps: Int, limit: Int = .max) {
        let largest = max(min(largest, limit, Int.max / 16), 1)
        var step = 1
        var power = 1
        search: while true {
            for factor in [1, 2, 5] {
                step = factor * power
                if (largest + step - 1) / step <= max(steps, 1) { break search }
            }
            power *= 10
        }
        self.step = step
        top = (largest + step - 1) / step * step
    }

    var ticks: [Int] { Array(stride(from: 0, through: top, by: step)) }

    /// How far up a length a value stands, rounded.
    func position(of value: Int, along length: Int) -> Int {
        let value = min(max(value, 0), top)
        let (product, overflow) = value.multipliedReportingOverflow(by: length)
        // Beyond all counting: the axis is then at least as long as the picture has points.
        return overflow ? min(value / (top / length), length) : (product + top / 2) / top
    }
}
