import Disclosure
import Foundation
import Importing
import TestSupport

/// A folder with files to import, and a store to import them into.
struct ImportFolder {
    let url: URL
    let store: any ReportStore

    /// Runs a test in a new folder and removes it.
    static func with(
        store: any ReportStore = MemoryReportStore(),
        _ test: (ImportFolder) async throws -> Void
    ) async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "gongkai-import-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        // Where the temporary folder is behind a link, files are found at their real place.
        try await test(ImportFolder(url: url.resolvingSymlinksInPath(), store: store))
    }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }

    /// A small report.
    func writeReport(_ name: String, agency: String, year: Int, new: Int = 1) throws {
        try write(name, Self.report(agency: agency, year: year, new: new))
    }

    static func report(agency: String, year: Int, new: Int = 1) -> String {
        """
        \(agency)\(year)年政府信息公开工作年度报告

        一、总体情况
        \(year)年，本机关依法公开政府信息。
        三、收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量\t\(new)\t0\t0\t0\t0\t0\t\(new)
        二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
        """
    }

    var manifest: String { path(".manifest.tsv") }

    var manifestLines: [[String]] {
        get throws {
            try String(contentsOfFile: manifest, encoding: .utf8).split(separator: "\n")
                .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        }
    }

    var files: [FoundFile] {
        var search = FileSearch()
        search.add(url.path(percentEncoded: false))
        return search.files
    }

    @discardableResult
    func runImport(
        _ files: [FoundFile]? = nil,
        claim: ReportImport.Claim = ReportImport.Claim(),
        parallel: Int = 4
    ) async throws -> ImportSummary {
        try await ReportImport(
            store: store,
            manifest: try ImportManifest(manifest),
            claim: claim,
            parallel: parallel,
            now: { "2026-11-20T08:00:00Z" }
        ).run(files ?? self.files)
    }
}
