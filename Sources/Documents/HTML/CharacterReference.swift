/// Character references: `&nbsp;`, `&#19968;`, `&#x4E00;`, also without the semicolon where browsers accept that.
enum CharacterReference {
    /// The character that the `&` at `at` stands for and the bytes it takes; `nil` where the `&` is only an `&`.
    static func decode(_ source: Span<UInt8>, _ at: Int, _ end: Int) -> (Unicode.Scalar, length: Int)? {
        guard at + 2 < end else { return nil }
        return source[at + 1] == 0x23 ? numeric(source, at, end) : named(source, at, end)
    }

    private static func named(_ source: Span<UInt8>, _ at: Int, _ end: Int) -> (Unicode.Scalar, length: Int)? {
        var name = PackedName()
        // The longest start that is a name counts where the semicolon is missing: `&nbsp0` is U+00A0 and 0.
        var longest: (Unicode.Scalar, length: Int)?
        var next = at + 1
        while next < end, name.count < 8, isAlphanumeric(source[next]) {
            name.append(source[next])
            next += 1
            if name.count > 1, let scalar = NamedEntities.names[name] {
                if next < end, source[next] == 0x3B { return (scalar, next + 1 - at) }
                if scalar.value < 0x100 { longest = (scalar, next - at) }
            }
        }
        return longest
    }

    private static func numeric(_ source: Span<UInt8>, _ at: Int, _ end: Int) -> (Unicode.Scalar, length: Int)? {
        let isHexadecimal = source[at + 2] | 0x20 == 0x78
        let radix: UInt32 = isHexadecimal ? 16 : 10
        let start = at + (isHexadecimal ? 3 : 2)
        var value: UInt32 = 0
        var next = start
        while next < end, let digit = digit(source[next]), digit < radix {
            // Beyond the last code point nothing more is told apart, so the value stays where it cannot overflow.
            value = min(value * radix + digit, 0x11_0000)
            next += 1
        }
        guard next > start else { return nil }
        if next < end, source[next] == 0x3B { next += 1 }
        return (scalar(value), next - at)
    }

    /// As browsers read them: 80…9F are those of Windows 1252, what is no character is U+FFFD.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        let scalar =
            (0x80...0x9F).contains(value) ? Unicode.Scalar(windows1252[Int(value) - 0x80]) : Unicode.Scalar(value)
        return value == 0 ? "\u{FFFD}" : scalar ?? "\u{FFFD}"
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x61 + 10
        default: nil
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}
