import ArgumentParser
import Disclosure
import Documents
import Foundation
import Logging
import NIOCore
import Sending
import StatutoryReports
import Web

/// The web site over an open data folder, until SIGTERM or SIGINT.
struct SiteServer {
    let data: DataFolder
    let listen: ListenOptions

    func run() async throws {
        var logger = Logger(label: "gongkai")
        logger.logLevel = .warning
        let sending = try Self.sending()
        let asking = try Self.asking()
        let site = Site(
            store: data.reports,
            now: { Date().ISO8601Format() },
            settings: SiteSettings(asking: asking, proxies: listen.proxies),
            office: data.office
        )
        let first = try await data.access.issueFirstLink()
        let application = site.application(listen: listen.address, logger: logger) { address in
            Output.print("网站已打开：http://\(address)/  （按 Ctrl-C 结束）")
            guard let first else { return }
            let link = SiteAddressOption.link(first, site: "http://\(address)")
            Output.print("还没有账号。请在 24 小时内打开这个一次性链接，建立第一个系统管理员：\n\(link)")
        }
        // What an older program read or checked is brought up to date while the site is already there.
        let renewing = Task { [keeper] in try? await keeper.renewOutdated() }
        let housekeeping = Task { [logger] in
            await Housekeeping(database: data.database, timelyWork: data.timelyWork, settings: sending, logger: logger)
                .run()
        }
        do {
            try await application.runService()
        } catch {
            renewing.cancel()
            housekeeping.cancel()
            await housekeeping.value
            try? await data.close()
            Output.complain("无法在 \(listen.address) 上监听：\(Self.reason(error))")
            throw ExitCode(EX_UNAVAILABLE)
        }
        renewing.cancel()
        housekeeping.cancel()
        _ = await renewing.value
        await housekeeping.value
        try await data.close()
    }

    /// A wrong setting is said at the start, not when the first message waits.
    private static func sending() throws -> SendingSettings {
        do { return try SendingSettings(environment: ProcessInfo.processInfo.environment) } catch {
            Output.complain("配置有误：\(error.description)")
            throw ExitCode(EX_CONFIG)
        }
    }

    private static func asking() throws -> AskingPaces {
        do { return try AskingPaces(environment: ProcessInfo.processInfo.environment) } catch {
            Output.complain("配置有误：\(error.description)")
            throw ExitCode(EX_CONFIG)
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: "端口已被占用，请用 --listen 指定另一个端口。"
        case EACCES: "没有使用这个端口的权限，请用 --listen 指定 1024 以上的端口。"
        case EADDRNOTAVAIL: "本机没有这个地址。"
        default: "\(error)".printable
        }
    }

    private var keeper: ReportKeeper {
        ReportKeeper(store: data.reports) { AnnualReport(reading: try DocumentReader.read($0)) }
    }
}
