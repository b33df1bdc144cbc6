import Foundation
import Testing

@testable import Sending

struct SendingSettingsTests {
    let complete = [
        "GONGKAI_SMTP_HOST": "mail.example.gov.cn", "GONGKAI_SMTP_FROM": "gongkai@example.gov.cn",
        "GONGKAI_SMTP_USER": "gongkai", "GONGKAI_SMTP_PASSWORD": "secret-word",
    ]

    @Test func withoutAServerThereIsNoMail() throws {
        #expect(try SendingSettings(environment: [:]).mailServer == nil)
    }

    @Test func areReadFromTheEnvironment() throws {
        let settings = try SendingSettings(
            environment: complete.merging([
                "GONGKAI_SITE": "https://gk.example.gov.cn/", "GONGKAI_WEBHOOK_PRIVATE": "oa.internal, 127.0.0.1",
            ]) { $1 }
        )
        #expect(settings.site == "https://gk.example.gov.cn")
        #expect(settings.privateHosts == ["oa.internal", "127.0.0.1"])
        #expect(settings.mailServer?.port == 587 && settings.mailServer?.security == .starttls)
        #expect(settings.mailServer?.password == "secret-word")
    }

    @Test func thePasswordIsNeverPrinted() throws {
        let server = try #require(try SendingSettings(environment: complete).mailServer)
        for text in ["\(server)", String(reflecting: server), String(describing: Optional(server))] {
            #expect(!text.contains("secret-word"))
        }
    }

    @Test(arguments: [
        (["GONGKAI_SMTP_HOST": "mail host"], "GONGKAI_SMTP_HOST"), (["GONGKAI_SMTP_FROM": "x"], "GONGKAI_SMTP_FROM"),
        (["GONGKAI_SMTP_PORT": "0"], "GONGKAI_SMTP_PORT"), (["GONGKAI_SMTP_PORT": "99999"], "GONGKAI_SMTP_PORT"),
        (["GONGKAI_SMTP_SECURITY": "ssl"], "GONGKAI_SMTP_SECURITY"),
        (["GONGKAI_SMTP_SECURITY": "none"], "GONGKAI_SMTP_SECURITY"),
        (["GONGKAI_SMTP_PASSWORD_FILE": "/nowhere/secret-word"], "GONGKAI_SMTP_PASSWORD_FILE"),
        (["GONGKAI_SITE": "gk.example.gov.cn"], "GONGKAI_SITE"),
    ])
    func aWrongOneIsNamedWithoutItsValue(change: [String: String], name: String) {
        #expect {
            _ = try SendingSettings(environment: complete.merging(change) { $1 })
        } throws: { error in
            "\(error)".contains(name) && !"\(error)".contains("secret-word")
        }
    }

    @Test func aPasswordFileMustBeForItsOwnerOnly() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("from file\r\n".utf8).write(to: file)
        let environment = complete.merging(["GONGKAI_SMTP_PASSWORD_FILE": file.path()]) { $1 }
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path())
        #expect(throws: SendingSettings.Fault.self) { try SendingSettings(environment: environment) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path())
        #expect(try SendingSettings(environment: environment).mailServer?.password == "from file")
    }
}
