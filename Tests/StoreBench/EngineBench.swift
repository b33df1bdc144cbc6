import Disclosure
import Foundation
import Importing
import StatutoryReports
import Storage

/// One engine, from an empty database.
struct EngineBench {
    let database: any Database
    let folder: URL
    let name: String

    private var store: SQLReportStore { SQLReportStore(database) }

    func run(_ variants: Variants) async throws -> [Measured] {
        try await Schema.current.apply(to: database)
        var search = FileSearch()
        search.add(folder.appending(path: "files").path())
        var figures = [
            try await importing("files imported per second", search.files),
            try await importing("files passed over per second when nothing changed", search.files),
            Measured(what: "most memory until then, MB", figure: "\(Resources.peakMemory >> 20)"),
        ]
        for writers in [1, 8, 32] {
            let reports = try variants.incoming(1000, from: 10_000_000 + writers * 100_000)
            figures.append(try await keep(reports, writers: writers))
        }
        return figures + (try await questions())
    }

    private func keep(_ reports: [IncomingReport], writers: Int) async throws -> Measured {
        let time = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        for number in stride(from: writer, to: reports.count, by: writers) {
                            _ = try await store.keep(reports[number])
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        return Measured(what: "reports kept per second, \(writers) at a time", figure: rate(reports.count, time))
    }

    private func importing(_ what: String, _ files: [FoundFile]) async throws -> Measured {
        let manifest = folder.appending(path: "\(name).tsv").path()
        let start = ContinuousClock.now
        let processor = Resources.processorTime
        let summary = try await ReportImport(
            store: store,
            manifest: try ImportManifest(manifest),
            parallel: ProcessInfo.processInfo.activeProcessorCount,
            now: { "2026-11-20T08:00:00Z" }
        ).run(files)
        guard summary.failed == 0 else { throw Failed(description: "\(summary.failures)") }
        let busy = (Resources.processorTime - processor) * 1000 / summary.done
        let figure = rate(summary.done, ContinuousClock.now - start)
        return Measured(what: what + " (processor time each, µs)", figure: "\(figure) (\(busy))")
    }

    struct Failed: Error, CustomStringConvertible { var description: String }

    private func questions() async throws -> [Measured] {
        if database.dialect == .postgresql {
            // The server counts its tables by itself, a minute later.
            try await database.write { db in try db.script("ANALYZE") }
        }
        let cells = T3Column.allCases.map { CellID.t3("1", $0) }
        let page = ReportQuery(limit: 50)
        let all = ReportQuery(limit: 100_000)
        let count = try await store.count(all)
        return [
            try await once("revision, µs") { _ = try await store.revision() },
            try await once("first 50 of \(count) reports, µs") { _ = try await store.reports(page) },
            try await once("count of a search by name, µs") { _ = try await store.count(ReportQuery(text: "12市财")) },
            try await once("all \(count) reports, µs") { _ = try await store.reports(all) },
            try await once("7 cells of all \(count) reports, µs") { _ = try await store.values(of: cells, in: all) },
            try await once("one report with its bytes, µs") {
                _ = try await store.report(.derived(from: "第7市财政局"), year: 2020, version: nil)
            },
        ]
    }

    /// The median of 21.
    private func once(_ what: String, _ body: () async throws -> Void) async throws -> Measured {
        var times: [Duration] = []
        for _ in 0..<21 { times.append(try await ContinuousClock().measure { try await body() }) }
        let median = times.sorted()[10]
        return Measured(what: what, figure: "\(Int(median / .microseconds(1)))")
    }

    private func rate(_ count: Int, _ time: Duration) -> String { "\(Int(Double(count) / (time / .seconds(1))))" }
}

/// What the process takes.
enum Resources {
    /// Bytes of the largest resident size until now.
    static var peakMemory: Int { usage.ru_maxrss << 10 }

    /// Of all threads, in ms.
    static var processorTime: Int {
        let (user, system) = (usage.ru_utime, usage.ru_stime)
        return (user.tv_sec + system.tv_sec) * 1000 + (Int(user.tv_usec) + Int(system.tv_usec)) / 1000
    }

    private static var usage: rusage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }
}
