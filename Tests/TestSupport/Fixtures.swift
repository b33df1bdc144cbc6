public import Foundation

/// The files of `Tests/Fixtures`, found from where this file was compiled.
public enum Fixtures {
    public static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

    public static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    /// Names in a folder, sorted: `Fixtures.names("seeds", ending: ".txt")`.
    public static func names(_ path: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path())
            .filter { $0.hasSuffix(ending) }
            .sorted()
    }
}
