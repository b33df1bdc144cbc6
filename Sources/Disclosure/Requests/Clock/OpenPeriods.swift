package import LegalClock

/// The open periods of a case as the register of requests keeps them: one text for all, quick to read again.
///
///     C-REPLY 20w 2026-11-02 2026-12-14 2026-11-05/2026-11-06/2026-11-20/15w;C-CORR 7w 2026-11-02 2026-11-11
///
/// Each is clock, length, the day that is not counted, the last day (with `~` and the earliest where it is provisional),
/// then letters to others: sent, received, answered, how long they have. `w`, `d`, `m`, `y` are working days, days, months and
/// years; `-` is a day that is not there.
package struct OpenPeriods: Hashable, Sendable {
    package var periods: [OpenPeriod]

    package init(_ periods: [OpenPeriod]) { self.periods = periods }

    /// Whether the notice changes the last day of one of them.
    package func move(in calendar: WorkingCalendar) -> Bool { periods.contains { $0.moved(in: calendar) != nil } }

    package var text: String {
        periods.map { period in
            var text = "\(period.clock) \(period.period.code) \(period.start) \(period.due.code)"
            for pause in period.pauses { text += " " + pause.code }
            return text
        }.joined(separator: ";")
    }

    /// `nil` for a text of another form: of a program that was newer or older.
    package init?(text: String) {
        var reader = Reader(bytes: Array(text.utf8))
        var periods: [OpenPeriod] = []
        repeat {
            guard let period = reader.period() else { return nil }
            periods.append(period)
        } while reader.takes(";")
        guard reader.isAtEnd else { return nil }
        self.periods = periods
    }
}

extension Period {
    fileprivate var code: String {
        switch self {
        case .workingDays(let count): "\(count)w"
        case .days(let count): "\(count)d"
        case .months(let count): "\(count)m"
        case .years(let count): "\(count)y"
        }
    }
}

extension RequestDue {
    fileprivate var code: String { earliest.map { "\(day)~\($0)" } ?? day.description }
}

extension OpenPeriod.Pause {
    fileprivate var code: String {
        func code(_ day: CivilDate?) -> String { day?.description ?? "-" }
        return "\(sentOn)/\(code(receivedOn))/\(code(answeredOn))/\(period.code)"
    }
}

/// Goes along the bytes of a text.
private struct Reader {
    let bytes: [UInt8]
    var place = 0

    var isAtEnd: Bool { place == bytes.count }

    mutating func takes(_ sign: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    mutating func period() -> OpenPeriod? {
        guard let clock = word(), takes(" "), let period = length(), takes(" "), let start = day(), takes(" "),
            let due = due()
        else { return nil }
        var pauses: [OpenPeriod.Pause] = []
        while takes(" ") {
            guard let pause = pause() else { return nil }
            pauses.append(pause)
        }
        return OpenPeriod(clock, due, from: start, period, pauses: pauses)
    }

    private mutating func pause() -> OpenPeriod.Pause? {
        guard let sent = day(), takes("/"), let received = optionalDay(), takes("/"), let answered = optionalDay(),
            takes("/"), let period = length()
        else { return nil }
        return OpenPeriod.Pause(sentOn: sent, receivedOn: received.day, answeredOn: answered.day, period: period)
    }

    private mutating func due() -> RequestDue? {
        guard let day = day() else { return nil }
        guard takes("~") else { return RequestDue(day: day) }
        return self.day().map { RequestDue(day: day, earliest: $0) }
    }

    private mutating func word() -> String? {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: " ") { place += 1 }
        return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
    }

    private mutating func length() -> Period? {
        guard let count = number() else { return nil }
        if takes("w") { return .workingDays(count) }
        if takes("d") { return .days(count) }
        if takes("m") { return .months(count) }
        return takes("y") ? .years(count) : nil
    }

    private mutating func number() -> Int? {
        let (start, isNegative) = (place, takes("-"))
        var number = 0
        let digits = place
        while place < bytes.count, place < start + 10, let digit = Self.digit(bytes[place]) {
            number = number * 10 + digit
            place += 1
        }
        return place > digits ? (isNegative ? -number : number) : nil
    }

    private static func digit(_ byte: UInt8) -> Int? {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
    }

    /// 2026-11-02
    private mutating func day() -> CivilDate? {
        guard let year = digits(4), takes("-"), let month = digits(2), takes("-"), let day = digits(2) else {
            return nil
        }
        return CivilDate(year, month, day)
    }

    private mutating func digits(_ count: Int) -> Int? {
        guard place + count <= bytes.count else { return nil }
        var number = 0
        for _ in 0..<count {
            guard let digit = Self.digit(bytes[place]) else { return nil }
            number = number * 10 + digit
            place += 1
        }
        return number
    }

    private mutating func optionalDay() -> (day: CivilDate?, ())? {
        if takes("-") { return (nil, ()) }
        return day().map { ($0, ()) }
    }
}
