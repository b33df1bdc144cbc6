import Foundation

/// The files named on the command line, and those in the folders named there, in the order of their paths.
///
///     var search = FileSearch()
///     search.add("reports")
///     search.files        // [reports/a/001.txt, reports/a/002.html …]
///     search.passedOver   // 2: a picture, a README
///
/// In folders, names that begin with a dot, symbolic links (wherever they lead), sidecars and files of other kinds
/// are passed over. A file that is named itself is taken whatever it is called, and its link followed.
package struct FileSearch {
    private var found: [RawPath: FoundFile] = [:]
    /// How many files in folders were passed over because their names are none of a report.
    package private(set) var passedOver = 0
    /// What is not there, or cannot be looked into: path and sentence.
    package private(set) var failures: [(path: String, sentence: String)] = []

    package init() {}

    package var files: [FoundFile] {
        found.values.sorted { $0.location.bytes.lexicographicallyPrecedes($1.location.bytes) }
    }

    package mutating func add(_ argument: String) {
        guard let resolved = realpath(argument, nil) else {
            return failures.append((argument, ImportFailure(errno: errno).sentence))
        }
        let path = RawPath(Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
        free(resolved)
        guard let status = path.status else {
            return failures.append((argument, ImportFailure(errno: errno).sentence))
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: addFolder(path)
        case S_IFREG: found[path] = FoundFile(path, status)
        default: failures.append((argument, "不是文件，也不是文件夹。"))
        }
    }

    /// Goes down folder by folder, without recursion: no depth exhausts the stack.
    private mutating func addFolder(_ folder: RawPath) {
        var folders = [folder]
        while let folder = folders.popLast() {
            guard let names = folder.names else {
                failures.append((folder.text, "没有读取这个文件夹的权限。"))
                continue
            }
            for name in names where name.first != 0x2E {
                let path = folder.appending(name)
                guard let status = path.status else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: folders.append(path)
                case S_IFREG: addFound(path, name, status)
                default: break
                }
            }
        }
    }

    private mutating func addFound(_ path: RawPath, _ name: [UInt8], _ status: stat) {
        let name = String(decoding: name, as: UTF8.self).lowercased()
        if Self.endings.contains(where: { name.hasSuffix($0) }), !name.hasPrefix("readme"), !name.hasPrefix("~$") {
            found[path] = FoundFile(path, status)
        } else if !name.hasSuffix(".json") {
            passedOver += 1
        }
    }

    private static let endings = [".txt", ".text", ".md", ".htm", ".html", ".shtml", ".xhtml", ".docx"]
}
