import DocumentContent

/// Looks for the tables by their own words where the chapters do not hold them.
///
/// Extractors gather what they take for prose before what they take for tables, so that all six headings follow each
/// other and the tables come behind; some put a table in front of its heading. A table is where two of its row labels
/// or heads begin a line or a cell.
struct TableSearch {
    let content: DocumentContent
    /// Pieces behind which another report begins.
    let end: Int

    /// Puts the region of each table where the table is.
    func correct(_ regions: inout [TableID: Range<Int>], _ headings: [ChapterFinder.Heading]) {
        for (table, chapter, marks) in Self.marks {
            let hasHeading = headings.contains { $0.chapter == chapter }
            if hasHeading, holds(regions[table] ?? 0..<0, marks) { continue }
            guard let start = first(marks, from: 0), holds(start..<end, marks) else { continue }
            let others = Self.marks.filter { $0.1 > chapter }.compactMap { first($0.2, from: start) }
            let heading = headings.first { $0.piece > start }?.piece ?? end
            regions[table] = start..<min(heading, others.min() ?? end)
        }
        cut(&regions)
    }

    /// A table ends where the next one begins, whatever became of the heading between them.
    private func cut(_ regions: inout [TableID: Range<Int>]) {
        for (index, (table, _, _)) in Self.marks.enumerated().dropLast() {
            guard let region = regions[table] else { continue }
            let marks = Self.marks[index + 1].2
            guard let next = region.first(where: { mark(at: $0, marks) != nil }), next > region.lowerBound,
                holds(next..<region.upperBound, marks)
            else { continue }
            regions[table] = region.lowerBound..<next
        }
    }

    private func holds(_ region: Range<Int>, _ marks: [[UInt8]]) -> Bool {
        var seen: Int?
        for index in region {
            guard let mark = mark(at: index, marks) else { continue }
            if let seen, seen != mark { return true }
            seen = mark
        }
        return false
    }

    private func first(_ marks: [[UInt8]], from start: Int) -> Int? {
        (start..<end).first { mark(at: $0, marks) != nil }
    }

    /// Which of the marks the piece begins with; prose that does is no table.
    private func mark(at index: Int, _ marks: [[UInt8]]) -> Int? {
        let piece = content.pieces[index]
        let length = Int(piece.end - piece.start)
        guard length >= 6, piece.kind == .cell || length <= 160 else { return nil }
        return content.text.withUnsafeBufferPointer { text in
            marks.firstIndex { mark in
                guard length >= mark.count, text[Int(piece.start)] == mark[0] else { return false }
                return (1..<mark.count).allSatisfy { text[Int(piece.start) + $0] == mark[$0] }
            }
        }
    }

    private static let marks: [(TableID, Int, [[UInt8]])] = [
        (.t2, 1, ["第二十条第", "规章", "规范性文件", "行政规范性文件", "行政许可", "行政处罚", "行政事业性收费"]),
        (.t3, 2, ["一、本年新收", "二、上年结转", "（一）予以公开", "1.属于国家秘密", "（七）总计", "四、结转下年度"]),
        (.t4, 3, ["结果维持", "结果纠正", "尚未审结", "未经复议直接起诉", "复议后起诉"]),
    ].map { ($0, $1, $2.map { Array($0.utf8) }) }
}
