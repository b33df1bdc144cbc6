import TestSupport
import Testing

/// How the command answers those who do not know it yet.
struct UsageTests {
    @Test func withoutArgumentsItShowsItsHelp() throws {
        let run = try GongkaiProcess.run([])
        #expect(run.status == 0)
        try expectGolden(run.output, "cli/help.txt")
    }

    @Test(arguments: [
        [], ["read"], ["check"], ["compare"], ["sum"], ["checks"],
    ])
    func helpIsInChinese(subcommand: [String]) throws {
        let run = try GongkaiProcess.run(["report"] + subcommand + ["--help"])
        #expect(run.status == 0)
        try expectGolden(run.output, "cli/help-\((["report"] + subcommand).joined(separator: "-")).txt")
    }

    @Test(arguments: [
        ["nothing"], ["report", "read"], ["report", "chek"], ["report", "check", "--jsn", "x"],
        ["report", "check", "x", "--previous"],
    ])
    func wrongUsageIsExit64WithASentence(arguments: [String]) throws {
        let run = try GongkaiProcess.run(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("错误："))
    }
}
