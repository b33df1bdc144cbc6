/// Chinese numerals: 十二, 两千三百零五, 二〇一九.
enum Numeral {
    /// 0 … 9 of a digit character, by its code.
    @inline(__always)
    static func digit(_ code: Int) -> Int64? {
        switch code {
        case 0x3007, 0x96F6, 0x25CB: 0
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        default: nil
        }
    }

    /// 百, 千, 万, 亿 by code; 十 counts as a digit of ten.
    static func power(_ code: Int) -> Int64? {
        switch code {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        case 0x4E07: 10_000
        case 0x4EBF: 100_000_000
        default: nil
        }
    }

    /// The number that begins at an offset, and where it ends; `nil` when none does or it is too large.
    ///
    ///     read("十二件")       // 12, to 件
    ///     read("二〇一九年")    // 2019, to 年
    ///     read("百姓")         // nil: 百 alone begins no number
    static func read(_ bytes: some ByteText, at start: Int) -> (value: Int64, end: Int)? {
        var offset = start
        var total: Int64 = 0
        var section: Int64 = 0
        var digit: Int64?
        var digits = 0
        while let next = part(bytes, at: offset) {
            guard offset - start < 45 else { return nil }
            switch next {
            case .digit(let value):
                // 二〇一九: digit after digit.
                if let earlier = digit { digit = earlier * 10 + value } else { digit = value }
                digits += 1
                guard digits <= 9 else { return nil }
            case .power(let power) where power < 10_000:
                guard digit != nil || power == 10 else { return nil }
                section += (digit ?? 1) * power
                digit = nil
            case .power(let power):
                section += digit ?? 0
                guard total + section > 0, section < 100_000_000 else { return nil }
                guard total + section < 10_000_000_000 else { return nil }
                if power == 10_000 { total += section * power } else { total = (total + section) * power }
                section = 0
                digit = nil
            }
            offset += 3
            guard total < 1_000_000_000_000 else { return nil }
        }
        guard offset > start else { return nil }
        return (total + section + (digit ?? 0), offset)
    }

    private enum Part {
        case digit(Int64)
        case power(Int64)
    }

    private static func part(_ bytes: some ByteText, at offset: Int) -> Part? {
        let code = bytes.code(at: offset)
        guard code != 0 else { return nil }
        if let power = power(code) { return .power(power) }
        return digit(code).map(Part.digit)
    }
}
