/// Answers questions one per line as their bytes come in, in pieces of any size.
///
///     var lines = CalendarQuestionLines(.add, in: .national)
///     lines.read(bytes)
///     lines.finish()
///     lines.takeAnswers()    // "2026-02-09\n…"
///     lines.takeFaults()     // [(line: 3, .notUnderstood)]
///
/// A line that is not understood is a fault with its number; the others are answered all the same. Empty lines ask
/// nothing.
public struct CalendarQuestionLines: Sendable {
    public struct LineFault: Hashable, Sendable {
        /// From 1.
        public let line: Int
        public let fault: CalendarQuestion.Fault

        /// `第 3 行：日历上没有 2025-02-29 这一天。`
        public var sentence: String { "第 \(line) 行：\(fault.sentence)" }
    }

    /// A longer line is not a question.
    private static let longestLine = 200

    private let question: CalendarQuestion?
    private let calendar: WorkingCalendar
    private var line = 0
    /// The beginning of a line whose end has not come yet, and whether it is too long already.
    private var begun: [UInt8] = []
    private var answers: [UInt8] = []
    private var faults: [LineFault] = []

    /// - Parameter question: what a line asks that does not begin with a question itself; `nil` when each must.
    public init(_ question: CalendarQuestion?, in calendar: WorkingCalendar) {
        self.question = question
        self.calendar = calendar
    }

    public mutating func read(_ bytes: [UInt8]) {
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            if begun.isEmpty {
                answer(bytes[start..<end])
            } else {
                begin(with: bytes[start..<end])
                answerBegun()
            }
            start = end + 1
        }
        begin(with: bytes[start...])
    }

    /// The last line may have no line feed.
    public mutating func finish() {
        if !begun.isEmpty { answerBegun() }
    }

    /// What was answered since it was last taken.
    public mutating func takeAnswers() -> [UInt8] {
        defer { answers.removeAll(keepingCapacity: true) }
        return answers
    }

    public mutating func takeFaults() -> [LineFault] {
        defer { faults.removeAll() }
        return faults
    }

    /// Keeps one byte more than the longest line has: enough to see that it is too long.
    private mutating func begin(with bytes: ArraySlice<UInt8>) {
        begun.append(contentsOf: bytes.prefix(max(0, Self.longestLine + 1 - begun.count)))
    }

    private mutating func answerBegun() {
        let line = begun
        begun.removeAll(keepingCapacity: true)
        answer(line[...])
    }

    private mutating func answer(_ bytes: ArraySlice<UInt8>) {
        line += 1
        if bytes.isEmpty || (bytes.count == 1 && bytes.first == 0x0D) { return }
        guard bytes.count <= Self.longestLine else {
            faults.append(LineFault(line: line, fault: question.map { .notUnderstood($0) } ?? .noQuestion))
            return
        }
        do {
            try CalendarQuestion.answer(bytes, or: question, in: calendar, to: &answers)
            answers.append(0x0A)
        } catch {
            faults.append(LineFault(line: line, fault: error))
        }
    }
}
