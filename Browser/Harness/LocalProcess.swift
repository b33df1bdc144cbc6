import AsyncHTTPClient
import Foundation
import TestSupport

#if canImport(Glibc)
    import Glibc
#endif

/// A server of the tests' own on a free port of this machine, stopped when the tests are over.
final class LocalProcess: Sendable {
    /// `http://127.0.0.1:49152`
    let address: String
    private let process: ChildProcess
    private let program: String
    private let log: URL

    /// - Parameter arguments: made from the port it shall listen on
    init(_ program: URL, log: URL, arguments: (UInt16) -> [String]) throws {
        let port = try Self.freePort()
        address = "http://127.0.0.1:\(port)"
        self.log = log
        try Data().write(to: log)
        self.program = program.lastPathComponent
        process = try ChildProcess(
            URL(filePath: "/bin/sh"),
            ["-c", Self.watch, "\(ProcessInfo.processInfo.processIdentifier)", program.path(percentEncoded: false)]
                + arguments(port),
            environment: ProcessInfo.processInfo.environment,
            output: log,
            errors: log
        )
    }

    /// Runs the server until it is told to stop, or until the tests (`$0`) are no more, however they ended.
    private static let watch = """
        "$@" & server=$!
        trap 'kill $server; exit' TERM
        while kill -0 "$0" && kill -0 "$server"; do sleep 1 & wait $!; done 2>/dev/null
        kill $server
        """

    /// Until something answers there.
    func ready(path: String, within limit: Duration = .seconds(180)) async throws {
        let start = ContinuousClock.now
        while ContinuousClock.now < start + limit {
            guard process.isRunning else { break }
            let request = HTTPClientRequest(url: address + path)
            if let response = try? await HTTPClient.shared.execute(request, timeout: .seconds(5)) {
                _ = try? await response.body.collect(upTo: 1 << 20)
                return
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        let said = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        throw BrowserError("\(program) does not answer at \(address)\n\(said)")
    }

    func stop() {
        process.stop()
    }

    private static func freePort() throws -> UInt16 {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(handle) }
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(handle, $0, size) | getsockname(handle, $0, &size)
            }
        }
        guard handle >= 0, status == 0 else { throw BrowserError("no free port on 127.0.0.1") }
        return UInt16(bigEndian: name.sin_port)
    }
}
