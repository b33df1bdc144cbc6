/// 对比: two reports side by side, two years of one agency or two agencies.
///
///     let comparison = ReportComparison(of: report2022, with: report2023)
///     comparison.cells.first { $0.kind == .changed }?.percentage      // "-12.50"
///     comparison.chapters[0].paragraphs                               // 一、总体情况 with its changes marked
///
/// Cells are compared where both reports mean the same by them. Reports of different formats have tables 3 and 4 in
/// common, but nothing of table 2: 对外公开总数量 is not 现行有效件数, and 处理决定数量 is counted otherwise.
public struct ReportComparison: Sendable {
    /// Every cell of either report, table by table: those of the left in its order, then those only the right has.
    public let cells: [CellComparison]
    /// The narrative chapters of either report, in the order of the form.
    public let chapters: [ChapterComparison]

    public init(of left: AnnualReport, with right: AnnualReport) {
        cells = CellComparison.all(left, right)
        chapters = left.format.chapters.filter { $0.kind == .narrative }.compactMap { chapter in
            ChapterComparison(chapter, left, right)
        }
    }

    /// How many cells differ in value.
    public var changedCount: Int { cells.count { $0.kind == .changed } }
}
