import Corpus
import Foundation

/// `make bench`.
///
///     bench all GONGKAI PAGE     everything, with the program GONGKAI, written to PAGE
///     bench reading              reports a second
///     bench calendar             questions to the calendar, and the same asked of others
///     bench slowest              where the time goes, by kind of report
///     bench submissions GONGKAI  requests for information a second
///     bench board GONGKAI        pages of the office over 100,000 open requests
///     bench corpus FOLDER N      writes the first N reports of the corpus as files
@main
struct Bench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("all", 3): try all(program: arguments[1], page: arguments[2])
        case ("reading", 1): print(ReadingBench(corpus: try Corpus()).run().reportsPerSecond.text())
        case ("calendar", 1): print(try CalendarBench().run().text)
        case ("slowest", 1): SlowestBench(corpus: try Corpus()).run().forEach { print($0) }
        case ("stream", 2): try MemoryBench.stream(Int(arguments[1]) ?? 1)
        case ("start", 2): try starts(arguments[1]).forEach { print($0.file, $0.milliseconds.text(fraction: 1)) }
        case ("server", 2): print(try ServerBench(program: arguments[1]).run())
        case ("submissions", 2): print(try SubmissionBench(program: arguments[1]).run().text)
        case ("board", 2): print(try BoardBench(program: arguments[1]).run().text)
        case ("corpus", 3): try write(to: arguments[1], count: Int(arguments[2]) ?? 0)
        default: throw Failure("what to measure?")
        }
    }

    private static func all(program: String, page: String) throws {
        let corpus = try Corpus()
        func announce<Result>(_ what: String, _ measure: () throws -> Result) rethrows -> Result {
            print(what)
            return try measure()
        }
        let text = PerformancePage(
            machine: try Machine(),
            reading: announce("reading") { ReadingBench(corpus: corpus).run() },
            linearity: announce("linearity") { LinearityBench(corpus: corpus).run() },
            memory: try announce("memory") { try MemoryBench().run() },
            starts: try announce("start") { try starts(program) },
            calendar: try announce("calendar") { try CalendarBench().run() },
            server: try announce("server") { try ServerBench(program: program).run() },
            submissions: try announce("submissions") { try SubmissionBench(program: program).run() }
        ).text
        try text.write(toFile: page, atomically: true, encoding: .utf8)
        print(text)
    }

    private static func starts(_ program: String) throws -> [StartBench.Result] {
        try StartBench(program: program).run(["seeds/000_d47ffb326a9e1802.txt", "reports/015.html"])
    }

    private static func write(to folder: String, count: Int) throws {
        let corpus = try Corpus()
        for index in 0..<count {
            let file = URL(filePath: folder).appending(path: "\(index).txt")
            try Data(corpus.bytes(of: index)).write(to: file)
        }
    }
}
