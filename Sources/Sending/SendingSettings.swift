import Disclosure
import Foundation

/// How messages leave the house, from the environment of the program.
///
///     GONGKAI_SMTP_HOST           mail.example.gov.cn         without it no e-mail is sent
///     GONGKAI_SMTP_PORT           587                         465 for tls, 25 for none
///     GONGKAI_SMTP_SECURITY       starttls                    or tls, none
///     GONGKAI_SMTP_FROM           gongkai@example.gov.cn
///     GONGKAI_SMTP_USER           gongkai
///     GONGKAI_SMTP_PASSWORD_FILE  /etc/gongkai/smtp-password  mode 0600; or GONGKAI_SMTP_PASSWORD
///     GONGKAI_SMTP_CA_FILE        certificates to trust instead of the system's
///     GONGKAI_SITE                https://gongkai.example.gov.cn, for the link in an e-mail
///     GONGKAI_WEBHOOK_PRIVATE     oa.internal,127.0.0.1       hosts inside that webhooks may go to
///     GONGKAI_WEBHOOK_CA_FILE     certificates to trust instead of the system's
package struct SendingSettings: Sendable {
    package var mailServer: MailServer?
    package var site: String
    package var privateHosts: Set<String>
    package var webhookCertificates: String

    package init(
        mailServer: MailServer? = nil,
        site: String = "",
        privateHosts: Set<String> = [],
        webhookCertificates: String = ""
    ) {
        self.mailServer = mailServer
        self.site = site
        self.privateHosts = privateHosts
        self.webhookCertificates = webhookCertificates
    }

    /// A setting that is wrong, by its name; never its value.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        package let description: String
    }

    package init(environment: [String: String]) throws(Fault) {
        func value(_ name: String) -> String { environment[name] ?? "" }
        site = value("GONGKAI_SITE")
        while site.utf8.last == UInt8(ascii: "/") { site.removeLast() }
        guard site.isEmpty || (site.hasPrefix("https://") || site.hasPrefix("http://")) && Self.isOneWord(site) else {
            throw Fault(description: "GONGKAI_SITE 应为网址，如 https://gongkai.example.gov.cn。")
        }
        let hosts = value("GONGKAI_WEBHOOK_PRIVATE").lowercased().utf8.split(separator: UInt8(ascii: ","))
        privateHosts = Set(hosts.map { String(decoding: $0.filter { $0 != 0x20 }, as: UTF8.self) })
        webhookCertificates = value("GONGKAI_WEBHOOK_CA_FILE")
        mailServer = value("GONGKAI_SMTP_HOST").isEmpty ? nil : try Self.mailServer(value)
    }

    private static func mailServer(_ value: (String) -> String) throws(Fault) -> MailServer {
        let host = value("GONGKAI_SMTP_HOST")
        guard HostName.isValid(Array(host.utf8)) else {
            throw Fault(description: "GONGKAI_SMTP_HOST 应为主机名或 IPv4 地址。")
        }
        let name = value("GONGKAI_SMTP_SECURITY")
        guard let security = MailServer.Security(rawValue: name.isEmpty ? "starttls" : name) else {
            throw Fault(description: "GONGKAI_SMTP_SECURITY 应为 starttls、tls 或 none。")
        }
        let port = value("GONGKAI_SMTP_PORT")
        guard port.isEmpty || UInt16(port).map({ $0 > 0 }) == true else {
            throw Fault(description: "GONGKAI_SMTP_PORT 应为 1 至 65535 的整数。")
        }
        guard let from = EmailAddress(value("GONGKAI_SMTP_FROM")) else {
            throw Fault(description: "GONGKAI_SMTP_FROM 应为发件人的电子邮件地址。")
        }
        let user = value("GONGKAI_SMTP_USER")
        let password = try Self.password(value)
        guard security != .none || (user.isEmpty && password.isEmpty) else {
            throw Fault(description: "GONGKAI_SMTP_SECURITY 为 none 时不能使用用户名和密码，因为它们会以明文传送。")
        }
        return MailServer(
            host: host,
            port: Int(port),
            security: security,
            user: user,
            password: password,
            from: from,
            certificates: value("GONGKAI_SMTP_CA_FILE")
        )
    }

    private static func password(_ value: (String) -> String) throws(Fault) -> String {
        let path = value("GONGKAI_SMTP_PASSWORD_FILE")
        guard !path.isEmpty else { return value("GONGKAI_SMTP_PASSWORD") }
        var status = stat()
        guard stat(path, &status) == 0, let bytes = FileManager.default.contents(atPath: path), bytes.count <= 4096
        else {
            throw Fault(description: "GONGKAI_SMTP_PASSWORD_FILE 所指的文件读不了。")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw Fault(description: "GONGKAI_SMTP_PASSWORD_FILE 所指的文件不能让别人读到，请执行 chmod 600。")
        }
        // An editor ends the last line.
        let end = bytes.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { bytes.index(after: $0) } ?? bytes.startIndex
        guard let text = String(validating: bytes[..<end], as: UTF8.self) else {
            throw Fault(description: "GONGKAI_SMTP_PASSWORD_FILE 所指的文件应为 UTF-8 文本。")
        }
        return text
    }

    private static func isOneWord(_ text: String) -> Bool { text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
}
