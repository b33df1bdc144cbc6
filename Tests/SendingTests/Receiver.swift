import Foundation
import TestSupport

/// A server that receives e-mail or webhooks: `Tests/Receivers/receiver.py`, a process of its own.
///
///     let receiver = try Receiver("smtp", "--starttls", certificate.path())
///     receiver.port
///     receiver.received()   // what came in so far
final class Receiver: Sendable {
    struct Received: Decodable, Sendable {
        var from: String?
        var to: [String]?
        var tls: Bool?
        var user: String?
        var path: String?
        var headers: [String: String]?
        var data: Data

        var text: String { String(decoding: data, as: UTF8.self) }
    }

    struct DidNotStart: Error, CustomStringConvertible {
        let description: String
    }

    let port: Int
    private let process: ChildProcess
    private let folder: URL
    private var output: URL { folder.appending(path: "output") }

    /// - Parameter port: the one of a receiver before it that is no more; 0 for any.
    init(_ arguments: String..., port: Int = 0) throws {
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

    func received() throws -> [Received] {
        try String(contentsOf: output, encoding: .utf8).split(separator: "\n").dropFirst().map {
            try JSONDecoder().decode(Received.self, from: Data($0.utf8))
        }
    }

    func stop() { process.stop(by: SIGKILL) }
}

/// A certificate for `localhost` that only its own file vouches for, with its key.
struct Certificate: Sendable {
    /// Certificate and key, as servers want it; to be trusted, the certificate in it counts.
    let path: String

    static let localhost = Result { try make("DNS:localhost") }
    /// For another name.
    static let elsewhere = Result { try make("DNS:elsewhere.example") }

    private static func make(_ name: String) throws -> Certificate {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (key, certificate) = (folder.appending(path: "key.pem"), folder.appending(path: "certificate.pem"))
        let process = try ChildProcess(
            URL(filePath: "/usr/bin/openssl"),
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=test",
                "-addext", "subjectAltName=\(name)", "-keyout", key.path(), "-out", certificate.path(),
            ],
            environment: ["PATH": "/usr/bin:/bin"],
            output: folder.appending(path: "output"),
            errors: folder.appending(path: "errors")
        )
        guard process.wait() == 0 else {
            throw Receiver.DidNotStart(description: "openssl made no certificate (make setup)")
        }
        let both = folder.appending(path: "both.pem")
        try (Data(contentsOf: certificate) + Data(contentsOf: key)).write(to: both)
        return Certificate(path: both.path())
    }
}
