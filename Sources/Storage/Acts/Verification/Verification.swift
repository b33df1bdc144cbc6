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
        report.faults = ends.compactMap { chains[$0.agency] ?? kept[$0.agency] }
        let registers = try await compareRegisters(
            ends.filter { chains[$0.agency] == nil && kept[$0.agency] == nil }
        )
        report.subjects = registers.subjects
        report.faults += registers.faults
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
        var walked = 0
        var first: [AgencyCode: LedgerFault] = [:]
        try await sideBySide(ends.flatMap(ChainStretch.all)) { [database] stretch in
            try await stretch.walk(database)
        } each: { stretch, fault in
            walked += stretch.positions.count
            progress(walked)
            if let fault, fault.position ?? 0 < first[fault.agency]?.position ?? .max { first[fault.agency] = fault }
        }
        for end in ends where first[end.agency] == nil { first[end.agency] = end.fault }
        return first
    }

    /// Of each agency the first row that is not what it should be.
    private func compareRegisters(_ ends: [ChainEnd]) async throws -> (subjects: Int, faults: [LedgerFault]) {
        let ranges = try await database.read { db in try ends.flatMap { try SubjectRange.all(of: $0, in: db) } }
        var subjects = 0
        var first: [AgencyCode: (range: Int, fault: LedgerFault)] = [:]
        var tallies: [AgencyCode: AgencyTally] = [:]
        try await sideBySide(ranges) { [database, kinds] range in
            try await RegisterComparison(database, kinds, range).run()
        } each: { range, outcome in
            subjects += outcome.subjects
            tallies[range.agency, default: AgencyTally()].add(outcome.tally)
            if let fault = outcome.fault, range.number < first[range.agency]?.range ?? .max {
                first[range.agency] = (range.number, fault)
            }
        }
        var faults = first.values.map(\.fault)
        for (agency, tally) in tallies where first[agency] == nil {
            if let fault = try await tally.fault(agency, kinds, in: database) { faults.append(fault) }
        }
        return (subjects, faults)
    }

    /// Does the work for several parts at a time, and hands each outcome over as it comes. Twice as many as there are processors,
    /// because a part waits for its turn with the engine, or for a server.
    private func sideBySide<Part: Sendable, Outcome: Sendable>(
        _ parts: [Part],
        work: @escaping @Sendable (Part) async throws -> Outcome,
        each: (Part, Outcome) -> Void
    ) async throws {
        var rest = parts.makeIterator()
        try await withThrowingTaskGroup(of: (Part, Outcome).self) { group in
            func addNext() {
                guard let part = rest.next() else { return }
                group.addTask { (part, try await work(part)) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount * 2 { addNext() }
            for try await (part, outcome) in group {
                each(part, outcome)
                addNext()
            }
        }
    }
}

extension VerificationReport {
    fileprivate init(of ends: [ChainEnd]) {
        self.init()
        agencies = ends.count
        acts = ends.reduce(0) { $0 + $1.position }
    }
}
