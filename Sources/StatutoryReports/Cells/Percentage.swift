/// Percentages without floating point: two decimals, rounded half up.
///
///     Percentage.text(1, of: 3)       // "33.33"
///     Percentage.text(-1, of: 8)      // "-12.50"
public enum Percentage {
    /// `nil` when the whole is 0, or the answer is beyond all counting.
    public static func text(_ part: Int, of whole: Int) -> String? {
        guard let hundredths = hundredths(part.magnitude, whole.magnitude) else { return nil }
        let isNegative = (part < 0) != (whole < 0) && hundredths > 0
        let fraction = hundredths % 100
        return "\(isNegative ? "-" : "")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    /// 3333 for 33.33. `nil` as above.
    package static func hundredths(_ part: UInt, _ whole: UInt) -> UInt? {
        guard whole > 0 else { return nil }
        let product = part.multipliedFullWidth(by: 10_000)
        guard product.high < whole else { return nil }
        let (quotient, remainder) = whole.dividingFullWidth(product)
        let roundsUp = remainder >= whole - remainder
        let (rounded, overflow) = quotient.addingReportingOverflow(roundsUp ? 1 : 0)
        return overflow ? nil : rounded
    }
}
