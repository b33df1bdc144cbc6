import Corpus
import Foundation

/// Peak memory of a process that reads and checks a stream of reports and keeps none.
struct MemoryBench {
    struct Step {
        var reports: Int
        var peakMegabytes: Double
    }

    /// Each step in a process of its own: a peak never goes down.
    func run() throws -> [Step] {
        try [100, 2_000, 20_000].map { count in
            let output = try Child.output(CommandLine.arguments[0], ["stream", "\(count)"])
            guard let peak = Double(output.trimmingCharacters(in: .whitespacesAndNewlines)) else {
                throw Failure("no peak in “\(output)”")
            }
            return Step(reports: count, peakMegabytes: peak)
        }
    }

    /// What the child does: prints its peak in MB.
    static func stream(_ count: Int) throws {
        let corpus = try Corpus()
        for index in 0..<count { _ = ReadingBench.findings(in: corpus.bytes(of: index)) }
        print(try peakMegabytes())
    }

    private static func peakMegabytes() throws -> Double {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
            return (Double(line.filter(\.isNumber)) ?? 0) / 1000
        }
        throw Failure("no VmHWM in the process status")
    }
}
