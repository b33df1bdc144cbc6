import Disclosure
import Foundation
import TestSupport
import Testing

/// `gongkai account …` as a process.
struct AccountCommandTests {
    private func run(_ arguments: [String], in folder: URL) throws -> GongkaiProcess {
        try GongkaiProcess.run(["account"] + arguments + ["--data", folder.appending(path: "data").path()])
    }

    @Test func theTableOfRolesHasEveryStep() throws {
        let run = try GongkaiProcess.run(["account", "roles"])
        #expect(run.status == 0)
        for permission in Permissions.all { #expect(run.output.contains(permission.title)) }
    }

    @Test func anEmptyFolderHasNoAgencyYet() async throws {
        try await withTemporaryFolder { folder in
            let run = try run(["invite", "乙"], in: folder)
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix("还没有机关。"))
        }
    }

    /// First start to disabled, as a person at the machine goes.
    @Test func accountsAreInvitedListedAndDisabled() async throws {
        try await withTemporaryFolder { folder in
            let link = try await firstLink(in: folder)
            #expect(link.hasPrefix("http://127.0.0.1:"))
            try await DemoFolder.fillFirst(folder, token: link)
            let invited = try run(["invite", "乙", "--role", "安全管理员", "--site", "https://gk.example/"], in: folder)
            #expect(invited.status == 0)
            #expect(invited.output.contains("\nhttps://gk.example/office/links/"))
            let again = try run(["invite", "丙", "--role", "安全管理员"], in: folder)
            #expect(again.status == 1)
            #expect(again.errors == "角色由安全管理员授予，请先邀请，再请安全管理员授予角色。安全管理员。\n")
            let list = try run(["list"], in: folder)
            #expect(list.output.contains("admin1"))
            #expect(list.output.contains("待接受邀请"))
            let last = try run(["disable", "admin1", "--reason", "调离"], in: folder)
            #expect(last.status == 1)
            #expect(last.errors.hasPrefix("这是最后一个系统管理员"))
            let unknown = try run(["link", "nobody", "--reason", "忘记密码"], in: folder)
            #expect(unknown.status == 1)
            let reset = try run(["link", "admin1", "--reason", "忘记密码"], in: folder)
            #expect(reset.output.contains("/office/links/"))
        }
    }

    /// Each start prints another, the ones before are void.
    private func firstLink(in folder: URL) async throws -> String {
        var links: [String] = []
        for _ in 0..<2 {
            let site = try RunningSite(["serve"], in: folder)
            let said = folder.appending(path: "output")
            for _ in 0..<200 where links.count < 2 {
                let text = try String(contentsOf: said, encoding: .utf8)
                if let found = text.firstMatch(of: /http:\/\/[0-9.:]+\/office\/links\/[A-Za-z0-9_-]{43}/) {
                    links.append(String(found.0))
                    break
                }
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(site.end(by: SIGTERM) == 0)
        }
        #expect(Set(links).count == 2)
        return try #require(links.last)
    }
}
