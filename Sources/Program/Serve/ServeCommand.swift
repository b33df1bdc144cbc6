import ArgumentParser

/// `gongkai serve [--data DIR] [--listen HOST:PORT]`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "打开网站，展示数据目录中的报告。",
        discussion: """
            数据保存在数据目录的一个 SQLite 文件中；设置环境变量 GONGKAI_DATABASE=postgres://… 则保存在 PostgreSQL。
            还没有账号时，打印一个 24 小时内有效的一次性链接，用来建立第一个系统管理员。
            按 Ctrl-C 结束：正在处理的请求会先完成。
            """
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var listen: ListenOptions

    func run() async throws {
        let data = try await data.open()
        try await SiteServer(data: data, listen: listen).run()
    }
}
