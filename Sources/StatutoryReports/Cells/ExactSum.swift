/// A sum of whole numbers that says so when it grows beyond all counting, instead of being wrong: reports are input.
///
///     var sum = ExactSum()
///     sum.add(3)
///     sum.add(2, times: -1)
///     sum.value                       // 1
struct ExactSum: Hashable, Sendable {
    /// `nil` once it has overflowed.
    private(set) var value: Int? = 0

    mutating func add(_ number: Int, times factor: Int = 1) {
        guard let value else { return }
        let (product, tooLarge) = number.multipliedReportingOverflow(by: factor)
        let (sum, overflow) = value.addingReportingOverflow(product)
        self.value = tooLarge || overflow ? nil : sum
    }
}
