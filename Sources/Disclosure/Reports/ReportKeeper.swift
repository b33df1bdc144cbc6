package import StatutoryReports

/// Keeps reports together with what the years beside them tell: a report is checked with the one of the year before,
/// and when that one comes later, the kept one is checked again.
///
///     let keeper = ReportKeeper(store: store) { AnnualReport(reading: try DocumentReader.read($0)) }
///     let (keeping, checks) = try await keeper.keep(incoming)
package struct ReportKeeper: Sendable {
    private let store: any ReportStore
    /// Reads kept bytes again.
    private let read: @Sendable ([UInt8]) throws -> AnnualReport

    package init(store: any ReportStore, read: @escaping @Sendable ([UInt8]) throws -> AnnualReport) {
        self.store = store
        self.read = read
    }

    /// Checks and keeps a report; whatever checks came with it are made anew.
    package func keep(_ incoming: IncomingReport) async throws -> (keeping: Keeping, checks: CheckLog) {
        let (agency, year) = (incoming.agency.code, incoming.year)
        let report = incoming.reading.report.assumed(of: year)
        var incoming = incoming
        incoming.reading.checks = Check.run(report, previous: try await newest(agency, year - 1))
        let keeping = try await store.keep(incoming)
        // When it was kept before, a process may have been stopped before it came to the next year.
        if case .kept = keeping {
            try await renew(agency, year + 1, previous: report)
        } else {
            try await renew(agency, year + 1, previous: try await newest(agency, year))
        }
        return (keeping, incoming.reading.checks)
    }

    /// Reads and checks again what an older program read or checked.
    ///
    /// - Returns: how many versions. One that cannot be read any more stays as it was.
    package func renewOutdated() async throws -> Int {
        var renewed = 0
        while true {
            let before = renewed
            for summary in try await store.outdated(limit: 100) {
                try Task.checkCancellation()
                try Task.checkCancellation()
                let (agency, year) = (summary.agency.code, summary.year)
                let kept = try await store.report(agency, year: year, version: summary.version)
                guard let report = kept.flatMap(reread) else { continue }
                let checks = Check.run(report, previous: try await newest(agency, year - 1))
                let reading = ReportReading(report: report, checks: checks)
                if try await store.renew(reading, of: agency, year: year, version: summary.version) { renewed += 1 }
            }
            if renewed == before { return renewed }
        }
    }

    /// Checks the newest version of a year again, now that the year before is known.
    private func renew(_ agency: AgencyCode, _ year: Int, previous: AnnualReport?) async throws {
        guard let previous, let kept = try await store.report(agency, year: year, version: nil),
            let report = reread(kept)
        else { return }
        let reading = ReportReading(report: report, checks: Check.run(report, previous: previous))
        try await store.renew(reading, of: agency, year: year, version: kept.summary.version)
    }

    private func newest(_ agency: AgencyCode, _ year: Int) async throws -> AnnualReport? {
        try await store.report(agency, year: year, version: nil).flatMap(reread)
    }

    private func reread(_ kept: KeptReport) -> AnnualReport? {
        (try? read(kept.bytes))?.assumed(of: kept.summary.year)
    }
}

extension AnnualReport {
    /// Of the year it is kept under, where it does not say its year itself.
    fileprivate func assumed(of year: Int) -> AnnualReport {
        var report = self
        report.year = report.year ?? year
        return report
    }
}
