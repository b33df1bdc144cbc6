import Foundation

/// What python-docx finds in files: the judge that is not ours.
package enum IndependentReader {
    /// The lines `Tests/Readers/read_docx.py` prints for each file, in the order of the files.
    package static func read(_ files: [(name: String, bytes: [UInt8])]) throws -> [[String]] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-docx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try files.map { file in
            let url = folder.appending(path: "\(file.name).docx")
            try Data(file.bytes).write(to: url)
            return url.path()
        }
        let script = Fixtures.folder.deletingLastPathComponent().appending(path: "Readers/read_docx.py")
        let (output, errors) = (folder.appending(path: "out"), folder.appending(path: "errors"))
        // Debian's own Python has Debian's packages.
        let reader = try ChildProcess(
            URL(filePath: "/usr/bin/python3"),
            ["-I", script.path()] + paths,
            environment: ["PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"],
            output: output,
            errors: errors
        )
        guard reader.wait() == 0 else {
            throw Failure(words: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return text.components(separatedBy: "== ").dropFirst()
            .map { part in Array(part.components(separatedBy: "\n").dropFirst().dropLast()) }
    }

    package struct Failure: Error, CustomStringConvertible {
        package let words: String
        package var description: String { "python3-docx did not read it (make setup installs it): \(words)" }
    }
}
