package import Disclosure
import Documents
import StatutoryReports
import Storage

/// Puts files into a report store, many at a time.
///
///     let importing = ReportImport(store: store, manifest: try ImportManifest("data/import-manifest.tsv"))
///     let summary = try await importing.run(search.files) { progress in … }
///
/// Files are read and checked in parallel, and kept so that the outcome does not depend on which was ready first:
/// versions of one agency's reports are counted in the order of the files. Memory does not grow with their number.
package struct ReportImport: Sendable {
    /// What the user says of all files; goes before sidecars and reports.
    package struct Claim: Sendable {
        package var agency: String?
        package var year: Int?

        package init(agency: String? = nil, year: Int? = nil) {
            self.agency = agency
            self.year = year
        }
    }

    let store: any ReportStore
    let manifest: ImportManifest
    let claim: Claim
    let parallel: Int
    let now: @Sendable () -> String

    /// - Parameters:
    ///   - parallel: how many files are worked on at a time: one for each core.
    ///   - now: the instant at which a report is kept, ISO in UTC.
    package init(
        store: any ReportStore,
        manifest: ImportManifest,
        claim: Claim = Claim(),
        parallel: Int,
        now: @escaping @Sendable () -> String
    ) {
        self.store = store
        self.manifest = manifest
        self.claim = claim
        self.parallel = max(1, parallel)
        self.now = now
    }

    /// Imports the files in their order and tells after each batch how far it is.
    ///
    /// - Throws: ``StorageError`` when the database cannot go on; what was done until then stays done.
    package func run(
        _ files: [FoundFile],
        progress: (ImportSummary) -> Void = { _ in }
    ) async throws -> ImportSummary {
        var summary = ImportSummary(total: files.count)
        var batches = FileBatches(files)
        let reading = FileReading(manifest: manifest, claim: claim, store: store, parallel: parallel)
        var current = await reading.read(batches.next())
        while !current.isEmpty {
            // The next files are read while these are kept.
            let following = batches.next()
            async let next = reading.read(following)
            let lines = try await keep(current)
            try manifest.append(lines)
            for file in current { if case .done = file { summary.passOver() } }
            for line in lines { summary.count(line) }
            progress(summary)
            current = await next
        }
        return summary
    }

    /// Reads and checks again what an older program kept; how many versions.
    package func renewOutdated() async throws -> Int { try await keeper.renewOutdated() }

    private var keeper: ReportKeeper {
        ReportKeeper(store: store) { AnnualReport(reading: try DocumentReader.read($0)) }
    }

    /// Agencies side by side, the reports of each one after the other. Lines come in the order of the files.
    private func keep(_ files: [ReadFile]) async throws -> [ImportLine] {
        var lines: [(position: Int, line: ImportLine)] = []
        var queues: [AgencyCode: [(position: Int, agency: Agency, report: ReadReport)]] = [:]
        for (position, file) in files.enumerated() {
            switch file {
            case .done: break
            case .failed(let line): lines.append((position, line))
            case .report(let report):
                let agency = try await agency(of: report)
                queues[agency.code, default: []].append((position, agency, report))
            }
        }
        try await withThrowingTaskGroup(of: [(Int, ImportLine)].self) { group in
            for queue in queues.values {
                group.addTask {
                    var lines: [(Int, ImportLine)] = []
                    for (position, agency, report) in queue {
                        lines.append((position, try await keep(report, of: agency)))
                    }
                    return lines
                }
            }
            for try await kept in group { lines += kept.map { (position: $0.0, line: $0.1) } }
        }
        return lines.sorted { $0.position < $1.position }.map(\.line)
    }

    /// The agency of that name or alias, or a new one.
    private func agency(of report: ReadReport) async throws -> Agency {
        if let known = try await store.agency(named: report.agency) { return known.completed(by: report.described) }
        return report.described
    }

    private func keep(_ report: ReadReport, of agency: Agency) async throws -> ImportLine {
        let incoming = IncomingReport(
            agency: agency,
            year: report.year,
            sourceName: report.file.name,
            bytes: report.bytes,
            report: report.report,
            checks: CheckLog(),
            keptAt: now()
        )
        do {
            let (keeping, checks) = try await keeper.keep(incoming)
            return ImportLine(report, agency, keeping, checks)
        } catch let error as AgencyCodeTaken {
            return ImportLine(report.file, hash: report.hash, failure: ImportFailure(error.description))
        } catch let error as StorageError where error.kind == .value {
            return ImportLine(report.file, hash: report.hash, failure: ImportFailure(error.sentence))
        }
    }
}

extension ImportLine {
    init(_ report: ReadReport, _ agency: Agency, _ keeping: Keeping, _ checks: CheckLog) {
        switch keeping {
        case .kept(let version):
            self.init(report.file, hash: report.hash, outcome: .kept)
            self.version = version
        case .alreadyKept(let version):
            self.init(report.file, hash: report.hash, outcome: .known)
            self.version = version
        }
        self.agency = agency.name
        code = agency.code.rawValue
        year = report.year
        format = report.report.format.id
        errors = checks.findings.count { $0.severity == .error }
        warnings = checks.findings.count { $0.severity == .warning }
    }
}
