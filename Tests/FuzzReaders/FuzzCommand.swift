import Foundation
import TestSupport

/// Reads and checks mutated reports, in several processes, until one crashes, hangs, or all are done.
///
///     FuzzReaders --count 1000000 --seed 1 --jobs 4 --folder DIR    what `make fuzz` runs
///     FuzzReaders --part documents …                                bytes to pieces only
///     FuzzReaders --part registers …                                old registers: from bytes to the acts of cases
///     FuzzReaders --seed 1 --input 4711 > crash.bin                 one input again
///
/// The inputs of a seed are numbered and always the same. A process that dies or stands still names its input in
/// the progress file it shares; the input and what it wrote to standard error go to the folder, and the rest goes on.
@main
struct FuzzCommand {
    static func main() throws {
        let arguments = FuzzArguments(CommandLine.arguments.dropFirst())
        if let file = arguments["--worker"] {
            try FuzzWorker(progress: FuzzProgress(path: file), arguments: arguments).run()
        } else if let input = arguments["--input"].flatMap(UInt64.init) {
            let inputs = try FuzzPart(arguments).inputs(seed: arguments.number("--seed", or: 1))
            FileHandle.standardOutput.write(Data(try inputs(input)))
        } else {
            let failures = try FuzzRun(arguments).run()
            exit(failures == 0 ? 0 : 1)
        }
    }
}

/// `--name value` pairs.
struct FuzzArguments {
    private var values: [String: String] = [:]

    init(_ words: some Sequence<String>) {
        var name: String?
        for word in words {
            if let key = name { values[key] = word }
            name = name == nil ? word : nil
        }
    }

    subscript(_ name: String) -> String? { values[name] }
    func number(_ name: String, or standard: UInt64) -> UInt64 { values[name].flatMap(UInt64.init) ?? standard }
    func text(_ name: String, or standard: String) -> String { values[name] ?? standard }
}
