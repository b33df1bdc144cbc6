import Disclosure
import StatutoryReports

/// What a measure is in one report, or in several together.
struct Quantity: Hashable, Sendable {
    /// A count, an amount in 分, or the part of a rate.
    var part: Int
    /// What the part is a share of, never 0; `nil` for counts and amounts.
    var whole: Int?

    /// Rates are added by their parts and wholes. `nil` when numbers grow beyond all counting.
    func adding(_ other: Quantity) -> Quantity? {
        guard let part = Self.sum(part, other.part) else { return nil }
        guard let whole, let otherWhole = other.whole else { return Quantity(part: part) }
        return Self.sum(whole, otherWhole).map { Quantity(part: part, whole: $0) }
    }

    /// On an axis: a count, 分, or hundredths of a percent.
    var scaled: Int {
        guard let whole else { return part }
        let hundredths = Percentage.hundredths(part.magnitude, whole.magnitude).flatMap { Int(exactly: $0) } ?? .max
        return (part < 0) != (whole < 0) ? -hundredths : hundredths
    }

    private static func sum(_ a: Int, _ b: Int) -> Int? {
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : sum
    }
}

/// What a report says of a measure.
enum Reading: Hashable, Sendable {
    case value(Quantity)
    /// Why there is none: `空白`.
    case missing(String)

    var quantity: Quantity? { if case .value(let quantity) = self { quantity } else { nil } }
}

extension Measure {
    func reading(in values: ReportValues) -> Reading {
        guard let format = ReportFormat.named(values.format), formats.contains(format) else { return .missing("本格式没有") }
        guard let part = Self.sum(cells, values) else { return .missing("没有读到") }
        guard kind == .rate else { return .value(Quantity(part: part)) }
        guard let whole = Self.sum(self.whole, values) else { return .missing("没有读到") }
        guard whole > 0 else { return .missing("没有办结") }
        return .value(Quantity(part: part, whole: whole))
    }

    private static func sum(_ cells: [CellID], _ values: ReportValues) -> Int? {
        var sum = 0
        for cell in cells {
            guard let quantity = values.values[cell]?.quantity else { return nil }
            let (next, overflow) = sum.addingReportingOverflow(quantity)
            guard !overflow else { return nil }
            sum = next
        }
        return sum
    }

    /// As it is printed: `112`, `20.6600`, `83.33%`.
    func text(_ quantity: Quantity) -> String { text(scaled: quantity.scaled) }

    func text(scaled value: Int) -> String {
        switch kind {
        case .count: String(value)
        case .amount: WanYuanAmount(fen: Int64(value)).description
        case .rate: (Percentage.text(value, of: 10_000) ?? "") + "%"
        }
    }

    /// On the axis of a chart, without noughts that say nothing: `20` 万元, `40%`.
    func tick(_ value: Int) -> String {
        switch kind {
        case .count: String(value)
        case .amount where value.isMultiple(of: 1_000_000): String(value / 1_000_000)
        case .rate where value.isMultiple(of: 100): "\(value / 100)%"
        case .amount, .rate: text(scaled: value)
        }
    }
}
