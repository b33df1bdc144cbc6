extension CivilDate: CustomStringConvertible, LosslessStringConvertible {
    /// `2026-11-20`
    public var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same as bytes, for long lists.
    public func append(to bytes: inout [UInt8]) {
        func append(_ value: Int) {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
        }
        let (year, month, day) = components
        append(year / 100)
        append(year % 100)
        bytes.append(UInt8(ascii: "-"))
        append(month)
        bytes.append(UInt8(ascii: "-"))
        append(day)
    }

    /// `nil` unless the text is exactly `yyyy-mm-dd` and a day of the calendar.
    public init?(_ text: String) { self.init(utf8: text.utf8) }

    /// The same of bytes, for long lists.
    public init?(utf8 bytes: some Collection<UInt8>) {
        guard bytes.count == 10 else { return nil }
        var (numbers, part) = ((0, 0, 0), 0)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                part += 1
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            switch part {
            case 0: numbers.0 = numbers.0 * 10 + digit
            case 1: numbers.1 = numbers.1 * 10 + digit
            default: numbers.2 = numbers.2 * 10 + digit
            }
        }
        self.init(numbers.0, numbers.1, numbers.2)
    }

    /// `2026年11月20日`
    public var chinese: String {
        let (year, month, day) = components
        return "\(year)年\(month)月\(day)日"
    }

    /// `11月20日`
    public var chineseWithoutYear: String {
        let (_, month, day) = components
        return "\(month)月\(day)日"
    }
}
