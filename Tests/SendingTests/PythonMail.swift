import Foundation
import TestSupport

/// A message as Python's library for e-mail reads it: heads decoded, and the text as `body`.
enum PythonMail {
    private static let program = """
        import email, email.policy, json, sys
        message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
        heads = {name: str(value) for name, value in message.items()}
        print(json.dumps(heads | {"body": message.get_content()}))
        """

    static func read(_ bytes: [UInt8]) throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, output) = (folder.appending(path: "mail"), folder.appending(path: "output"))
        try Data(bytes).write(to: file)
        let process = try ChildProcess(
            URL(filePath: "/usr/bin/python3"),
            ["-c", program, file.path()],
            environment: ["LANG": "C.UTF-8"],
            output: output,
            errors: folder.appending(path: "errors")
        )
        process.wait()
        return try JSONDecoder().decode([String: String].self, from: Data(contentsOf: output))
    }
}
