public import DocumentContent

/// How grave a finding is.
public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Shown only.
    case info
    /// Must be explained in writing.
    case warning
    /// Arithmetic or form that is wrong; blocks publication.
    case error

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    /// The word on screens.
    public var label: String {
        switch self {
        case .info: "提示"
        case .warning: "需要说明"
        case .error: "错误"
        }
    }
}

/// Something a report gets wrong or leaves unsaid: which rule, which cells, where, and a Chinese sentence that a
/// disclosure officer understands.
public struct Finding: Hashable, Sendable {
    /// The rule and, where it speaks of one row or column, that: `T3-BAL/np`, `N-STOCK`.
    public var id: String
    public var severity: Severity
    public var cells: [CellID]
    public var message: String
    /// Where it shows in the source; `nil` when it shows nowhere (a chapter that is missing).
    public var place: Place?
    /// Byte range in the document's text to mark, where there is one.
    public var sourceRange: Range<Int32>?
    /// What should stand there, and what does, where that can be said in a few characters.
    public var expected: String?
    public var found: String?

    public init(
        id: String,
        severity: Severity,
        cells: [CellID] = [],
        message: String,
        place: Place? = nil,
        sourceRange: Range<Int32>? = nil,
        expected: String? = nil,
        found: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.cells = cells
        self.message = message
        self.place = place
        self.sourceRange = sourceRange
        self.expected = expected
        self.found = found
    }

    /// The rule's own id, without row or column: `T3-BAL`.
    public var checkID: Substring { id.prefix { $0 != "/" } }
}
