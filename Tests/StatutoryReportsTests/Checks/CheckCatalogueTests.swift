import Documents
import Foundation
import TestSupport
import Testing

@testable import StatutoryReports

/// The catalogue tests itself.
struct CheckCatalogueTests {
    @Test func idsAreUnique() {
        #expect(Set(Check.all.map(\.id)).count == Check.all.count)
    }

    @Test(arguments: Check.all)
    func sayWhatTheyAreInChinese(check: Check) {
        for text in [check.rule, check.source, check.example] {
            #expect(text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        }
        #expect(check.rule.hasSuffix("。"))
        #expect(!check.formats.isEmpty && check.formats.allSatisfy { ReportFormat.named($0) != nil })
    }

    /// Identities, checks of values, of the import, of the narrative, of years and sums.
    @Test func everyCheckOfTheNotesIsThere() throws {
        let notes = try FormatNotes.load()
        let identities = notes.formats.flatMap(\.identities).map { ($0.template, $0.severity) }
        let rules =
            notes.crossYearIdentities + notes.rollupIdentities + notes.narrativeChecks + notes.valueChecks
            + notes.importChecks
        let named = identities + rules.map { (String($0.id.prefix { $0 != "/" }), $0.severity) }
        for (id, severity) in named {
            let check = try #require(Check.all.first { $0.id == id }, "\(id)")
            #expect(check.severity.rawValue == severity, "\(id)")
        }
    }

    @Test func checksOfYearsAreForTheFormatsOfTheNotes() throws {
        for rule in try FormatNotes.load().crossYearIdentities {
            let check = try #require(Check.all.first { rule.id.hasPrefix($0.id + "/") })
            #expect(check.formats == rule.formats)
        }
    }

    /// One file per check, one test file named after it.
    @Test(arguments: Check.all)
    func hasATestFileNamedAfterItsOwn(check: Check) throws {
        let tests = Fixtures.folder.deletingLastPathComponent()
        let sources = tests.deletingLastPathComponent().appending(path: "Sources/StatutoryReports")
        let folders = ["Checks", "RollUp"].map { sources.appending(path: $0) }
        let own = try folders.flatMap(files).filter {
            try String(contentsOf: $0, encoding: .utf8).contains("\"\(check.id)\",\n")
        }
        let names = Set(own.map { $0.deletingPathExtension().lastPathComponent + "Tests.swift" })
        #expect(try files(tests).contains { names.contains($0.lastPathComponent) }, "\(names)")
    }

    /// Whatever real reports raise is in the catalogue, and no graver than it says.
    @Test func everyFindingOfRealReportsIsThere() throws {
        for truth in try Truth.all() {
            let report = AnnualReport(reading: try DocumentReader.read(try Fixtures.bytes(truth.path)))
            for finding in Check.run(report).findings {
                let check = try #require(Check.all.first { $0.id == finding.checkID }, "\(finding.id)")
                #expect(finding.severity <= check.severity, "\(finding.id) in \(truth.name)")
                #expect(check.formats.contains(report.format.id), "\(finding.id) in \(truth.name)")
            }
        }
    }

    /// What the reader raises by name stands in the catalogue.
    @Test func everyFindingOfTheReaderIsThere() throws {
        let sources = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
        let name = /"((?:I|V)-[A-Z]+(?:-[A-Z]+)*)"/
        for file in try files(sources.appending(path: "Sources/StatutoryReports/Reading")) {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: name) {
                #expect(Check.all.contains { $0.id == match.1 }, "\(match.1)")
            }
        }
    }

    @Test(arguments: ReportFormat.all)
    func aReportOfZerosIsSound(format: ReportFormat) {
        let log = Check.run(.zero(format))
        #expect(log.findings.filter { !$0.id.hasPrefix("N-") } == [])
        #expect(log.passed.filter { $0.hasPrefix("T") }.count == format.identities.count + (format == .gk2019 ? 1 : 0))
    }

    @Test(arguments: 0..<200)
    func aSoundReportOfRandomNumbersIsSound(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for format in ReportFormat.all {
            let log = Check.run(.random(format, using: &random))
            #expect(log.findings.filter { !$0.id.hasPrefix("N-") } == [])
        }
    }

    private func files(_ folder: URL) throws -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
        return try #require(all).filter { $0.pathExtension == "swift" }
    }
}
