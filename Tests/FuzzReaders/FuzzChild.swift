import Foundation

/// A worker process as its parent sees it.
struct FuzzChild {
    enum End { case done, crashed, hung }

    let job: UInt64
    let progress: FuzzProgress
    /// What it writes to standard error.
    let errors: URL
    private let process: Process
    private var lastDone: UInt64
    private var lastMoved = Date()

    init(job: UInt64, folder: URL, arguments: [String]) throws {
        self.job = job
        let file = Self.progressFile(of: job, in: folder)
        progress = try FuzzProgress(path: file.path())
        lastDone = progress.done
        errors = folder.appending(path: "worker-\(job).log")
        try Data().write(to: errors)
        process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = ["--worker", file.path()] + arguments
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    static func progressFile(of job: UInt64, in folder: URL) -> URL {
        folder.appending(path: "progress-\(job)")
    }

    /// How the worker ended; `nil` while it goes on. One that stands still is killed.
    mutating func look(hangsAfter limit: TimeInterval) -> End? {
        if !process.isRunning {
            return process.terminationStatus == 0 && process.terminationReason == .exit ? .done : .crashed
        }
        if progress.done != lastDone {
            lastDone = progress.done
            lastMoved = Date()
        }
        guard Date().timeIntervalSince(lastMoved) > limit else { return nil }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return .hung
    }
}
