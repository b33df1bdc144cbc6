import Foundation
import TestSupport

/// `make accuracy`: how well the fixtures are read.
///
///     accuracy                          per file, the cells that are not right (twelve of each kind)
///     accuracy seed                     files whose name contains the word, and all their cells
///     accuracy --write docs/accuracy.md
@main
struct AccuracyCommand {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        var output: String?
        if let option = arguments.firstIndex(of: "--write"), option + 1 < arguments.count {
            output = arguments[option + 1]
            arguments.removeSubrange(option...option + 1)
        }
        let measured = try Truth.all()
            .filter { truth in arguments.isEmpty || arguments.contains { truth.name.contains($0) } }
            .map(Accuracy.measure)
        let limit = arguments.isEmpty ? 12 : .max
        for accuracy in measured { print(AccuracyList(accuracy, limit: limit).text) }
        print(AccuracyList.total(measured))
        if let output {
            try AccuracyPage(measured).text.write(toFile: output, atomically: true, encoding: .utf8)
        }
    }
}
