/// A question to a calendar as a line of text, and its answer as one.
///
///     CalendarQuestion.add.answer("2026-01-12 20", in: .national)                // "2026-02-09"
///     CalendarQuestion.isWorkingDay.answer("2026-02-14", in: .national)          // "true"
///     CalendarQuestion.between.answer("2025-05-15 2025-05-28", in: .national)    // "9"
///
/// An answer that rests on a year without a notice is followed by ` provisional`. Lines are bytes, so that a million of
/// them take no longer than reading them.
public enum CalendarQuestion: String, CaseIterable, Sendable {
    /// A day: is it worked? `true` or `false`.
    case isWorkingDay = "is"
    /// A day and a number: which is the n-th working day after it, or before it for a negative number?
    case add
    /// Two days: how many working days lie after the first, through the second?
    case between

    /// Why a line has no answer.
    public enum Fault: Error, Hashable, Sendable {
        case notUnderstood(CalendarQuestion)
        /// A line that should begin with `is`, `add` or `between`, and does not.
        case noQuestion
        /// Written as a day, but the calendar has none such.
        case noSuchDay(String)
        case countTooLarge

        /// A Chinese sentence without its line.
        public var sentence: String {
            switch self {
            case .notUnderstood(.isWorkingDay): "应为一个日期，如 2026-02-14。"
            case .notUnderstood(.add): "应为日期和工作日数，如 2026-01-12 20。"
            case .notUnderstood(.between): "应为两个日期，如 2025-05-15 2025-05-28。"
            case .noQuestion: "应以 is、add 或者 between 开头，如 add 2026-01-12 20。"
            case .noSuchDay(let text): "日历上没有 \(text) 这一天。"
            case .countTooLarge: "工作日数应在 -\(CalendarQuestion.mostDays) 至 \(CalendarQuestion.mostDays) 之间。"
            }
        }
    }

    /// The largest number of working days that can be asked for: some four hundred years.
    public static let mostDays = 100_000

    public func answer(_ line: String, in calendar: WorkingCalendar) throws(Fault) -> String {
        var answer: [UInt8] = []
        let bytes = Array(line.utf8)
        try self.answer(bytes[...], in: calendar, to: &answer)
        return String(decoding: answer, as: UTF8.self)
    }

    /// Appends the answer, without a line feed. Parts of the line are apart by spaces or tabs; a carriage return at its
    /// end is left out.
    public func answer(
        _ line: ArraySlice<UInt8>,
        in calendar: WorkingCalendar,
        to answer: inout [UInt8]
    ) throws(Fault) {
        var parts = LineParts(line)
        try self.answer(&parts, in: calendar, to: &answer)
    }

    /// The same of a line that says itself what it asks: `add 2026-01-12 20`. One that does not asks `question`.
    public static func answer(
        _ line: ArraySlice<UInt8>,
        or question: CalendarQuestion?,
        in calendar: WorkingCalendar,
        to answer: inout [UInt8]
    ) throws(Fault) {
        var parts = LineParts(line)
        if let named = parts.question {
            try named.answer(&parts, in: calendar, to: &answer)
        } else if let question {
            try question.answer(&parts, in: calendar, to: &answer)
        } else {
            throw .noQuestion
        }
    }

    private func answer(
        _ parts: inout LineParts,
        in calendar: WorkingCalendar,
        to answer: inout [UInt8]
    ) throws(Fault) {
        let first = try day(parts.next())
        switch self {
        case .isWorkingDay:
            guard parts.isAtEnd else { throw .notUnderstood(self) }
            Self.append(calendar.isWorkingDay(first) ? "true" : "false", to: &answer)
            if !calendar.isAnnounced(first) { Self.append(" provisional", to: &answer) }
        case .add:
            let count = try count(parts.next())
            guard parts.isAtEnd else { throw .notUnderstood(self) }
            let due = calendar.day(count, workingDaysAfter: first)
            due.day.append(to: &answer)
            if due.isProvisional { Self.append(" provisional", to: &answer) }
        case .between:
            let second = try day(parts.next())
            guard parts.isAtEnd else { throw .notUnderstood(self) }
            let count = calendar.workingDays(after: first, through: second)
            Self.append(count.count, to: &answer)
            if count.isProvisional { Self.append(" provisional", to: &answer) }
        }
    }

    private func day(_ part: ArraySlice<UInt8>) throws(Fault) -> CivilDate {
        if let day = CivilDate(utf8: part) { return day }
        let isWrittenAsADay =
            part.count == 10
            && part.allSatisfy { ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: "-") }
        throw isWrittenAsADay ? .noSuchDay(String(decoding: part, as: UTF8.self)) : .notUnderstood(self)
    }

    private func count(_ part: ArraySlice<UInt8>) throws(Fault) -> Int {
        let isNegative = part.first == UInt8(ascii: "-")
        let digits = isNegative ? part.dropFirst() : part
        guard !digits.isEmpty else { throw .notUnderstood(self) }
        var count = 0
        for byte in digits {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw .notUnderstood(self) }
            // Held, so that a long number does not overflow.
            count = min(count * 10 + Int(byte - UInt8(ascii: "0")), Self.mostDays + 1)
        }
        guard count <= Self.mostDays else { throw .countTooLarge }
        return isNegative ? -count : count
    }

    private static func append(_ text: StaticString, to bytes: inout [UInt8]) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var (rest, place) = (number.magnitude, bytes.count)
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        var last = bytes.count - 1
        while place < last {
            bytes.swapAt(place, last)
            (place, last) = (place + 1, last - 1)
        }
    }
}

/// The parts of a line, one after another.
private struct LineParts {
    private var rest: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) {
        rest = line.last == 0x0D ? line.dropLast() : line
        skipBlanks()
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Empty at the end.
    mutating func next() -> ArraySlice<UInt8> {
        let end = rest.firstIndex { $0 == 0x20 || $0 == 0x09 } ?? rest.endIndex
        let part = rest[rest.startIndex..<end]
        rest = rest[end...]
        skipBlanks()
        return part
    }

    /// The question that the line begins with, if it does; it is taken off then.
    var question: CalendarQuestion? {
        mutating get {
            guard let byte = rest.first, byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else { return nil }
            var after = self
            let word = after.next()
            guard let question = CalendarQuestion.allCases.first(where: { $0.rawValue.utf8.elementsEqual(word) }) else {
                return nil
            }
            self = after
            return question
        }
    }

    private mutating func skipBlanks() {
        while let byte = rest.first, byte == 0x20 || byte == 0x09 { rest.removeFirst() }
    }
}
