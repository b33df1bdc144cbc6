import Documents
import Foundation
import StatutoryReports
import TestSupport

/// Reads every `step`-th input from `first` up to `count`, and dies of the first that is not read soundly.
struct FuzzWorker {
    let progress: FuzzProgress
    let part: FuzzPart
    let input: (UInt64) throws -> [UInt8]
    let first: UInt64
    let step: UInt64
    let count: UInt64

    init(progress: FuzzProgress, arguments: FuzzArguments) throws {
        self.progress = progress
        part = FuzzPart(arguments)
        input = try part.inputs(seed: arguments.number("--seed", or: 1))
        first = arguments.number("--first", or: 0)
        step = arguments.number("--step", or: 1)
        count = arguments.number("--count", or: 1)
    }

    func run() throws {
        for number in stride(from: first, to: count, by: Int(step)) {
            progress.input = number
            if part.read(try input(number)) { progress.documents += 1 }
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
