import Foundation
import TestSupport
import Testing

/// What may be handed to the command, and what it says when it cannot use it.
struct InputFileTests {
    static let sound = "reports/015.html"

    @Test func aMissingFileIsExit65WithASentence() throws {
        let run = try GongkaiProcess.run(["report", "check", "nowhere.txt"])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors == "读不了 nowhere.txt：没有这个文件。\n")
    }

    @Test func aFolderIsExit65() throws {
        let run = try GongkaiProcess.run(["report", "read", "reports"])
        #expect(run.status == 65)
        #expect(run.errors == "读不了 reports：这是一个文件夹，应当是文本、HTML 或 DOCX 文件。\n")
    }

    @Test func theOtherFilesAreStillReadWhenOneCannotBe() throws {
        let run = try GongkaiProcess.run(["report", "read", "nowhere.txt", Self.sound, "--json"])
        #expect(run.status == 65)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test(arguments: ["", "cat big |"])
    func aHugeFileIsRefused(pipe: String) throws {
        let name = pipe.isEmpty ? "big" : "-"
        let run = try GongkaiProcess.shell(
            "cd $(mktemp -d) && truncate -s 200M big && \(pipe) $GONGKAI report check \(name); s=$?; rm -r \"$PWD\"; exit $s"
        )
        #expect(run.status == 65)
        #expect(run.errors.contains("文件超过 64 MB"))
    }

    @Test func aDashReadsStandardInput() throws {
        let file = try GongkaiProcess.run(["report", "read", Self.sound])
        let input = try GongkaiProcess.run(["report", "read", "-"], input: try Fixtures.bytes(Self.sound))
        #expect(input.status == file.status)
        #expect(input.output.split(separator: "\n").dropFirst() == file.output.split(separator: "\n").dropFirst())
    }

    @Test func aReaderThatStopsEarlyIsNoError() throws {
        let run = try GongkaiProcess.shell("$GONGKAI report read reports/*.txt reports/*.txt | head -n 1")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test func nothingIsColouredWhereThereIsNoTerminal() throws {
        let run = try GongkaiProcess.run(["report", "check", "seeds/000_d47ffb326a9e1802.txt"])
        #expect(!run.output.contains("\u{1B}"))
    }

    /// `script` runs a command on a terminal of its own.
    @Test(arguments: [("TERM=xterm", true), ("TERM=xterm NO_COLOR=1", false), ("TERM=dumb", false)])
    func aTerminalSeesColoursUnlessItSaysNo(environment: String, isColoured: Bool) throws {
        let check = "$GONGKAI report check seeds/000_d47ffb326a9e1802.txt"
        let run = try GongkaiProcess.shell("\(environment) script -qec '\(check)' /dev/null")
        #expect(run.output.contains("N-STOCK"))
        #expect(run.output.contains("\u{1B}[31m") == isColoured)
    }

    @Test func controlCharactersOfAReportDoNotReachTheTerminal() throws {
        let text = "一、总体情况\n\u{1B}[2J市\u{1B}[31m局2021年政府信息公开工作年度报告\n"
        let run = try GongkaiProcess.run(["report", "read", "-"], input: Array(text.utf8))
        #expect(!run.output.contains("\u{1B}"))
    }
}
