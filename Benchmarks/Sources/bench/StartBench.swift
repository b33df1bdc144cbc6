import Foundation
import Glibc
import TestSupport

/// From start to exit: `gongkai report check` of one file, and how long a process takes that does nothing.
struct StartBench {
    struct Result {
        var file: String
        var milliseconds: Figure
        /// `/bin/true`, started the same way.
        var nothing: Figure
    }

    let program: String

    func run(_ files: [String]) throws -> [Result] {
        try files.map { file in
            let path = Fixtures.folder.appending(path: file).path()
            for _ in 0..<5 { _ = try Self.time(program, ["report", "check", path]) }
            return Result(
                file: file,
                milliseconds: try Figure(repeating: 50) { try Self.time(program, ["report", "check", path]) * 1000 },
                nothing: try Figure(repeating: 50) { try Self.time("/bin/true", []) * 1000 }
            )
        }
    }

    /// Seconds until the process has ended. Its output goes nowhere.
    private static func time(_ program: String, _ arguments: [String]) throws -> Double {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        defer { argv.forEach { free($0) } }
        var status: Int32 = 0
        let time = try seconds {
            var id: pid_t = 0
            guard posix_spawn(&id, program, &actions, nil, &argv, environ) == 0 else {
                throw Failure("cannot start \(program)")
            }
            waitpid(id, &status, 0)
        }
        let code = (status >> 8) & 0xFF
        guard status & 0x7F == 0, code <= 1 else { throw Failure("\(program) ended with \(status)") }
        return time
    }
}
