import ArgumentParser
import Disclosure
import Web

/// `--listen`: where the site listens.
struct ListenOptions: ParsableArguments {
    @Option(
        name: .customLong("listen"),
        help: ArgumentHelp("监听的地址和端口；端口为 0 时由系统选一个。", valueName: "地址:端口")
    )
    var address = ListenAddress(host: "127.0.0.1", port: 8080)

    @Option(
        name: .customLong("trusted-proxy"),
        help: ArgumentHelp(
            "前面的反向代理的地址或网段，可写多次。只有它转告的访问者地址和加密状态才会采信。",
            valueName: "地址"
        )
    )
    var proxies: [String] = []

    func validate() throws {
        guard TrustedProxies(proxies) != nil else {
            throw ValidationError("--trusted-proxy 应为 IP 地址或网段，例如 127.0.0.1 或 10.0.0.0/8。")
        }
    }

    var settings: SiteSettings { SiteSettings(proxies: TrustedProxies(proxies) ?? .none) }
}

extension ListenAddress: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }

    package var defaultValueDescription: String { description }
}
