import Corpus
import Documents
import StatutoryReports

/// Reading and checking: from bytes in memory to findings, one report after the other on one core.
struct ReadingBench {
    static let count = 20_000

    let corpus: Corpus

    struct Result {
        var reports: Int
        var megabytes: Double
        var reportsPerSecond: Figure
        var megabytesPerSecond: Figure
        var findings: Int
    }

    func run() -> Result {
        let all = (0..<Self.count).map(corpus.bytes)
        let megabytes = Double(all.reduce(0) { $0 + $1.count }) / 1e6
        var findings = 0
        for bytes in all.prefix(1000) { findings += Self.findings(in: bytes) }  // warm up
        let times = Figure(repeating: 5) {
            findings = 0
            return processorSeconds { for bytes in all { findings += Self.findings(in: bytes) } }
        }
        return Result(
            reports: all.count,
            megabytes: megabytes,
            reportsPerSecond: Figure(times.runs.map { Double(all.count) / $0 }),
            megabytesPerSecond: Figure(times.runs.map { megabytes / $0 }),
            findings: findings
        )
    }

    static func findings(in bytes: [UInt8]) -> Int {
        guard let content = try? DocumentReader.read(bytes) else { return 0 }
        return Check.run(AnnualReport(reading: content)).findings.count
    }
}

/// The same report with a narrative that gets longer and longer: the time for a byte must not grow.
struct LinearityBench {
    let corpus: Corpus

    struct Step {
        var kilobytes: Double
        var nanosecondsPerByte: Figure
    }

    func run() -> [Step] {
        [1, 4, 16, 64, 256].map { times in
            let bytes = corpus.long(times: times)
            let rounds = max(1, 4_000_000 / bytes.count)
            let figure = Figure(repeating: 5) {
                processorSeconds { for _ in 0..<rounds { _ = ReadingBench.findings(in: bytes) } }
                    * 1e9 / Double(rounds * bytes.count)
            }
            return Step(kilobytes: Double(bytes.count) / 1000, nanosecondsPerByte: figure)
        }
    }
}
