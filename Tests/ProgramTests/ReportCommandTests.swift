import Foundation
import StatutoryReports
import TestSupport
import Testing

/// What `gongkai report …` prints, and how it ends.
struct ReportCommandTests {
    static let sound = "reports/015.html"
    static let contradictory = "seeds/002_e766bb0a4b10c749.txt"

    @Test func readShowsTheTables() throws {
        let run = try GongkaiProcess.run(["report", "read", "seeds/003_eb31c528b5a40be4.txt"])
        #expect(run.status == 0)
        try expectGolden(run.output, "cli/read.txt")
    }

    @Test func aReportWithErrorsEndsWithOne() throws {
        let run = try GongkaiProcess.run(["report", "check", Self.contradictory])
        #expect(run.status == 1)
        #expect(run.errors.isEmpty)
        try expectGolden(run.output, "cli/check.txt")
    }

    @Test func aSoundReportEndsWithZero() throws {
        let run = try GongkaiProcess.run(["report", "check", Self.sound])
        #expect(run.status == 0)
        try expectGolden(run.output, "cli/check-sound.txt")
    }

    @Test func theYearBeforeIsHeldAgainstTheReport() throws {
        let alone = try GongkaiProcess.run(["report", "check", Self.sound])
        let run = try GongkaiProcess.run(["report", "check", Self.sound, "--previous", "reports/013.txt"])
        #expect(alone.output.contains("没有上年报告"))
        #expect(!run.output.contains("没有上年报告"))
    }

    @Test func anUnreadablePreviousReportIsExit65() throws {
        let run = try GongkaiProcess.run(["report", "check", Self.sound, "--previous", "nowhere.txt"])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
    }

    @Test func compareShowsWhatChanged() throws {
        let run = try GongkaiProcess.run(["report", "compare", "reports/013.txt", "reports/016.txt"])
        #expect(run.status == 0)
        try expectGolden(run.output, "cli/compare.txt")
    }

    @Test func sumKeepsFormsApart() throws {
        let run = try GongkaiProcess.run([
            "report", "sum", "seeds/001_2db0e07d508424cb.txt", Self.sound, "reports/013.txt",
        ])
        #expect(run.status == 0)
        try expectGolden(run.output, "cli/sum.txt")
    }

    @Test func aSumIsNotPrintedWhenAReportIsMissing() throws {
        let run = try GongkaiProcess.run(["report", "sum", Self.sound, "nowhere.txt"])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
    }

    @Test func everyCheckIsListed() throws {
        let run = try GongkaiProcess.run(["report", "checks"])
        #expect(run.status == 0)
        for check in Check.all { #expect(run.output.contains("\(check.id)（\(check.severity.label)）")) }
    }
}
