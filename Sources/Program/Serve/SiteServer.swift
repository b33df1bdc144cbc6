import ArgumentParser
import Disclosure
import Documents
import Foundation
import Logging
import NIOCore
import StatutoryReports
import Storage
import Web

/// The web site over an open data folder, until SIGTERM or SIGINT.
struct SiteServer {
    let data: DataFolder
    let listen: ListenOptions

    func run() async throws {
        var logger = Logger(label: "gongkai")
        logger.logLevel = .warning
        let site = Site(
            store: data.reports,
            now: { Date().ISO8601Format() },
            settings: listen.settings,
            office: office
        )
        let application = site.application(listen: listen.address, logger: logger) { [data] address in
            Output.print("网站已打开：http://\(address)/  （按 Ctrl-C 结束）")
            await Self.greet(data.office, at: address)
        }
        // What an older program read or checked is brought up to date while the site is already there.
        let renewing = Task { [keeper] in try? await keeper.renewOutdated() }
        do {
            try await application.runService()
        } catch {
            renewing.cancel()
            try? await data.close()
            Output.complain("无法在 \(listen.address) 上监听：\(Self.reason(error))")
            throw ExitCode(EX_UNAVAILABLE)
        }
        renewing.cancel()
        _ = await renewing.value
        try await data.close()
    }

    private var office: Office {
        Office(
            ledger: data.office.ledger,
            access: data.office.access,
            agencies: data.office.agencies,
            drafts: data.office.drafts,
            notices: data.office.notices,
            clock: systemClock
        )
    }

    /// Where the office is; and, as long as nobody has an account, the link that makes the first one.
    private static func greet(_ stores: OfficeStores, at address: ListenAddress) async {
        do {
            guard let link = try await stores.access.issueFirstLink() else {
                return Output.print("工作人员登录：http://\(address)/office")
            }
            Output.print("还没有账号。请打开这个链接，设立第一个系统管理员（24 小时内有效，只能用一次）：")
            Output.print("http://\(address)/office/links/\(link.token.rawValue)")
        } catch {
            Output.complain("没有生成第一个管理员的链接：\("\(error)".printable)")
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
