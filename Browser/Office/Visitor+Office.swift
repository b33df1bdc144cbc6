import Crypto
import Foundation
import TestSupport
import Testing

/// What people of the office do again and again.
extension Visitor {
    /// Of every account of the demo.
    static let demoPassword = "yunxi-demo-2026"

    /// Into the office, from the sign-in.
    func signIn(_ name: String, password: String = Visitor.demoPassword) async throws {
        try await open("/office/sign-in")
        try await type(name, into: "账号")
        try await type(password, into: "密码")
        try await click(button: "登录")
    }

    /// By the menu, which a phone folds away.
    func go(to place: String) async throws {
        if width < 600 { try await click("菜单") }
        try await click(place)
    }

    func signOut() async throws { try await click(button: "退出") }

    /// The name of an account, a password chosen twice: the form behind a one-time link.
    func acceptLink(_ name: String, password: String) async throws {
        try await type(name, into: "账号")
        try await choosePassword(password)
    }

    func choosePassword(_ password: String) async throws {
        try await type(password, into: "密码")
        try await type(password, into: "再输一次密码")
        try await click(button: "建立账号并登录")
    }

    /// What the authenticator on the telephone shows, from the secret that stands on the page.
    func authenticatorCode() async throws -> String {
        let script = "return document.querySelector('input[name=secret]').value"
        return try TimeBasedCode.code(secret: try await window.run(script).text ?? "", at: Date())
    }

    /// The one-time link that stands on the page: `/office/links/…`
    func issuedLink() async throws -> String {
        let link = try await window.run("return document.querySelector('#link').innerText").text ?? ""
        return String(link.dropFirst(site.count))
    }
}

/// RFC 6238 with SHA-1, six digits, thirty seconds: what every authenticator does.
enum TimeBasedCode {
    static func code(secret: String, at date: Date) throws -> String {
        let counter = UInt64(date.timeIntervalSince1970) / 30
        let bytes = withUnsafeBytes(of: counter.bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: bytes, using: SymmetricKey(data: base32(secret))))
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    private static func base32(_ text: String) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var (bits, count): (UInt32, Int) = (0, 0)
        var bytes: [UInt8] = []
        for digit in text.utf8.compactMap({ digits.firstIndex(of: $0) }) {
            bits = bits << 5 | UInt32(digit)
            count += 5
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return bytes
    }
}

/// A site of a journey's own, where nobody has an account yet.
struct EmptyOffice {
    /// The link that the program printed for the first administrator: `/office/links/…`
    let firstLink: String

    /// Opens it for a visitor, and takes it away afterwards.
    static func visit(_ journey: (Visitor, EmptyOffice) async throws -> Void) async throws {
        let data = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: data) }
        let log = Stage.artifacts.appending(path: "empty-site.log")
        let site = try LocalProcess(GongkaiProcess.binary, log: log) {
            ["serve", "--data", data.path(percentEncoded: false), "--listen", "127.0.0.1:\($0)"]
        }
        defer { site.stop() }
        try await site.ready(path: "/")
        let said = try await printed(log)
        let start = try #require(said.range(of: "/office/links/")?.lowerBound)
        let link = String(said[start...].prefix { !$0.isWhitespace })
        try await Visitor.comes(to: site.address) { try await journey($0, EmptyOffice(firstLink: link)) }
    }

    /// The program prints after it listens.
    private static func printed(_ log: URL) async throws -> String {
        for _ in 0..<100 {
            let said = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
            if said.contains("/office/links/"), said.hasSuffix("\n") { return said }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw BrowserError("no link for the first administrator was printed")
    }
}
