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
        parsing: .singleValue,
        help: ArgumentHelp(
            "可信代理的地址或网段，如 127.0.0.1 或 10.0.0.0/8，可写多次；只相信它们转告的用户地址。",
            valueName: "地址"
        )
    )
    var trustedProxies: [String] = []

    var proxies: TrustedProxies { TrustedProxies(trustedProxies) ?? .none }

    func validate() throws {
        for entry in trustedProxies where TrustedProxies([entry]) == nil {
            throw ValidationError("--trusted-proxy 应是地址或网段，如 10.0.0.0/8，而不是“\(entry)”。")
        }
    }
}

extension ListenAddress: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }

    package var defaultValueDescription: String { description }
}
