public import Foundation
import Glibc
import Synchronization

/// A program of its own, started by a test.
///
/// Foundation's `Process` takes a program for running as long as any process that was started meanwhile has inherited
/// its socket, and starts it with the signals blocked that the starting thread blocks. Tests start many programs side
/// by side, from threads that block most signals; here a child inherits nothing but its three files.
public final class ChildProcess: Sendable {
    public let identifier: Int32
    private let end = Mutex<Int32?>(nil)

    /// - Parameter input: Nothing to read when there is none.
    public init(
        _ program: URL,
        _ arguments: [String],
        in folder: URL = Fixtures.folder,
        environment: [String: String],
        input: URL? = nil,
        output: URL,
        errors: URL
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input?.path() ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.path(), O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.path(), O_WRONLY | O_CREAT | O_APPEND, 0o600)
        for file in STDERR_FILENO + 1..<1024 { posix_spawn_file_actions_addclose(&actions, file) }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        // env goes to the folder and becomes the program.
        let env = "/usr/bin/env"
        var argv = ([env, "-C", folder.path(), program.path()] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var identifier: pid_t = 0
        let code = posix_spawn(&identifier, env, &actions, &attributes, &argv, &envp)
        guard code == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
        }
        self.identifier = identifier
    }

    deinit {
        if isRunning {
            kill(identifier, SIGKILL)
            wait()
        }
    }

    /// Whether it has not ended yet.
    public var isRunning: Bool {
        end.withLock { end in
            if end == nil { end = Self.wait(for: identifier, WNOHANG) }
            return end == nil
        }
    }

    /// Waits for the end: the exit code, or the negative number of the signal that ended it.
    @discardableResult
    public func wait() -> Int32 {
        end.withLock { end in
            if end == nil { end = Self.wait(for: identifier, 0) }
            return end ?? 0
        }
    }

    /// Sends a signal and waits; after `patience` seconds it is killed.
    @discardableResult
    public func stop(by signal: Int32 = SIGTERM, patience: Int = 20) -> Int32 {
        guard isRunning else { return wait() }
        kill(identifier, signal)
        for _ in 0..<(patience * 100) where isRunning { usleep(10_000) }
        if isRunning { kill(identifier, SIGKILL) }
        return wait()
    }

    private static func wait(for identifier: Int32, _ options: Int32) -> Int32? {
        var status: Int32 = 0
        var waited: pid_t
        repeat { waited = waitpid(identifier, &status, options) } while waited < 0 && errno == EINTR
        guard waited != 0 else { return nil }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : -signal
    }
}
