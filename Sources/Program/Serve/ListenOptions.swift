import ArgumentParser
import Web

/// `--listen`: where the site listens.
struct ListenOptions: ParsableArguments {
    @Option(
        name: .customLong("listen"),
        help: ArgumentHelp("监听的地址和端口；端口为 0 时由系统选一个。", valueName: "地址:端口")
    )
    var address = ListenAddress(host: "127.0.0.1", port: 8080)
}

extension ListenAddress: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }

    package var defaultValueDescription: String { description }
}
