import Foundation

/// What the figures were measured on; no names, no paths.
struct Machine {
    var processor: String
    var cores: Int
    var gigabytes: Int
    var versions: [String]

    init() throws {
        let cpu = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
        processor = Self.value("model name", in: cpu) ?? "unknown processor"
        cores = ProcessInfo.processInfo.processorCount
        gigabytes = Int((Double(ProcessInfo.processInfo.physicalMemory) / 1e9).rounded())
        let system = try String(contentsOfFile: "/etc/os-release", encoding: .utf8)
        let name = system.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
        versions = [name.map { $0.dropFirst(12).filter { $0 != "\"" } } ?? "unknown system"]
        for (program, arguments) in [("swift", ["--version"]), ("nginx", ["-v"]), ("wrk", ["-v"])] {
            let output = try? Child.output("/usr/bin/env", [program] + arguments)
            if let line = output?.split(separator: "\n").first { versions.append(String(line)) }
        }
    }

    private static func value(_ key: String, in text: String) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix(key) }?
            .split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
