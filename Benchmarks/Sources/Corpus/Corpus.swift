import Documents
import StatutoryReports
import TestSupport

/// Any number of reports like the real ones: report *n* is the same on every run.
///
///     let corpus = try Corpus()
///     corpus.bytes(of: 19_999)
///
/// Half of them are the fixtures themselves, in their own layouts, with other numbers; the other half are random
/// reports printed in every layout with the chapters of the fixtures around the tables. Half have numbers that
/// agree, half have numbers that do not. They come in every encoding.
public struct Corpus: Sendable {
    let sources: [Source]
    let narratives: [Narrative]

    public init() throws {
        sources = try Truth.all().map { try Source(path: $0.path) }
        narratives = sources.compactMap(\.narrative)
    }

    public func bytes(of index: Int) -> [UInt8] {
        var random = SeededGenerator(seed: UInt64(index) &* 0x9E37_79B9)
        let agrees = index / 2 % 2 == 0
        let text: String
        if index % 2 == 0 {
            text = source(of: index).varied(agrees: agrees, using: &random)
        } else {
            text = printed(as: layout(of: index), agrees: agrees, using: &random)
        }
        let encoding = ReportEncoding.allCases.randomElement(using: &random) ?? .utf8
        // Most of what comes from the web today is UTF-8.
        return Int.random(in: 0..<10, using: &random) < 7 ? Array(text.utf8) : encoding.bytes(text)
    }

    /// What report *n* is made from: the name of a fixture, or of a layout.
    public func kind(of index: Int) -> String {
        index % 2 == 0 ? source(of: index).path : layout(of: index).rawValue
    }

    private func source(of index: Int) -> Source { sources[index / 4 % sources.count] }
    private func layout(of index: Int) -> Layout { Layout.allCases[index / 4 % Layout.allCases.count] }

    private func printed(as layout: Layout, agrees: Bool, using random: inout SeededGenerator) -> String {
        let format = ReportFormat.all.randomElement(using: &random) ?? .gk2021
        var report = AnnualReport.random(format, using: &random)
        if !agrees {
            for cell in format.statutoryCells where cell.kind == .count && Int.random(in: 0..<20, using: &random) == 0 {
                report.set(cell.id.rawValue, SampleValue(Int.random(in: 0..<500, using: &random)))
            }
        }
        return report.printed(as: layout, narrative: narratives.randomElement(using: &random) ?? .short)
    }
}

extension Corpus {
    /// A sound report whose narrative is the longest of the fixtures, repeated.
    public func long(times: Int) -> [UInt8] {
        var random = SeededGenerator(seed: 1)
        let report = AnnualReport.random(.gk2021, using: &random)
        let longest = narratives.max { $0.overview.joined().utf8.count < $1.overview.joined().utf8.count } ?? .short
        let overview = Array(repeating: longest.overview, count: times).flatMap { $0 }
        let narrative = Narrative(
            overview: overview,
            problems: longest.problems,
            otherMatters: longest.otherMatters
        )
        return Array(report.printed(as: .tabs, narrative: narrative).utf8)
    }
}
