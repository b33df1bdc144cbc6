import DocumentContent
import TestSupport
import Testing

@testable import StatutoryReports

/// A report made of prose and of cells, for one narrative check.
struct NarrativeSample {
    var title = "甲市水利局2023年政府信息公开工作年度报告"
    var preface: [String] = []
    /// Chapter one and chapter six.
    var lines: [String]
    var lastChapter = ["2023年未收取信息处理费。"]
    var ending: [String] = []
    var format = ReportFormat.gk2021
    /// Cells that are not 0; `nil` for a report without tables.
    var cells: [String: SampleValue]? = [:]

    init(_ lines: String...) { self.lines = lines }

    init(lines: [String]) { self.lines = lines }

    var report: AnnualReport {
        let headings = format.chapters.map(\.title)
        let all = [title] + preface + [headings[0]] + lines + headings[1...4] + [headings[5]] + lastChapter + ending
        var report = AnnualReport(reading: DocumentContent(lines: all))
        report.format = format
        report.cells = AnnualReport.zero(format).cells
        for (name, value) in cells ?? [:] { report.set(name, value) }
        if cells == nil { report.cells = AnnualReport(format: format).cells }
        return report
    }
}

extension Check {
    /// What the check says of a sample: `95 ≠ 17` (expected, found) for each finding, `passed`, or `open`.
    func answers(_ sample: NarrativeSample, previous: AnnualReport? = nil) -> [String] {
        let log = log(sample.report, previous: previous)
        let found = log.findings.map { "\($0.expected ?? "") ≠ \($0.found ?? "")" }
        return found + log.passed.map { _ in "passed" } + log.undecided.map { _ in "open" }
    }

    func answers(_ sentence: String, _ cells: [String: SampleValue]?, _ format: ReportFormat = .gk2021) -> [String] {
        var sample = NarrativeSample(sentence)
        sample.cells = cells
        sample.format = format
        if format == .gk2019 { sample.title = "甲市水利局2019年政府信息公开工作年度报告" }
        return answers(sample)
    }
}
