import Foundation
import TestSupport
import Testing

/// What journeys are played on: the demo site and a browser, both started for them and stopped afterwards.
struct Stage: Sendable {
    /// `http://127.0.0.1:49152`; empty where each journey opens a site.
    let site: String
    let driver: String

    @TaskLocal static var current: Stage?

    /// The root of the package.
    static let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()

    /// Pictures and logs of the last run; not kept in the repository.
    static let artifacts = root.appending(path: "artifacts")
}

/// Sets the stage once for a whole suite.
struct StageTrait: SuiteTrait, TestScoping {
    /// Whether the demo is played on; otherwise each journey opens a site of its own.
    let hasSite: Bool
    var isRecursive: Bool { false }

    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        let data = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: Stage.artifacts, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: data) }
        let site = try hasSite ? Self.site(data, log: Self.log("site", test)) : nil
        defer { site?.stop() }
        let driver = try LocalProcess(try Self.chromedriver(), log: Self.log("chromedriver", test)) { ["--port=\($0)"] }
        defer { driver.stop() }
        try await driver.ready(path: "/status")
        try await site?.ready(path: "/")
        let stage = Stage(site: site?.address ?? "", driver: driver.address)
        try await Stage.$current.withValue(stage, operation: function)
    }

    private static func site(_ data: URL, log: URL) throws -> LocalProcess {
        try LocalProcess(GongkaiProcess.binary, log: log) {
            ["demo", "--data", data.path(percentEncoded: false), "--listen", "127.0.0.1:\($0)"]
        }
    }

    /// `artifacts/site-Journeys.log`
    private static func log(_ program: String, _ suite: Test) -> URL {
        Stage.artifacts.appending(path: "\(program)-\(suite.name).log")
    }

    private static func chromedriver() throws -> URL {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = path.split(separator: ":").map(String.init) + ["/usr/bin"]
        let files = folders.map { URL(filePath: $0).appending(path: "chromedriver") }
        guard
            let file = files.first(where: {
                FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
            })
        else {
            throw BrowserError("chromedriver is not installed: make setup")
        }
        return file
    }
}

extension Trait where Self == StageTrait {
    /// With the demo site and a browser.
    static var stage: Self { StageTrait(hasSite: true) }
    /// With a browser; journeys open sites of their own.
    static var browser: Self { StageTrait(hasSite: false) }
}
