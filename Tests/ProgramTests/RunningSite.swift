import Foundation
import TestSupport

/// `gongkai serve` or `demo`, running until it is told to stop.
final class RunningSite {
    /// `http://127.0.0.1:49152/`
    let address: URL
    private let process: ChildProcess

    /// - Throws: ``Failure`` when it ends, or says nothing for a minute, instead of saying where it listens.
    init(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
        let output = folder.appending(path: "output")
        try Data().write(to: output)
        process = try ChildProcess(
            GongkaiProcess.binary,
            arguments + ["--data", folder.appending(path: "data").path(), "--listen", "127.0.0.1:0"],
            environment: environment,
            output: output,
            errors: output
        )
        for _ in 0..<3600 where process.isRunning {
            let said = try String(contentsOf: output, encoding: .utf8)
            if let found = said.firstMatch(of: /http:\/\/[0-9.:]+\//), let url = URL(string: String(found.0)) {
                address = url
                return
            }
            Thread.sleep(forTimeInterval: 0.05)
        }
        process.stop()
        throw Failure(output: try String(contentsOf: output, encoding: .utf8))
    }

    struct Failure: Error {
        var output: String
    }

    /// Sends the signal and waits for the end.
    func end(by signal: Int32) -> Int32 { process.stop(by: signal) }
}

/// A folder of its own for one test.
func withTemporaryFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
}
