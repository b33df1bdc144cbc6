public import DocumentContent

/// What a cell holds: a count (件, 项) or an amount (万元).
public enum CellValue: Hashable, Sendable, CustomStringConvertible {
    case count(Int)
    case amount(WanYuanAmount)

    public var description: String {
        switch self {
        case .count(let count): String(count)
        case .amount(let amount): amount.description
        }
    }

    /// The count; `nil` for an amount.
    public var count: Int? {
        if case .count(let count) = self { count } else { nil }
    }

    /// In units that identities can add: counts as they are, amounts in 分.
    public var quantity: Int {
        switch self {
        case .count(let count): count
        case .amount(let amount): Int(amount.fen)
        }
    }
}

/// One cell of a report as it was read: its value, what stands there, and where.
public struct Cell: Hashable, Sendable {
    public enum Origin: String, Hashable, Sendable {
        /// The number stands there as it is.
        case printed
        /// A unit, glyph or gap was mended to get the number; the raw text says from what.
        case normalized
        /// The cell is there and holds no number: empty, `/`, `—`, `无`. Blank is not 0 (V-BLANK).
        case blank
        /// The cell, its row or its table is not in the source.
        case absent
    }

    /// `nil` when blank, absent, or left open because the source does not decide it.
    public var value: CellValue?
    /// The text of the cell, as it stands in the source.
    public var raw: String
    public var origin: Origin
    /// `nil` for an absent cell.
    public var place: Place?
    /// Byte range of the raw text in the document's text; empty for an absent cell.
    public var sourceRange: Range<Int32>

    public init(
        value: CellValue?,
        raw: String,
        origin: Origin,
        place: Place?,
        sourceRange: Range<Int32> = 0..<0
    ) {
        self.value = value
        self.raw = raw
        self.origin = origin
        self.place = place
        self.sourceRange = sourceRange
    }

    public static let absent = Cell(value: nil, raw: "", origin: .absent, place: nil)

    /// There is text in the cell, and it was not decided what number it is.
    public var isOpen: Bool { value == nil && (origin == .printed || origin == .normalized) }
}
