import DocumentContent

/// Which format a report uses, told by the heads and rows of its tables; the year only when they say nothing.
struct FormatDetection {
    private(set) var format: ReportFormat
    /// Rows or heads of the other format stand in it too.
    private(set) var isMixed = false
    /// No table said anything; the year did, or nothing at all.
    private(set) var isAssumed = false
    private(set) var heads: [Int]

    init(_ content: DocumentContent, _ outline: ReportOutline, year: Int?) {
        heads = Self.score(content, outline.regions[.t2])
        let rows = Self.score(content, outline.regions[.t3])
        if heads[0] != heads[1] {
            format = heads[0] > heads[1] ? .gk2019 : .gk2021
        } else if rows[1] > 0 {
            format = .gk2021
        } else {
            format = year.flatMap(ReportFormat.prescribed) ?? .gk2021
            isAssumed = true
        }
        isMixed = heads[0] > 0 && heads[1] > 0
    }

    /// How many words of gk2019 and of gk2021 stand in a region.
    private static func score(_ content: DocumentContent, _ region: Range<Int>?) -> [Int] {
        guard let region, let first = region.first, let last = region.last else { return [0, 0] }
        // Heads may be split over cells and lines: compare by their Han characters.
        var han: [UInt16] = []
        content.text.withUnsafeBufferPointer { text in
            for piece in content.pieces[first...last] where han.count < 4000 && piece.end - piece.start < 3000 {
                var index = Int(piece.start)
                while index < Int(piece.end) {
                    let (scalar, length) = decodedScalar(text, at: index)
                    let character = HanText.folded(scalar)
                    if character != 0 { han.append(character) }
                    index += length
                }
            }
        }
        return [
            words2019.reduce(0) { $0 + (contains(han, $1) ? 1 : 0) },
            words2021.reduce(0) { $0 + (contains(han, $1) ? 1 : 0) },
        ]
    }

    private static let words2019 = [
        "新制作数量", "新公开数量", "对外公开总数", "上一年项目", "其他对外管理服务", "采购项目数量", "政府集中采购",
    ].map(HanText.folded)

    private static let words2021 = [
        "制发件", "废止件数", "现行有效", "本年处理决定", "收费金额", "行政规范性文件", "逾期不补正", "逾期未按收费通知",
    ].map(HanText.folded)

    private static func contains(_ han: [UInt16], _ word: [UInt16]) -> Bool {
        guard han.count >= word.count else { return false }
        return han.withUnsafeBufferPointer { han in
            for start in 0...(han.count - word.count) where han[start] == word[0] {
                var offset = 1
                while offset < word.count, han[start + offset] == word[offset] { offset += 1 }
                if offset == word.count { return true }
            }
            return false
        }
    }
}
