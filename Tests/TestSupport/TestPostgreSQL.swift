public import Foundation

/// The PostgreSQL server that tests run on.
///
/// `GONGKAI_TEST_POSTGRESQL` gives its address. Without it `Scripts/postgresql.sh` starts one for this test run, which
/// stops by itself afterwards. Tests are never skipped for want of a server: they fail and say why.
public enum TestPostgreSQL {
    /// An address for `PostgreSQLDatabase`, in which tables without a schema are those of `schema`, and settings
    /// (`synchronous_commit=off`) are the session's defaults.
    public static func address(schema: String, settings: [String] = []) throws -> String {
        let address = try server.get()
        let options = (["search_path=\(schema)"] + settings).map { "-c \($0)" }.joined(separator: " ")
        guard isURL(address) else { return "\(address) options='\(options)'" }
        let escaped = options.replacing(" ", with: "%20").replacing("=", with: "%3D")
        return address + (address.contains("?") ? "&" : "?") + "options=\(escaped)"
    }

    /// The same server as the second of two hosts, the first of which is not there.
    public static func addressBehindADeadHost() throws -> String {
        let address = try address(schema: "public")
        guard isURL(address) else {
            return address.replacing("host=", with: "host=/nowhere/at/all,", maxReplacements: 1)
        }
        let mark = address.contains("@") ? "@" : "://"
        return address.replacing(mark, with: mark + "%2Fnowhere,", maxReplacements: 1)
    }

    private static func isURL(_ address: String) -> Bool { address.contains("://") }

    public struct NoServer: Error, CustomStringConvertible {
        public var description: String
    }

    private static let server = Result { () throws(NoServer) in
        if let given = ProcessInfo.processInfo.environment["GONGKAI_TEST_POSTGRESQL"], !given.isEmpty { return given }
        return try start()
    }

    /// Another server for a test that wants it for itself: the folder of its socket. It stops with the tests.
    public static func startOwn() throws -> URL {
        let host = try start().split(separator: " ").first { $0.hasPrefix("host=") }
        return URL(filePath: String((host ?? "host=").dropFirst(5)))
    }

    private static func start() throws(NoServer) -> String {
        let script = Fixtures.folder
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scripts/postgresql.sh")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [script.path(), "start", "--for", String(ProcessInfo.processInfo.processIdentifier)]
        let output = Pipe()
        process.standardOutput = output
        do { try process.run() } catch { throw NoServer(description: "\(script.path()): \(error)") }
        // Not waited for: Foundation takes a process for running as long as its children run, and the server is one.
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        guard let line = text.split(separator: "\n").first else {
            throw NoServer(
                description:
                    "PostgreSQL did not start (see above). Install it (make setup) or set GONGKAI_TEST_POSTGRESQL."
            )
        }
        return String(line)
    }
}
