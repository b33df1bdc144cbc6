import Corpus
import Documents
import StatutoryReports

/// Where the time goes: microseconds for reading the bytes, reading the report and checking it, for each kind of
/// report in the corpus.
struct SlowestBench {
    let corpus: Corpus

    func run() -> [String] {
        var totals: [String: (count: Int, times: [Double])] = [:]
        for index in 0..<4_000 {
            let bytes = corpus.bytes(of: index)
            var content = try? DocumentReader.read(bytes)
            let decoding = processorSeconds { content = try? DocumentReader.read(bytes) }
            guard let content else { continue }
            var report = AnnualReport(format: .gk2021)
            let reading = processorSeconds { report = AnnualReport(reading: content) }
            let checking = processorSeconds { _ = Check.run(report) }
            var total = totals[corpus.kind(of: index)] ?? (0, [0, 0, 0])
            total.count += 1
            for (step, time) in [decoding, reading, checking].enumerated() { total.times[step] += time * 1e6 }
            totals[corpus.kind(of: index)] = total
        }
        let lines = totals.map { kind, total in
            (total.times.reduce(0, +) / Double(total.count), kind, total.times.map { $0 / Double(total.count) })
        }
        return lines.sorted { $0.0 > $1.0 }.map { sum, kind, steps in
            "\(kind): \(grouped(sum, 0)) µs = " + steps.map { grouped($0, 0) }.joined(separator: " + ")
        }
    }
}
