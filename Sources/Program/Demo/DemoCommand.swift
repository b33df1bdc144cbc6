import ArgumentParser
import Disclosure
import Documents
import Foundation
import StatutoryReports
import Storage

/// `gongkai demo`: a data folder with real reports to look around in, then the site.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "装好几份真实报告和一个虚构的办公室，打开网站看一看。",
        discussion: "演示账号的密码人人知道，不要把演示用的数据目录用于实际工作。"
    )

    @Option(help: ArgumentHelp("演示用的数据目录，没有时新建。", valueName: "目录"))
    var data = "demo-data"

    @OptionGroup var listen: ListenOptions

    func run() async throws {
        let folder = try await DataFolder.open(data)
        try await Self.fill(folder.reports)
        try await DemoOffice(folder, now: systemClock()).fill()
        Output.print("\(data) 中已装好 \(DemoReport.all.count) 份真实报告，和一个虚构的云溪市。")
        Output.print("演示账号（网址后加 /office 登录，密码都是 \(DemoOffice.password)）：")
        for line in DemoOffice.signIns { Output.print(line) }
        let codes = DemoCode.kept(in: folder.url)
        if !codes.isEmpty { Output.print("依申请公开的查询码（在 /request/status 查询办理情况）：") }
        for line in DemoCode.lines(codes) { Output.print(line) }
        try await SiteServer(data: folder, listen: listen).run()
    }

    /// Keeps every bundled report; one that is there already stays as it is.
    static func fill(_ store: any ReportStore) async throws {
        let keeper = ReportKeeper(store: store) { AnnualReport(reading: try DocumentReader.read($0)) }
        for demo in DemoReport.all {
            let report = AnnualReport(reading: try DocumentReader.read(demo.bytes))
            _ = try await keeper.keep(
                IncomingReport(
                    agency: Agency(
                        code: .derived(from: demo.agency),
                        name: demo.agency,
                        aliases: demo.aliases,
                        region: demo.region
                    ),
                    year: demo.year,
                    sourceName: demo.file,
                    bytes: demo.bytes,
                    report: report,
                    checks: CheckLog(),
                    keptAt: Date().ISO8601Format()
                )
            )
        }
    }
}
