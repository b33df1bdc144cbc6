import Documents
import Foundation

/// A file that may be a report.
package struct FoundFile: Hashable, Sendable {
    let location: RawPath
    package let size: Int
    /// Last change, in nanoseconds since 1970.
    package let modified: Int

    init(_ location: RawPath, _ status: stat) {
        self.location = location
        size = Int(status.st_size)
        modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    }

    /// Absolute, as text.
    package var path: String { location.text }

    /// The name without folders.
    var name: String { RawPath(Array(location.name)).text }

    func bytes() throws(ImportFailure) -> [UInt8] {
        let limit = DocumentReader.sizeLimit
        return try location.read(limit: limit) { UnreadableDocument.tooLarge($0, limit: limit).sentence }
    }
}

/// Why a file is not imported: a Chinese sentence.
package struct ImportFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package let sentence: String
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
