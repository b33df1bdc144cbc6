/// A part of a working day: `09:00-12:00`, in minutes after midnight.
package struct ClockRange: Hashable, Sendable {
    package let start: Int
    package let end: Int

    /// `nil` unless it is `HH:MM-HH:MM` and ends after it begins.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 11, bytes[5] == UInt8(ascii: "-"), let start = Self.minutes(bytes[0..<5]),
            let end = Self.minutes(bytes[6..<11]), start < end
        else { return nil }
        self.start = start
        self.end = end
    }

    private static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.map { Int($0) - 0x30 }
        guard bytes[bytes.startIndex + 2] == UInt8(ascii: ":"),
            [0, 1, 3, 4].allSatisfy({ (0...9).contains(digits[$0]) })
        else { return nil }
        let (hour, minute) = (digits[0] * 10 + digits[1], digits[3] * 10 + digits[4])
        return hour < 24 && minute < 60 ? hour * 60 + minute : nil
    }
}

extension SettingForm {
    static func clockRanges(_ typed: String, _ most: Int) throws(SettingProblem) -> [String] {
        let lines = typed.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 })
            .map { String(decoding: $0, as: UTF8.self).trimmed }.filter { !$0.isEmpty }
        guard lines.count <= most else { throw SettingProblem("最多 \(most) 段。") }
        var before: ClockRange?
        for line in lines {
            guard let range = ClockRange(line) else {
                throw SettingProblem("“\(line.prefix(20))”应写成 09:00-12:00 的样子，结束晚于开始。")
            }
            if let before, range.start < before.end { throw SettingProblem("各段应由早到晚，不能重叠。") }
            before = range
        }
        return lines
    }
}
