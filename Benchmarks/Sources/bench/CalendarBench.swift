import Foundation
import LegalClock
import TestSupport

/// Questions to the calendar, one per line, from bytes to bytes; the same asked of other calendars.
struct CalendarBench {
    static let questions = 1_000_000

    struct Result {
        /// Seconds for a million lines of each kind of question.
        var seconds: [(question: String, seconds: Figure)]
        /// Seconds to find a million due days again after a new notice, and how many it moved.
        var recomputing: Figure
        var moved: Int
        var peers: [Peer]
    }

    struct Peer {
        var name: String
        var questions: Double
        var seconds: Double
        var differences: Int
    }

    func run() throws -> Result {
        let (recomputing, moved) = try recompute()
        return Result(
            seconds: CalendarQuestion.allCases.map { question in
                let lines = Self.lines(question)
                return (
                    question.rawValue, Figure(repeating: 5) { processorSeconds { _ = Self.answers(question, lines) } }
                )
            },
            recomputing: recomputing,
            moved: moved,
            peers: try peers()
        )
    }

    /// Days of the announced years and from 0 to 60 working days, so that every answer is final for every peer.
    private static func lines(_ question: CalendarQuestion) -> [UInt8] {
        var random = SeededGenerator(seed: 20_261_121)
        let first = CivilDate(2018, 1, 2) ?? .earliest
        var bytes: [UInt8] = []
        bytes.reserveCapacity(questions * 22)
        func day() -> CivilDate { first.adding(days: Int.random(in: 0..<3_100, using: &random)) }
        for _ in 0..<questions {
            day().append(to: &bytes)
            switch question {
            case .isWorkingDay: break
            case .add: bytes.append(contentsOf: " \(Int.random(in: 1...60, using: &random))".utf8)
            case .between:
                bytes.append(UInt8(ascii: " "))
                day().append(to: &bytes)
            }
            bytes.append(0x0A)
        }
        return bytes
    }

    private static func answers(_ question: CalendarQuestion, _ bytes: [UInt8]) -> [UInt8] {
        var lines = CalendarQuestionLines(question, in: .national)
        lines.read(bytes)
        lines.finish()
        return lines.takeAnswers()
    }

    /// A million reply periods that began in the last hundred days of 2026, before and after the notice for 2027.
    private func recompute() throws -> (Figure, moved: Int) {
        var random = SeededGenerator(seed: 7)
        let first = CivilDate(2026, 9, 22) ?? .earliest
        let old = WorkingCalendar.national
        let new = try old.adding(.sample(2027))
        let open = (0..<Self.questions).map { _ in
            let start = first.adding(days: Int.random(in: 0..<100, using: &random))
            return (start: start, due: old.day(20, workingDaysAfter: start))
        }
        var moved = 0
        let figure = Figure(repeating: 5) {
            moved = 0
            return processorSeconds {
                let changes = old.changes(to: new)
                for clock in open where changes.mayMove(clock.due, countedFrom: clock.start) {
                    if new.day(20, workingDaysAfter: clock.start) != clock.due { moved += 1 }
                }
            }
        }
        return (figure, moved)
    }

    /// Nothing when there is no Python, or none of its calendars.
    private func peers() throws -> [Peer] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "calendar-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = Self.lines(.add)
        let files = [
            ("questions", lines), ("answers", Self.answers(.add, lines)), ("off", Array(Self.daysOff.utf8)),
        ]
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        let script = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Benchmarks/peers/calendar.py")
        let python = ProcessInfo.processInfo.environment["GONGKAI_PYTHON"] ?? "python3"
        let arguments = [script.path()] + files.map { folder.appending(path: $0.0).path() }
        guard let output = try? Child.output(python, arguments) else { return [] }
        return output.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 4, let questions = Double(parts[1]), let seconds = Double(parts[2]),
                let differences = Int(parts[3])
            else { return nil }
            return Peer(name: parts[0], questions: questions, seconds: seconds, differences: differences)
        }
    }

    private static var daysOff: String {
        let first = CivilDate(2018, 1, 1) ?? .earliest
        return (0..<3_287).map { first.adding(days: $0) }.filter { !WorkingCalendar.national.isWorkingDay($0) }
            .map(\.description).joined(separator: "\n")
    }
}

extension CalendarBench.Result {
    /// Its part of `docs/performance.md`.
    var text: String {
        """
        ## The calendar

        `gongkai calendar is|add|between`: \(grouped(Double(CalendarBench.questions), 0)) questions, one per line, from bytes in memory to bytes in
        memory, in processor time.

        | | seconds |
        |---|--:|
        \(seconds.map { "| `\($0.question)` | \($0.seconds.text(fraction: 2)) |" }.joined(separator: "\n"))

        A new notice: \(grouped(Double(CalendarBench.questions), 0)) open reply periods, of which it moves or settles \(grouped(Double(moved), 0)), found again in
        \(recomputing.text(fraction: 2)) seconds.
        \(peersText)
        """
    }

    private var peersText: String {
        guard !peers.isEmpty else { return "" }
        let rows = peers.map { peer in
            "| \(peer.name) | \(grouped(peer.seconds / peer.questions * 1e6, 2)) | \(grouped(Double(peer.differences), 0)) |"
        }
        return """

            `add` beside others, answering the same lines in Python: microseconds a question, and answers that differ
            from ours.

            | | microseconds | different |
            |---|--:|--:|
            | gongkai | \(grouped((seconds.first { $0.question == "add" }?.seconds.median ?? 0) / Double(CalendarBench.questions) * 1e6, 2)) | |
            \(rows.joined(separator: "\n"))

            """
    }
}
