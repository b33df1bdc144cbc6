/// 汇总: the reports of several agencies added up, cell by cell, with the share of each.
///
///     let rollUp = RollUp(of: reports)
///     rollUp.parts[0].cells[0].sum            // 12 件
///     rollUp.refusal                          // nil, or why not all of them were added together
///
/// Reports of different formats are never added: each format is a part of its own.
public struct RollUp: Sendable {
    /// One for each format among the reports, oldest first.
    public let parts: [Part]
    /// Chinese sentences on what the sum does not say: different years, an agency that is in twice.
    public let notes: [String]

    /// Why the reports are not one sum; `nil` when they are.
    public var refusal: String? {
        guard parts.count > 1 else { return nil }
        let formats = parts.map { "\($0.members.count) 份按\($0.format.documentNumber)填报" }.joined(separator: "，")
        return "所选报告分属 \(parts.count) 种格式（\(formats)），口径不同，不能相加，以下按格式分别汇总。"
    }

    /// The reports of one format and their sum.
    public struct Part: Sendable {
        public let format: ReportFormat
        public let members: [Member]
        /// The statutory cells.
        public let cells: [RollUpCell]
        /// The identities, held to the sums.
        public let checks: CheckLog
    }

    /// A report that is part of a sum.
    public struct Member: Hashable, Sendable {
        /// Full name of the agency; the stand-in for a report without one.
        public let agency: String
        public let year: Int?
    }

    public init(of reports: [AnnualReport]) {
        parts = ReportFormat.all.compactMap { format in
            let members = reports.filter { $0.format == format }
            return members.isEmpty ? nil : Part(format, members)
        }
        notes = Self.notes(parts.flatMap(\.members))
    }

    private static func notes(_ members: [Member]) -> [String] {
        var notes: [String] = []
        let years = Set(members.map(\.year))
        if years.contains(nil) { notes.append("有报告没有写明年度。") }
        let known = years.compactMap { $0 }.sorted()
        if known.count > 1 { notes.append("所选报告不是同一年度：\(known.map(String.init).joined(separator: "、"))。") }
        var seen: Set<Member> = []
        var repeated: Set<Member> = []
        for member in members where !seen.insert(member).inserted && repeated.insert(member).inserted {
            notes.append("“\(member.agency)”\(member.year.map { " \($0) 年度" } ?? "")的报告不止一份，都计入了汇总。")
        }
        return notes
    }
}

/// One cell of a sum.
public struct RollUpCell: Hashable, Sendable {
    /// What one report adds.
    public struct Share: Hashable, Sendable {
        /// `nil` for a cell without a number.
        public let value: CellValue?
        /// Of the sum, in percent: `33.33`. `nil` where the sum is 0 or there is none.
        public let percentage: String?
    }

    public let format: CellFormat
    /// The sum of the reports that have a number; `nil` for 规章, and when it is beyond all counting.
    public let sum: CellValue?
    /// How many reports have no number here. They are not counted as 0.
    public let blankCount: Int
    /// 规章 is reported by the government that made it, and not added up.
    public let isExcepted: Bool
    /// One for each member, in their order.
    public let shares: [Share]

    public var cell: CellID { format.id }
}
