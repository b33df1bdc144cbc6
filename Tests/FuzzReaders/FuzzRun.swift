import Foundation
import TestSupport

/// The parent of the workers: starts them, watches them, keeps what killed them.
struct FuzzRun {
    private let seed: UInt64
    private let count: UInt64
    private let jobs: UInt64
    private let folder: URL
    private let part: FuzzPart
    /// After so many, workers that fail are not started again.
    private static let mostFailures = 200
    private static let hangsAfter: TimeInterval = 10

    init(_ arguments: FuzzArguments) throws {
        seed = arguments.number("--seed", or: 1)
        count = arguments.number("--count", or: 10_000)
        jobs = max(1, arguments.number("--jobs", or: UInt64(ProcessInfo.processInfo.activeProcessorCount)))
        part = FuzzPart(arguments)
        folder = URL(filePath: arguments.text("--folder", or: "artifacts/fuzz"), directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Answers how many inputs were not read.
    func run() throws -> Int {
        let started = Date()
        print("fuzz: \(count) inputs, seed \(seed), \(jobs) jobs")
        var workers = try (0..<jobs).map { try start(job: $0, from: $0) }
        var failures = 0
        var reported = Date()
        while !workers.isEmpty {
            Thread.sleep(forTimeInterval: 0.2)
            for index in workers.indices.reversed() {
                guard let end = workers[index].look(hangsAfter: Self.hangsAfter) else { continue }
                let worker = workers.remove(at: index)
                guard end != .done else { continue }
                failures += 1
                try keep(worker, end)
                let next = worker.progress.input + jobs
                if next < count, failures < Self.mostFailures { workers.append(try start(job: worker.job, from: next)) }
            }
            if Date().timeIntervalSince(reported) >= 10 {
                reported = Date()
                try report(since: started, failures)
            }
        }
        try report(since: started, failures)
        return failures
    }

    private func start(job: UInt64, from first: UInt64) throws -> FuzzChild {
        try FuzzChild(
            job: job,
            folder: folder,
            arguments: [
                "--seed", "\(seed)", "--first", "\(first)", "--step", "\(jobs)", "--count", "\(count)", "--part",
                part.rawValue,
            ]
        )
    }

    /// Writes the input that killed a worker, and its last words.
    private func keep(_ worker: FuzzChild, _ end: FuzzChild.End) throws {
        let number = worker.progress.input
        let name = "\(end == .hung ? "hang" : "crash")-\(seed)-\(number)"
        try Data(part.inputs(seed: seed)(number)).write(to: folder.appending(path: "\(name).bin"))
        let words = (try? Data(contentsOf: worker.errors)) ?? Data()
        try words.write(to: folder.appending(path: "\(name).log"))
        print("\(name): --part \(part.rawValue) --seed \(seed) --input \(number)")
        print(String(decoding: words.prefix(3000), as: UTF8.self))
    }

    private func report(since started: Date, _ failures: Int) throws {
        var (done, documents): (UInt64, UInt64) = (0, 0)
        for job in 0..<jobs {
            let progress = try FuzzProgress(path: FuzzChild.progressFile(of: job, in: folder).path())
            done += progress.done
            documents += progress.documents
        }
        let seconds = Date().timeIntervalSince(started)
        print(
            "\(done) read, \(documents) of them documents, \(failures) failures, \(Int(Double(done) / seconds)) a second"
        )
        // So that a log file can be followed.
        fflush(nil)
    }
}
