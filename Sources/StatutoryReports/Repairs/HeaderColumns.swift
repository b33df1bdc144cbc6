import DocumentContent

/// The columns of table 3 that its header names, as far as the text before the first row tells.
///
/// A label counts as named when half of it stands there: headers are broken over lines and cells, and a column taken for
/// missing although it is there would make a wrong reading look forced.
struct HeaderColumns {
    /// Positions of ``T3Column/allCases``; all seven when the header is not found.
    let columns: [Int]

    init(_ report: AnnualReport) {
        let header = Self.text(report)
        let named = T3Column.allCases.indices.filter { Self.names(T3Column.allCases[$0], header) }
        // Fewer than five labels are no header of table 3.
        columns = named.count >= 5 ? named : Array(T3Column.allCases.indices)
    }

    private static func names(_ column: T3Column, _ header: [UInt8]) -> Bool {
        switch column {
        case .np: header.contains("自然")
        case .biz: header.contains("商业") || header.contains("企业")
        case .sci: header.contains("科研")
        case .ngo: header.contains("社会") || header.contains("公益")
        case .law: header.contains("法律") || header.contains("服务")
        // 法人或其他组织 stands over five columns.
        case .oth: header.count("其他") > (header.contains("法人或") ? 1 : 0)
        case .sum: header.contains("总计") || header.contains("合计")
        }
    }

    /// Han characters between the chapter heading and the first number of table 3.
    private static func text(_ report: AnnualReport) -> [UInt8] {
        let rows = zip(report.format.cells, report.cells).filter { $0.table == .t3 && !$1.sourceRange.isEmpty }
        guard let first = rows.map({ Int($1.sourceRange.lowerBound) }).min() else { return [] }
        let chapter = report.chapters.first { $0.id == "C3" }.map { Int($0.sourceRange.lowerBound) } ?? 0
        let text = report.content.text
        let start = min(max(chapter, first - 4096, 0), first)
        guard first <= text.count else { return [] }
        return text[start..<first].filter { $0 >= 0x80 }.withoutSpaces
    }
}

extension [UInt8] {
    fileprivate func contains(_ label: String) -> Bool { count(label) > 0 }

    /// How often a label stands in it.
    fileprivate func count(_ label: String) -> Int {
        let label = Array(label.utf8)
        guard count >= label.count else { return 0 }
        return (0...count - label.count).count { start in
            self[start] == label[0] && self[start..<start + label.count].elementsEqual(label)
        }
    }

    /// Without U+3000 and U+00A0.
    fileprivate var withoutSpaces: [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < count {
            if self[index] == 0xE3, index + 2 < count, self[index + 1] == 0x80, self[index + 2] == 0x80 {
                index += 3
            } else if self[index] == 0xC2, index + 1 < count, self[index + 1] == 0xA0 {
                index += 2
            } else {
                text.append(self[index])
                index += 1
            }
        }
        return text
    }
}
