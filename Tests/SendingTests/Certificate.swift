import Foundation
import TestSupport

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
