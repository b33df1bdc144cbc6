import Foundation

/// A child process and what it started, as `/proc` tells.
struct ProcessGroup {
    let leader: Int32

    /// Returns when the leader has ended, or says which limit was passed; nothing is ended here.
    func watch(_ limits: PDFLimits) async -> PDFFailure? {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: limits.time)
        while isRunning {
            if clock.now >= end { return .tookTooLong }
            if memory > limits.memory { return .tookTooMuchMemory }
            do {
                try await Task.sleep(for: .milliseconds(25))
            } catch {
                return .cancelled
            }
        }
        // It may have ended while nobody looked.
        return clock.now >= end ? .tookTooLong : nil
    }

    /// A process that has ended and was not waited for is a zombie.
    private var isRunning: Bool {
        guard let fields = Self.status(of: leader) else { return false }
        return fields.state != "Z" && fields.state != "X"
    }

    /// Resident memory of the group in bytes; pages that processes share count for each.
    private var memory: Int {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        let pages = entries.compactMap(Int32.init).reduce(0) { sum, identifier in
            guard let fields = Self.status(of: identifier), fields.group == leader else { return sum }
            return sum + fields.pages
        }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    /// State, group and resident pages: the fields 3, 5 and 24 of `/proc/…/stat`, counted behind the name, which may
    /// hold anything.
    private static func status(of identifier: Int32) -> (state: Substring, group: Int32, pages: Int)? {
        guard let text = try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8),
            let name = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: name)...].split(separator: " ")
        guard fields.count > 21, let group = Int32(fields[2]), let pages = Int(fields[21]) else { return nil }
        return (fields[0], group, pages)
    }
}
