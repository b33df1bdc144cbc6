import Foundation
import LegalClock
import TestSupport
import Testing

/// What `gongkai calendar …` answers, and how it ends.
struct CalendarCommandTests {
    @Test(arguments: [
        (["is", "2026-02-14"], "true\n"), (["is", "2026-02-15"], "false\n"),
        (["is", "2027-01-05"], "true provisional\n"),
        (["add", "2024-09-13", "20"], "2024-10-17\n"), (["add", "2024-10-17", "-20"], "2024-09-13\n"),
        (["add", "2026-12-15", "20"], "2027-01-13 provisional\n"), (["between", "2025-05-15", "2025-05-28"], "9\n"),
    ])
    func aQuestionIsAnswered(arguments: [String], answer: String) throws {
        let run = try GongkaiProcess.run(["calendar"] + arguments)
        #expect(run.output == answer)
        #expect(run.errors.isEmpty)
        #expect(run.status == 0)
    }

    @Test func linesAreAnsweredAndBadOnesSaid() throws {
        let input = "2024-09-13 20\n2025-02-29 20\n\n2026-12-15 20\r\n收到申请之日 20\n2024-09-15 20"
        let run = try GongkaiProcess.run(["calendar", "add"], input: Array(input.utf8))
        #expect(run.output == "2024-10-17\n2027-01-13 provisional\n2024-10-18\n")
        #expect(run.errors == "第 2 行：日历上没有 2025-02-29 这一天。\n第 5 行：应为日期和工作日数，如 2026-01-12 20。\n")
        #expect(run.status == 65)
    }

    @Test func linesMaySayWhatTheyAsk() throws {
        let input = "is 2026-02-14\nadd 2026-01-12 20\nbetween 2025-05-15 2025-05-28\n"
        let run = try GongkaiProcess.run(["calendar"], input: Array(input.utf8))
        #expect(run.output == "true\n2026-02-09\n9\n")
        #expect(run.status == 0)
    }

    @Test(arguments: [
        ["is", "2025-02-29"], ["is", "morgen"], ["add", "2025-02-28"], ["add", "2025-02-28", "20", "1"],
        ["between", "2025-02-28", "--notce"], ["was"],
    ])
    func aWrongQuestionIsExit64(arguments: [String]) throws {
        let run = try GongkaiProcess.run(["calendar"] + arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("错误："))
    }

    @Test(arguments: [[], ["is"], ["add"], ["between"]])
    func helpIsInChinese(subcommand: [String]) throws {
        let run = try GongkaiProcess.run(["calendar"] + subcommand + ["--help"])
        #expect(run.status == 0)
        try expectGolden(run.output, "cli/help-\((["calendar"] + subcommand).joined(separator: "-")).txt")
    }

    @Test func aNoticeFromAFileCounts() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "notice-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(HolidayNotice.sample(2027).json).write(to: file)
        let run = try GongkaiProcess.run(["calendar", "add", "--notice", file.path, "2026-12-15", "20"])
        #expect(run.output == "2027-01-14\n")

        try Data(HolidayNotice.sample(2026).json).write(to: file)
        let refused = try GongkaiProcess.run(["calendar", "add", "--notice", file.path, "2026-12-15", "20"])
        #expect(refused.status == 65)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains("2026年已由国办发明电〔2025〕7号安排"))
    }
}
