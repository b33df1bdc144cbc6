import DocumentContent
import Documents
import StatutoryReports
import TestSupport

extension AnnualReport {
    /// A report of prose: the lines as chapter one, under a title of 2023, and the headings of the other chapters.
    static func narrative(_ lines: String..., title: String = "甲市乙局2023年政府信息公开工作年度报告") -> AnnualReport {
        let others = ReportFormat.gk2021.chapters.dropFirst().map(\.title)
        return AnnualReport(reading: DocumentContent(lines: [title, "一、总体情况"] + lines + others))
    }

    /// A file of `Tests/Fixtures`, read.
    static func fixture(_ path: String) throws -> AnnualReport {
        AnnualReport(reading: try DocumentReader.read(try Fixtures.bytes(path)))
    }

    /// `T3/1/sum=112`, sorted.
    var statementLines: [String] { statements.map { "\($0.cell)=\($0.value)" }.sorted() }

    /// `共受理申请 121 件`, open numbers with 余, zeros in words as `无`.
    var factLines: [String] {
        facts.map { fact in
            if fact.isImpliedZero { return "\(fact.noun) 无" }
            let number = fact.count.map(String.init) ?? "\(fact.micros)e-6"
            return "\(fact.noun) \(number)\(fact.isOpen ? "余" : "") \(fact.unit)"
        }
    }
}
