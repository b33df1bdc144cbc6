import Foundation
import FoundationNetworking
import TestSupport
import Testing

@testable import gongkai

/// The site as a process: it opens, answers, and ends when asked.
struct ServeTests {
    @Test(arguments: [SIGTERM, SIGINT])
    func anEmptyFolderIsServedUntilASignal(signal: Int32) async throws {
        try await withTemporaryFolder { folder in
            let site = try RunningSite(["serve"], in: folder)
            let (body, response) = try await URLSession.shared.data(from: site.address)
            #expect((response as? HTTPURLResponse)?.statusCode == 200)
            #expect(!body.isEmpty)
            #expect(site.end(by: signal) == 0)
        }
    }

    @Test func theDemoShowsEveryBundledReport() async throws {
        try await withTemporaryFolder { folder in
            let site = try RunningSite(["demo"], in: folder)
            let (body, _) = try await URLSession.shared.data(from: site.address.appending(path: "reports"))
            let page = String(decoding: body, as: UTF8.self)
            for report in DemoReport.all {
                #expect(page.contains(report.agency))
                #expect(page.contains("/\(report.year)\""))
            }
            #expect(site.end(by: SIGTERM) == 0)
        }
    }

    @Test func theDemoCanBeOpenedAgain() async throws {
        try await withTemporaryFolder { folder in
            #expect(try RunningSite(["demo"], in: folder).end(by: SIGTERM) == 0)
            let again = try RunningSite(["demo"], in: folder)
            let (body, _) = try await URLSession.shared.data(from: again.address)
            #expect(String(decoding: body, as: UTF8.self).contains("\(DemoReport.all.count) 份报告"))
            #expect(again.end(by: SIGTERM) == 0)
        }
    }

    @Test func aPortInUseIsSaid() async throws {
        try await withTemporaryFolder { folder in
            let site = try RunningSite(["serve"], in: folder)
            let port = try #require(site.address.port)
            let second = folder.appending(path: "second").path()
            let run = try GongkaiProcess.run(["serve", "--data", second, "--listen", "127.0.0.1:\(port)"])
            #expect(run.status == 69)
            #expect(run.errors == "无法在 127.0.0.1:\(port) 上监听：端口已被占用，请用 --listen 指定另一个端口。\n")
            #expect(site.end(by: SIGTERM) == 0)
        }
    }

    @Test func aDatabaseAddressThatIsNoneIsSaid() async throws {
        try await withTemporaryFolder { folder in
            let failure = #expect(throws: RunningSite.Failure.self) {
                try RunningSite(["serve"], in: folder, environment: ["GONGKAI_DATABASE": "mysql://somewhere"])
            }
            #expect(failure?.output.contains("GONGKAI_DATABASE 应为 postgres://") == true)
        }
    }
}
