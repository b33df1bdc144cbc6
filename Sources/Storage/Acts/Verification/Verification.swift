package import Disclosure
import Foundation

/// Walks every chain of acts and compares every register with what the acts come to.
///
///     let report = try await Verification(database).run()
///     report.faults.first?.sentence    // "机关 a0123456789：第 17 条记录缺失……"
///
/// It reads beside a running system: acts that are added meanwhile are left to the next time. Chains are cut into
/// stretches that are walked at the same time, because each act carries the seal of the one before.
package struct Verification: Sendable {
    let database: any Database
    let kinds: [SubjectEntry]

    package init(_ database: any Database, kinds: [SubjectEntry] = SubjectCatalogue.all) {
        self.database = database
        self.kinds = kinds
    }

    /// - Parameters:
    ///   - heads: what was kept elsewhere of the chains: ``ChainHeads``.
    ///   - progress: told now and then how many acts are walked.
    package func run(
        heads: [ChainHeads.Line] = [],
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> VerificationReport {
        let ends = try await database.read(ChainEnd.all)
        var report = VerificationReport(of: ends)
        let chains = try await chainFaults(ends, progress)
        let kept = try await ChainHeads.faults(heads, in: database)
        for end in ends {
            if let fault = chains[end.agency] ?? kept[end.agency] {
                report.faults.append(fault)
                continue
            }
            let registers = try await RegisterComparison(database, kinds, end.agency).run()
            report.subjects += registers.subjects
            if let fault = registers.fault { report.faults.append(fault) }
        }
        for (agency, fault) in kept where !ends.contains(where: { $0.agency == agency }) { report.faults.append(fault) }
        report.faults.sort { $0.agency.rawValue < $1.agency.rawValue }
        return report
    }

    /// The chains alone, without the registers.
    package func walkChains() async throws -> VerificationReport {
        let ends = try await database.read(ChainEnd.all)
        var report = VerificationReport(of: ends)
        report.faults = try await chainFaults(ends) { _ in }.values.sorted { $0.agency.rawValue < $1.agency.rawValue }
        return report
    }

    /// The first fault of each chain that has one.
    private func chainFaults(
        _ ends: [ChainEnd],
        _ progress: @escaping @Sendable (Int) -> Void
    ) async throws -> [AgencyCode: LedgerFault] {
        var stretches = ends.flatMap(ChainStretch.all).makeIterator()
        var walked = 0
        var first: [AgencyCode: LedgerFault] = [:]
        try await withThrowingTaskGroup(of: (ChainStretch, LedgerFault?).self) { group in
            func addNext() {
                guard let stretch = stretches.next() else { return }
                group.addTask { [database] in (stretch, try await stretch.walk(database)) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { addNext() }
            for try await (stretch, fault) in group {
                walked += stretch.positions.count
                progress(walked)
                if let fault, fault.position ?? 0 < first[fault.agency]?.position ?? .max {
                    first[fault.agency] = fault
                }
                addNext()
            }
        }
        for end in ends where first[end.agency] == nil { first[end.agency] = end.fault }
        return first
    }
}

extension VerificationReport {
    fileprivate init(of ends: [ChainEnd]) {
        self.init()
        agencies = ends.count
        acts = ends.reduce(0) { $0 + $1.position }
    }
}
