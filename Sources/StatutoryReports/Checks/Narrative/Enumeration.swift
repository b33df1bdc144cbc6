extension Check {
    /// N-ENUM: as many names are listed as are announced.
    ///
    /// Three forms are certain enough: `六大项目录：甲、乙、丙。` (a list after a colon or 即, up to the end of the sentence),
    /// `由甲、乙、丙三个部分组成`, and `以下三个方面：一是…二是…三是…`. A name may hold 、 in quotation marks, brackets and
    /// titles of books; a statutory chapter title is one name; the last name may hold 和.
    static let enumeration = Check(
        "N-ENUM",
        .warning,
        rule: "写明几项（几个方面、几大类）的，列出的名称也是几项。",
        source: "正文前后一致",
        example: "写“六大项目录”，列出 5 项"
    ) { checked, log in
        let reader = EnumerationReader(narrative: checked.narrative)
        var faults: [Finding] = []
        for (index, token) in checked.narrative.tokens.enumerated() where token.kind == .number {
            guard faults.count < 50, let announced = reader.announcement(token, at: index) else { continue }
            if let fault = checked.enumerationFault(announced, reader) { faults.append(fault) }
        }
        log.conclude("N-ENUM", faults)
    }
}

extension CheckedReport {
    fileprivate func enumerationFault(_ announced: Announcement, _ reader: EnumerationReader) -> Finding? {
        guard let list = reader.list(of: announced), !list.fits(announced.count) else { return nil }
        let names = list.names.map { "：" + $0.joined(separator: "、") } ?? ""
        return finding(
            "N-ENUM",
            .warning,
            at: list.range.joined(with: announced.range),
            "写“\(words(announced.range))”，列出 \(list.least) 项\(names)",
            expected: String(announced.count),
            found: String(list.least)
        )
    }
}

/// `六大项目录`: a small number with 个, 大, 项 or 类.
struct Announcement {
    var token: Int
    var count: Int
    /// From the number to the mark after its noun.
    var range: Range<Int32>
}

/// Names found where an announcement lists them.
struct NameList {
    var range: Range<Int32>
    /// How many names there are, and how many if 和 in the last one divides two.
    var least: Int
    var most: Int
    /// 等 at the end: more may exist than are named.
    var isOpen = false
    /// The names; `nil` for 一是, 二是.
    var names: [String]?

    func fits(_ count: Int) -> Bool { isOpen ? least <= count : least <= count && count <= most }
}

extension Range<Int32> {
    /// From the beginning of the first to the end of the last.
    fileprivate func joined(with other: Self) -> Self {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
