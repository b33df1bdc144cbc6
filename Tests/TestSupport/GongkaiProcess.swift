public import Foundation

/// The built command `gongkai`, run as a process of its own.
///
///     let run = try GongkaiProcess.run(["report", "check", "-"], input: bytes)
///     run.status      // 0
public struct GongkaiProcess: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String

    /// Built beside the tests.
    public static let binary = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "gongkai")

    /// Runs it to its end, in `Tests/Fixtures`, so that file names in its output are the same everywhere.
    public static func run(_ arguments: [String], input: [UInt8] = []) throws -> GongkaiProcess {
        try run(binary, arguments, input: input)
    }

    /// Runs a shell line in which `$GONGKAI` stands for the command.
    public static func shell(_ line: String) throws -> GongkaiProcess {
        try run(URL(filePath: "/bin/sh"), ["-c", line], input: [])
    }

    /// Input and output go through files: a pipe that nobody empties would stop the process.
    private static func run(_ program: URL, _ arguments: [String], input: [UInt8]) throws -> GongkaiProcess {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String, _ content: [UInt8]) throws -> URL {
            let url = folder.appending(path: name)
            try Data(content).write(to: url)
            return url
        }
        let output = try file("output", [])
        let errors = try file("errors", [])

        let process = try ChildProcess(
            program,
            arguments,
            environment: ["GONGKAI": binary.path(), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"],
            input: try file("input", input),
            output: output,
            errors: errors
        )
        return GongkaiProcess(
            status: process.wait(),
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8)
        )
    }
}
