import Disclosure
import Foundation

/// Walks everything that is kept as a file: each content byte by byte against its SHA-256, and each letter against its act.
///
///     let report = try await FileVerification(database).run()
///     report.faults.first?.sentence    // "机关 a0123456789：云财公开补〔2026〕1号……的文件被改动……"
///
/// It goes beside ``Verification``, which tells whether the acts hold, and beside a running system. At most some megabytes
/// are in memory, however large the files are.
package struct FileVerification: Sendable {
    /// So many faults are said one by one; the others are counted.
    static let mostFaults = 200

    let database: any Database

    package init(_ database: any Database) { self.database = database }

    /// - Parameter progress: told now and then how many contents are walked.
    package func run(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> FileVerificationReport {
        var report = FileVerificationReport()
        for (content, wrong) in try await contents(&report, progress) {
            report.add(try await ContentNaming(content, wrong, in: database).faults())
        }
        let agencies = try await database.read(ChainEnd.all).map(\.agency)
        for agency in agencies {
            report.add(try await LetterPresence(agency, in: database).faults { report.letters += $0 })
        }
        report.add(try await LetterMention(database).faults())
        report.faults.sort { $0.sentence < $1.sentence }
        return report
    }

    /// What is wrong with which content. Contents are told apart by how their hashes begin and walked side by side.
    private func contents(
        _ report: inout FileVerificationReport,
        _ progress: @escaping @Sendable (Int) -> Void
    ) async throws -> [(content: String, ContentWalk.Wrong)] {
        let starts = [""] + "123456789abcdef".map(String.init)
        var walks = zip(starts, starts.dropFirst().map(Optional.some) + [nil])
            .map { ContentWalk($0, to: $1, in: database) }[...]
        var wrong: [(String, ContentWalk.Wrong)] = []
        try await withThrowingTaskGroup(of: ContentWalk.Outcome.self) { group in
            for _ in 0..<max(2, ProcessInfo.processInfo.activeProcessorCount) {
                if let walk = walks.popFirst() { group.addTask { try await walk.run() } }
            }
            for try await outcome in group {
                report.contents += outcome.contents
                report.bytes += outcome.bytes
                wrong += outcome.wrong
                progress(report.contents)
                if let walk = walks.popFirst() { group.addTask { try await walk.run() } }
            }
        }
        return wrong
    }
}

/// What a verification of files came to.
package struct FileVerificationReport: Sendable {
    /// Contents that files have, each once.
    package var contents = 0
    package var bytes = 0
    /// Letters that acts name, erased ones too.
    package var letters = 0
    /// The first of them: ``FileVerification/mostFaults``.
    package var faults: [LedgerFault] = []
    /// How many more there are.
    package var others = 0

    mutating func add(_ more: [LedgerFault]) {
        let room = max(0, FileVerification.mostFaults - faults.count)
        faults += more.prefix(room)
        others += max(0, more.count - room)
    }
}
