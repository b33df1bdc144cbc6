extension Check {
    /// N-CHAPTER: six chapters, in order. Titles close to the statutory ones are accepted as the reader accepts them.
    static let chapters = Check(
        "N-CHAPTER",
        .error,
        rule: "六章齐全，依次为总体情况至其他需要报告的事项，序号与法定标题一致。",
        source: "国办公开办函〔2019〕60号、〔2021〕30号 年度报告格式",
        example: "缺少“六、其他需要报告的事项”"
    ) { checked, log in
        let report = checked.report
        guard !report.chapters.isEmpty else { return log.cannotDecide("N-CHAPTER", because: "没有识别出任何一章") }
        var isSound = true
        for chapter in report.format.chapters where !report.chapters.contains(where: { $0.id == chapter.id }) {
            isSound = false
            log.found(
                Finding(
                    id: "N-CHAPTER/\(chapter.id)",
                    severity: .error,
                    message: "缺少“\(chapter.title)”一章",
                    expected: chapter.title
                )
            )
        }
        for finding in report.chaptersOutOfOrder + report.chaptersMisnumbered {
            isSound = false
            log.found(finding)
        }
        if isSound { log.passed("N-CHAPTER") }
    }

    /// N-HEAD-DUP: a chapter's heading stands twice, word for word or in a variant (`一、政务信息公开总体情况`).
    static let repeatedHeadings = Check(
        "N-HEAD-DUP",
        .info,
        rule: "每章的标题只出现一次。",
        source: "年度报告格式（六章）",
        example: "“一、总体情况”在第 5 行、第 9 行出现两次"
    ) { checked, log in
        let chapters = checked.report.chapters
        var isSound = true
        for (index, chapter) in chapters.enumerated() {
            guard let first = chapters[..<index].first(where: { $0.id == chapter.id }) else { continue }
            isSound = false
            let message =
                first.title == chapter.title
                ? "“\(chapter.title)”在第 \(first.place.line) 行、第 \(chapter.place.line) 行重复出现"
                : "第 \(first.place.line) 行已有“\(first.title)”，第 \(chapter.place.line) 行又有“\(chapter.title)”"
            let piece = checked.report.content.pieces[chapter.pieces.lowerBound]
            log.found(
                Finding(
                    id: "N-HEAD-DUP",
                    severity: .info,
                    message: message,
                    place: chapter.place,
                    sourceRange: piece.start..<piece.end
                )
            )
        }
        if chapters.isEmpty {
            log.cannotDecide("N-HEAD-DUP", because: "没有识别出任何一章")
        } else if isSound {
            log.passed("N-HEAD-DUP")
        }
    }
}

extension AnnualReport {
    /// First appearances that stand before a chapter they should follow.
    fileprivate var chaptersOutOfOrder: [Finding] {
        var seen: Set<String> = []
        let firsts = chapters.filter { seen.insert($0.id).inserted }
        return zip(firsts, firsts.dropFirst()).compactMap { before, after in
            guard after.id < before.id else { return nil }
            return Finding(
                id: "N-CHAPTER/\(after.id)",
                severity: .error,
                message: "“\(after.title)”排在“\(before.title)”之后，次序不对",
                place: after.place,
                sourceRange: after.sourceRange.lowerBound..<content.pieces[after.pieces.lowerBound].end
            )
        }
    }

    /// `五、其他需要报告的事项`: another chapter's ordinal.
    fileprivate var chaptersMisnumbered: [Finding] {
        chapters.compactMap { chapter in
            guard let statutory = format.chapters.first(where: { $0.id == chapter.id }) else { return nil }
            let printed = Array(chapter.title.utf8)
            guard printed.itemMarkLength(at: 0, before: printed.count) == 6,
                let digit = Numeral.digit(printed.code(at: 0)), digit <= 9,
                "C\(digit)" != chapter.id
            else { return nil }
            return Finding(
                id: "N-CHAPTER/\(chapter.id)",
                severity: .error,
                message: "“\(chapter.title)”的序号不对，法定标题为“\(statutory.title)”",
                place: chapter.place,
                sourceRange: chapter.sourceRange.lowerBound..<content.pieces[chapter.pieces.lowerBound].end,
                expected: statutory.title,
                found: chapter.title
            )
        }
    }
}
