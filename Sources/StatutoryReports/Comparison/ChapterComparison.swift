import DocumentContent

/// A narrative chapter of two reports, paragraph by paragraph, with what changed marked.
public struct ChapterComparison: Hashable, Sendable {
    /// `C1`.
    public let id: String
    /// Its statutory title.
    public let title: String
    public let paragraphs: [ParagraphComparison]
    /// A chapter of so many paragraphs that only the first were compared.
    public let isCut: Bool

    /// More than any report has.
    static let paragraphLimit = 1_000
}

/// A paragraph that stands in both reports, or in one.
public struct ParagraphComparison: Hashable, Sendable {
    /// Byte range in the left report's text; `nil` where it was inserted.
    public var left: Range<Int32>?
    /// Byte range in the right report's text; `nil` where it was deleted.
    public var right: Range<Int32>?
    public var runs: [TextRun]

    /// Nothing in it differs.
    public var isEqual: Bool { runs.allSatisfy { $0.kind == .equal } }
}

/// A stretch of text that is the same in both, or only in one.
public struct TextRun: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case equal, deleted, inserted
    }

    public var kind: Kind
    /// Byte range in the left report's text; empty for an insertion.
    public var left: Range<Int32>
    /// Byte range in the right report's text; empty for a deletion.
    public var right: Range<Int32>
}

extension ChapterComparison {
    /// `nil` when neither report has the chapter.
    init?(_ chapter: ChapterFormat, _ left: AnnualReport, _ right: AnnualReport) {
        let before = Paragraph.all(of: chapter.id, in: left)
        let after = Paragraph.all(of: chapter.id, in: right)
        guard !before.isEmpty || !after.isEmpty else { return nil }
        id = chapter.id
        title = chapter.title
        isCut = before.count > Self.paragraphLimit || after.count > Self.paragraphLimit
        paragraphs = Self.compare(
            Array(before.prefix(Self.paragraphLimit)),
            Array(after.prefix(Self.paragraphLimit))
        )
    }

    private static func compare(_ left: [Paragraph], _ right: [Paragraph]) -> [ParagraphComparison] {
        var comparisons: [ParagraphComparison] = []
        var deleted: Range<Int>?
        let runs = ShortestEdit(left.map(\.bytes), right.map(\.bytes)).runs
        for (index, run) in runs.enumerated() {
            switch run.kind {
            case .equal: comparisons += zip(left[run.left], right[run.right]).map { .equal($0, $1) }
            case .deleted:
                if index + 1 < runs.count, runs[index + 1].kind == .inserted {
                    deleted = run.left
                } else {
                    comparisons += left[run.left].map { .deleted($0) }
                }
            case .inserted:
                comparisons += ParagraphPairs(Array(left[deleted ?? 0..<0]), Array(right[run.right])).comparisons
                deleted = nil
            }
        }
        return comparisons
    }
}
