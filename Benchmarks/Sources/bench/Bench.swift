import Corpus
import Foundation

/// `make bench`.
///
///     bench reading              reports a second
///     bench slowest              where the time goes, by kind of report
///     bench corpus FOLDER N      writes the first N reports of the corpus as files
@main
struct Bench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "reading": print(ReadingBench(corpus: try Corpus()).run())
        case "linearity": print(LinearityBench(corpus: try Corpus()).run())
        case "slowest": SlowestBench(corpus: try Corpus()).run().forEach { print($0) }
        case "stream": try MemoryBench.stream(arguments.dropFirst().first.flatMap { Int($0) } ?? 1)
        case "corpus": try write(Array(arguments.dropFirst()))
        default: throw Failure("what to measure?")
        }
    }

    private static func write(_ arguments: [String]) throws {
        guard arguments.count == 2, let count = Int(arguments[1]) else { throw Failure("bench corpus FOLDER N") }
        let corpus = try Corpus()
        for index in 0..<count {
            let file = URL(filePath: arguments[0]).appending(path: "\(index).txt")
            try Data(corpus.bytes(of: index)).write(to: file)
        }
    }
}
