import ArgumentParser
import Disclosure
import Glibc
import Storage

/// `gongkai messages list|retry|email|webhook`
struct MessagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages",
        abstract: "发往外面的通知：查看、重新发送、设置收件地址。",
        subcommands: [
            MessageListCommand.self, MessageRetryCommand.self, MessageEmailCommand.self, MessageWebhookCommand.self,
        ]
    )
}

/// `gongkai messages list [--state waiting|sent|givenUp]`
struct MessageListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出通知，新的在前；不显示收件地址。")

    @OptionGroup var data: DataOptions
    @Option(help: ArgumentHelp("只列这种状态：waiting 等待，sent 已发送，givenUp 未能送达。", valueName: "状态"))
    var state: String?
    @Option(help: ArgumentHelp("最多列多少条。", valueName: "数"))
    var limit = 50

    func validate() throws {
        if let state, Delivery.State(rawValue: state) == nil {
            throw ValidationError("--state 应为 waiting、sent 或 givenUp。")
        }
        guard limit > 0 else { throw ValidationError("--limit 应为正整数。") }
    }

    func run() async throws {
        try await data.withMessages { messages in
            let found = try await messages.deliveries(
                state.flatMap(Delivery.State.init(rawValue:)),
                of: nil,
                limit: limit
            )
            var table = TextTable()
            for delivery in found {
                let reason = delivery.failures > 0 ? "试 \(delivery.failures) 次：\(delivery.reason)" : ""
                table.add([
                    delivery.id.rawValue, "\(delivery.madeAt.day) \(delivery.madeAt.clockToTheMinute)",
                    delivery.kind.name, delivery.state.name, delivery.subject.rawValue, reason,
                ])
            }
            for line in table.lines { Output.print(line) }
            Output.print("共列出 \(found.count) 条。")
        }
    }
}

/// `gongkai messages retry [ID]`
struct MessageRetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "让没有发出的通知马上再试：指定的一条，或全部。"
    )

    @OptionGroup var data: DataOptions
    @Argument(help: ArgumentHelp("通知的编号，见 messages list；不写为全部。", valueName: "编号"))
    var id: String?

    func run() async throws {
        try await data.withMessages { messages in
            let count = try await messages.retry(id.map(DeliveryID.init(rawValue:)))
            guard id == nil || count > 0 else {
                Output.complain("没有这条等待发送或未能送达的通知。")
                throw ExitCode(EX_DATAERR)
            }
            Output.print("\(count) 条通知将由运行中的 gongkai serve 马上再试。")
        }
    }
}

/// `gongkai messages email AGENCY ACCOUNT [ADDRESS]`
struct MessageEmailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "email",
        abstract: "设置一个账号收通知的电子邮件地址；不写地址为取消。"
    )

    @OptionGroup var data: DataOptions
    @Argument(help: ArgumentHelp("机关代码。", valueName: "机关"))
    var agency: String
    @Argument(help: ArgumentHelp("账号的编号。", valueName: "账号"))
    var account: String
    @Argument(help: ArgumentHelp("电子邮件地址。", valueName: "地址"))
    var address: String?

    func validate() throws {
        if let address, EmailAddress(address) == nil { throw ValidationError("这不是能用的电子邮件地址。") }
    }

    func run() async throws {
        try await data.withMessages { messages in
            try await messages.setEmail(
                address.flatMap(EmailAddress.init),
                of: AccountID(rawValue: account),
                in: AgencyCode(rawValue: agency)
            )
            Output.print(address == nil ? "已取消。" : "已设置：此后的通知会发到这个地址。")
        }
    }
}

/// `gongkai messages webhook AGENCY [ADDRESS]`
struct MessageWebhookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook",
        abstract: "设置一个机关的网络回调，并显示一次签名密钥；不写地址为取消。"
    )

    @OptionGroup var data: DataOptions
    @Argument(help: ArgumentHelp("机关代码。", valueName: "机关"))
    var agency: String
    @Argument(help: ArgumentHelp("https 地址。", valueName: "地址"))
    var address: String?

    func validate() throws {
        if let address, WebhookAddress(address) == nil { throw ValidationError("回调地址应为 https 网址，不带用户名。") }
    }

    func run() async throws {
        try await data.withMessages { messages in
            let key = try await messages.setWebhook(
                address.flatMap(WebhookAddress.init),
                of: AgencyCode(rawValue: agency)
            )
            Output.print(key.map { "已设置。签名密钥（只显示这一次）：\($0)" } ?? "已取消。")
        }
    }
}

extension DataOptions {
    fileprivate func withMessages(_ body: (SQLMessageStore) async throws -> Void) async throws {
        let data = try await open()
        do { try await body(SQLMessageStore(data.database, clock: systemClock)) } catch {
            try await data.close()
            throw error
        }
        try await data.close()
    }
}
