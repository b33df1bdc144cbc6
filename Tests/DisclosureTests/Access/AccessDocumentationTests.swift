import Disclosure
import Foundation
import TestSupport
import Testing

struct AccessDocumentationTests {
    /// `docs/access.md` holds the permissions of this folder as the program has them. `make golden` writes it anew.
    @Test func thePageHoldsTheTable() throws {
        let page = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/access.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let (begin, end) = ("<!-- permissions -->\n", "<!-- /permissions -->")
        let start = try #require(text.range(of: begin)).upperBound
        let stop = try #require(text.range(of: end)).lowerBound
        if ProcessInfo.processInfo.environment["GONGKAI_GOLDEN"] == "write" {
            try (text[..<start] + Self.table + text[stop...]).write(to: page, atomically: true, encoding: .utf8)
        } else {
            #expect(text[start..<stop] == Self.table)
        }
    }

    private static var table: Substring {
        var lines = ["| 步骤 | 可以办理的角色 |", "|---|---|"]
        let topics = ["account.", "audit.", "settings.", "agency.", "office."]
        for permission in Permissions.all where topics.contains(where: permission.step.rawValue.hasPrefix) {
            lines.append("| \(permission.title) | \(permission.roles.map(\.name).joined(separator: "、")) |")
        }
        return Substring(lines.joined(separator: "\n") + "\n")
    }
}
