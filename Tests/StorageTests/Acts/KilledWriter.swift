import Foundation
import TestSupport
import Testing

/// `ledger-writer`, killed at a random moment.
enum KilledWriter {
    /// Starts the program and kills it, at the earliest when it has recorded something.
    ///
    /// - Returns: the lines it said: what was acknowledged.
    static func run(_ arguments: [String]) async throws -> [ArraySlice<UInt8>] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
        let writer = try ChildProcess(
            GongkaiProcess.binary.deletingLastPathComponent().appending(path: "ledger-writer"),
            arguments,
            environment: ["LANG": "C.UTF-8"],
            output: output,
            errors: errors
        )
        func said() -> [UInt8] { (try? Data(contentsOf: output)).map { Array($0) } ?? [] }
        for _ in 0..<6000 where writer.isRunning && said().isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .microseconds(Int.random(in: 0...250_000)))
        let end = writer.stop(by: SIGKILL)
        #expect(end == -SIGKILL, "\((try? String(contentsOf: errors, encoding: .utf8)) ?? "")")
        return said().split(separator: UInt8(ascii: "\n"))
    }
}
