import ArgumentParser
import Disclosure
import LegalClock
import Storage

/// `gongkai requests tick [--on DAY] [--data DIR]`
struct RequestsTickCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tick",
        abstract: "办理随日期到来的事：逾期视为确认、逾期不补正、征求意见期满、逾期未缴费、到期提醒、每月汇总。",
        discussion: """
            gongkai serve 每小时做一次；不常开网站的，可以每天定时运行这个命令。重复运行不会重复办理，也不会重复提醒。
            期限落在放假安排尚未公布的年份的，不自动办理。
            """
    )

    @OptionGroup var data: DataOptions

    @Option(help: ArgumentHelp("按这一天办理，如 2026-11-20；只能是今天或者以前。省略时是今天。", valueName: "日期"))
    var on: String?

    func validate() throws {
        guard let on else { return }
        guard let day = CivilDate(on) else { throw ValidationError("--on 应是日期，如 2026-11-20，而不是“\(on)”。") }
        guard day <= systemClock().day else { throw ValidationError("--on 不能晚于今天：还没有到的期限不能当作已过。") }
    }

    func run() async throws {
        let folder = try await data.openExisting()
        let day = on.flatMap { CivilDate($0) } ?? systemClock().day
        let outcome = try await folder.timelyWork.run(on: day)
        try await folder.close()
        Output.print("\(day)：期满办理 \(outcome.lapses) 件，提醒 \(outcome.reminders) 条，月度汇总 \(outcome.summaries) 份。")
    }
}

extension DataFolder {
    var timelyWork: TimelyWork { TimelyWork(ledger, stores.requests, agencies) }
}
