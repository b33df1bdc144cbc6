import Foundation
public import Testing

/// Compares a text with a file of `Tests/Golden`; `make golden` (GONGKAI_GOLDEN=write) writes the file instead.
///
///     try expectGolden(html, "reports/report.html")
public func expectGolden(
    _ text: String,
    _ path: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = Fixtures.folder.deletingLastPathComponent().appending(path: "Golden").appending(path: path)
    if ProcessInfo.processInfo.environment["GONGKAI_GOLDEN"] == "write" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record("Tests/Golden/\(path) is not there yet: run make golden", sourceLocation: sourceLocation)
        return
    }
    #expect(text == expected, "see Tests/Golden/\(path); make golden writes it again", sourceLocation: sourceLocation)
}
