import Documents
import Foundation
import StatutoryReports
import TestSupport

/// Reads every `step`-th input from `first` up to `count`, and dies of the first that is not read soundly.
struct FuzzWorker {
    let progress: FuzzProgress
    let mutator: Mutator
    let first: UInt64
    let step: UInt64
    let count: UInt64
    let checks: Bool

    init(progress: FuzzProgress, arguments: FuzzArguments) throws {
        self.progress = progress
        mutator = try Mutator(seed: arguments.number("--seed", or: 1))
        first = arguments.number("--first", or: 0)
        step = arguments.number("--step", or: 1)
        count = arguments.number("--count", or: 1)
        checks = arguments.text("--part", or: "all") != "documents"
    }

    func run() {
        for number in stride(from: first, to: count, by: Int(step)) {
            progress.input = number
            if FuzzTarget.read(mutator.input(number), checks: checks) { progress.documents += 1 }
            progress.done += 1
        }
    }
}

/// From bytes to findings, in one process: what every mutated input goes through.
enum FuzzTarget {
    /// Whether the bytes were a document. Without `checks` it is not read as a report.
    static func read(_ bytes: [UInt8], checks: Bool) -> Bool {
        guard let content = try? DocumentReader.read(bytes) else { return false }
        if let fault = ContentFault.first(in: content) {
            FileHandle.standardError.write(Data("unsound: \(fault)\n".utf8))
            abort()
        }
        if checks { _ = Check.run(AnnualReport(reading: content)) }
        return true
    }
}
