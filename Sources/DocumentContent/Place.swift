/// Where something stands in a source: line and column, both counted from 1.
///
/// The line is the line of the source as it came (before any decoding or layout work); the column counts
/// characters (Unicode scalars), not bytes. A source without lines (one long HTML line, say) still has columns.
public struct Place: Hashable, Comparable, Sendable {
    public var line: Int32
    public var column: Int32

    public init(line: Int, column: Int) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    public static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension Place: CustomStringConvertible {
    /// `第 19 行第 3 列`, as findings print it.
    public var description: String { "第 \(line) 行第 \(column) 列" }
}
