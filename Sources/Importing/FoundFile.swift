import Documents
import Foundation

/// A file that may be a report.
package struct FoundFile: Hashable, Sendable {
    /// Absolute.
    package var path: String
    package var size: Int
    /// Last change, in nanoseconds since 1970.
    package var modified: Int

    package init(path: String, size: Int, modified: Int) {
        self.path = path
        self.size = size
        self.modified = modified
    }

    /// The name without folders.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Where a sidecar would be: `NNN.json` beside `NNN.txt`.
    var sidecarPath: String {
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        return path.dropLast(name.count) + stem + ".json"
    }

    /// All bytes, unless there are too many: the size is looked at before anything is read.
    func bytes() throws(ImportFailure) -> [UInt8] {
        try Self.bytes(at: path, limit: DocumentReader.sizeLimit)
    }

    static func bytes(at path: String, limit: Int) throws(ImportFailure) -> [UInt8] {
        // A link put in the file's place meanwhile is not followed, and a pipe is not waited for.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { throw ImportFailure(errno: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw ImportFailure(errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ImportFailure("不是普通文件。") }
        guard status.st_size <= limit else {
            throw ImportFailure(UnreadableDocument.tooLarge(Int(status.st_size), limit: limit).sentence)
        }
        return try readAll(file, size: Int(status.st_size))
    }

    /// As many bytes as the file said; what is appended meanwhile belongs to the next import.
    private static func readAll(_ file: Int32, size: Int) throws(ImportFailure) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(file, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                count += got
            }
        }
        guard failure == 0 else { throw ImportFailure(errno: failure) }
        return bytes
    }
}

/// Why a file is not imported: a Chinese sentence.
package struct ImportFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package var sentence: String
    package var description: String { sentence }

    init(_ sentence: String) { self.sentence = sentence }

    init(errno code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: sentence = "没有这个文件。"
        case EACCES, EPERM: sentence = "没有读取的权限。"
        case ELOOP: sentence = "是符号链接，不跟随。"
        default: sentence = "读取时出错：\(String(cString: strerror(code)))。"
        }
    }
}
