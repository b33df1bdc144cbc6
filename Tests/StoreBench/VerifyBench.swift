import Disclosure
import Foundation
import Storage

/// How fast a ledger is verified: its chains alone, and together with its registers.
struct VerifyBench {
    let database: any Database
    /// In the register; those of ``run()`` have one act each, and then four.
    let subjects: Int

    /// First the dearest case, subjects of one act: each act costs a row of every register. Then as many again of four acts.
    func run() async throws -> [Measured] {
        try await Schema.current.apply(to: database)
        let ledger = LedgerBench(database: database, subjects: subjects)
        _ = try await ledger.fill()
        try await count()
        let single = try await figures()
        _ = try await ledger.together(64, subjects * 4)
        try await count()
        return single + (try await figures())
    }

    /// PostgreSQL counts its tables by itself, a minute later.
    private func count() async throws {
        guard database.dialect == .postgresql else { return }
        try await database.write { db in try db.script("ANALYZE") }
    }

    func figures() async throws -> [Measured] {
        let (acts, chains, chainWork) = try await best { try await $0.walkChains() }
        let (_, whole, work) = try await best { try await $0.run() }
        var subjects = 0
        let rebuilding = try await ContinuousClock().measure { subjects = try await Rebuilding(database).run() }
        return [
            Measured(
                what: "chain walked, acts per second (processor time each, µs)",
                figure: "\(Measured.rate(acts, chains)) (\(chainWork))"
            ),
            Measured(
                what: "chain and registers verified, acts per second (processor time each, µs)",
                figure: "\(Measured.rate(acts, whole)) (\(work))"
            ),
            Measured(what: "registers made again, subjects per second", figure: Measured.rate(subjects, rebuilding)),
        ]
    }

    /// The best of three, with the processor time of this program for each act, in microseconds.
    private func best(
        _ work: (Verification) async throws -> VerificationReport
    ) async throws -> (acts: Int, time: Duration, work: Int) {
        var best: (acts: Int, time: Duration, work: Int)?
        for _ in 0..<3 {
            let processor = Resources.processorTime
            let clock = ContinuousClock()
            let start = clock.now
            let report = try await work(Verification(database))
            let time = clock.now - start
            guard report.faults.isEmpty else { throw Broken(faults: report.faults) }
            let each = (Resources.processorTime - processor) * 1000 / max(1, report.acts)
            if best.map({ time < $0.time }) ?? true { best = (report.acts, time, each) }
        }
        return best ?? (0, .zero, 0)
    }

    private struct Broken: Error { var faults: [LedgerFault] }
}
