/// An instant, to the millisecond, and the civil day it falls on in China (UTC+8, without summer time since 1992).
///
///     let moment = Moment(milliseconds: 1_795_240_800_000)
///     moment.description    // "2026-11-21T10:00:00.000+08:00"
///     moment.day            // 2026-11-21
public struct Moment: Hashable, Comparable, Sendable {
    /// Since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    private static let dayLength: Int64 = 86_400_000
    private static let chinaOffset: Int64 = 8 * 3_600_000

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

    /// The civil day in China.
    public var day: CivilDate {
        CivilDate(dayNumber: Int(Self.floor(milliseconds &+ Self.chinaOffset)))
            ?? (milliseconds < 0 ? .earliest : .latest)
    }

    /// Midnight in China at the beginning of a day.
    public init(startOf day: CivilDate) {
        milliseconds = Int64(day.dayNumber) * Self.dayLength - Self.chinaOffset
    }

    public func adding(seconds: Int64) -> Moment { Moment(milliseconds: milliseconds &+ seconds &* 1000) }

    public func seconds(since other: Moment) -> Int64 { (milliseconds - other.milliseconds) / 1000 }

    /// Milliseconds since midnight in China.
    private var timeOfDay: Int64 {
        let local = milliseconds &+ Self.chinaOffset
        return local - Self.floor(local) * Self.dayLength
    }

    private static func floor(_ value: Int64) -> Int64 {
        let quotient = value / dayLength
        return value % dayLength < 0 ? quotient - 1 : quotient
    }
}

extension Moment: CustomStringConvertible {
    /// `2026-11-21T10:00:00.000+08:00`
    public var description: String { "\(day)T\(clock).\(Self.padded(timeOfDay % 1000, 3))+08:00" }

    /// `10:00:00`
    public var clock: String { "\(clockToTheMinute):\(Self.padded(timeOfDay / 1000 % 60, 2))" }

    /// `10:00`
    public var clockToTheMinute: String {
        "\(Self.padded(timeOfDay / 3_600_000, 2)):\(Self.padded(timeOfDay / 60_000 % 60, 2))"
    }

    private static func padded(_ number: Int64, _ length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
}
