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
    private var found: [String: FoundFile] = [:]
    /// How many files in folders were passed over because their names are none of a report.
    package private(set) var passedOver = 0
    /// What is not there, or cannot be looked into: path and sentence.
    package private(set) var failures: [(path: String, sentence: String)] = []

    package init() {}

    package var files: [FoundFile] {
        found.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    package mutating func add(_ argument: String) {
        guard let resolved = realpath(argument, nil) else { return fail(argument, errno) }
        let path = String(cString: resolved)
        free(resolved)
        guard let status = Self.status(path) else { return fail(argument, errno) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: addFolder(path)
        case S_IFREG: add(path, status)
        default: failures.append((argument, "不是文件，也不是文件夹。"))
        }
    }

    /// Goes down folder by folder, without recursion: a path has no depth that could exhaust the stack.
    private mutating func addFolder(_ folder: String) {
        var folders = [folder]
        while let folder = folders.popLast() {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                failures.append((folder, "没有读取这个文件夹的权限。"))
                continue
            }
            for name in names where !name.hasPrefix(".") {
                let path = folder == "/" ? "/" + name : folder + "/" + name
                guard let status = Self.status(path) else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: folders.append(path)
                case S_IFREG where Self.mayBeReport(name): add(path, status)
                case S_IFREG where !name.lowercased().hasSuffix(".json"): passedOver += 1
                default: break
                }
            }
        }
    }

    private mutating func add(_ path: String, _ status: stat) {
        let modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
        found[path] = FoundFile(path: path, size: Int(status.st_size), modified: modified)
    }

    private mutating func fail(_ path: String, _ code: Int32) {
        failures.append((path, ImportFailure(errno: code).sentence))
    }

    /// Of the thing itself, not of what a link leads to.
    private static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    static func mayBeReport(_ name: String) -> Bool {
        let name = name.lowercased()
        guard !name.hasPrefix("readme") else { return false }
        return [".txt", ".text", ".md", ".htm", ".html", ".shtml", ".xhtml"].contains { name.hasSuffix($0) }
    }
}
