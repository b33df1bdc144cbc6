package import Foundation
import Glibc

/// A server that receives e-mail or webhooks: `Tests/Receivers/receiver.py`, a process of its own.
///
///     let receiver = try Receiver("smtp", "--starttls", certificate.path())
///     receiver.port
///     receiver.received()   // what came in so far
package final class Receiver: Sendable {
    package struct Received: Decodable, Sendable {
        package var from: String?
        package var to: [String]?
        package var tls: Bool?
        package var user: String?
        package var path: String?
        package var headers: [String: String]?
        package var data: Data

        package var text: String { String(decoding: data, as: UTF8.self) }
    }

    package struct DidNotStart: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) { self.description = description }
    }

    package let port: Int
    private let process: ChildProcess
    private let folder: URL
    private var output: URL { folder.appending(path: "output") }

    /// - Parameter port: the one of a receiver before it that is no more; 0 for any.
    package init(_ arguments: String..., port: Int = 0) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        self.folder = folder
        let script = Fixtures.folder.deletingLastPathComponent().appending(path: "Receivers/receiver.py")
        let errors = folder.appending(path: "errors")
        let output = folder.appending(path: "output")
        process = try ChildProcess(
            URL(filePath: "/usr/bin/python3"),
            [script.path()] + arguments + ["--port", String(port)],
            environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"],
            output: output,
            errors: errors
        )
        while true {
            let line = (try? String(contentsOf: output, encoding: .utf8))?.split(separator: "\n").first ?? ""
            if line.hasPrefix("port "), let port = Int(line.dropFirst(5)) {
                self.port = port
                return
            }
            guard process.isRunning else {
                let words = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
                throw DidNotStart(description: "\(words)\nIs python3-aiosmtpd installed? (make setup)")
            }
            usleep(20_000)
        }
    }

    deinit {
        process.stop(by: SIGKILL)
        try? FileManager.default.removeItem(at: folder)
    }

    package func received() throws -> [Received] {
        try String(contentsOf: output, encoding: .utf8).split(separator: "\n").dropFirst().map {
            try JSONDecoder().decode(Received.self, from: Data($0.utf8))
        }
    }

    package func stop() { process.stop(by: SIGKILL) }
}
