import Foundation

/// `import-manifest.tsv` in the data folder: what became of every file ever imported, one line each, appended.
///
/// It lets an import that was stopped go on where it was, and tells later where a kept report came from.
package struct ImportManifest: Sendable {
    private let path: String
    /// The last line of each file that was kept, by path.
    let done: [String: ImportLine]

    /// Opens the manifest, or begins one.
    package init(_ path: String) throws {
        self.path = path
        let text = try? String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        var done: [String: ImportLine] = [:]
        for text in (text ?? "").utf8.split(separator: 0x0A) {
            guard let line = ImportLine(Substring(text)) else { continue }
            done[line.path] = line.outcome == .failed ? nil : line
        }
        self.done = done
        // A process may have been stopped in the middle of a line.
        let isWhole = text.map { $0.isEmpty || $0.utf8.last == 0x0A } ?? true
        if text?.isEmpty ?? true { try write(ImportLine.header + "\n") } else if !isWhole { try write("\n") }
    }

    func append(_ lines: [ImportLine]) throws {
        guard !lines.isEmpty else { return }
        try write(lines.map { $0.text + "\n" }.joined())
    }

    /// In one piece, so that two imports at once do not mix their lines.
    private func write(_ text: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw ImportFailure("写不了 \(path)：\(String(cString: strerror(errno)))。") }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
    }
}
