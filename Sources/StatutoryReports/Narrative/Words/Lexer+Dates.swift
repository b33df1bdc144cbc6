extension Lexer {
    /// `2019年1月10日`, `2019年度`, `2024-01-31`; also `12月31日` and `31日`, which count nothing. Appends a date token.
    mutating func readDate(from start: Int, year: Int64, digits: Int) -> Bool {
        if digits == 4, (1900...2100).contains(year) {
            if let dashed = dashedDate(start, offset) {
                offset = dashed.end
                append(year: year, dashed.month, dashed.day, from: start)
                return true
            }
            if bytes.has("年", at: offset) {
                readMonth(after: year, from: start)
                return true
            }
        }
        guard digits <= 2, bytes.has("月", at: offset) || (bytes.has("日", at: offset) && !bytes.has("日均", at: offset))
        else { return false }
        // A month or day whose year stands elsewhere.
        offset += 3
        return true
    }

    /// 年 at the offset, and what follows it.
    mutating func readMonth(after year: Int64, from start: Int) {
        offset += 3
        if bytes.has("度", at: offset) { offset += 3 }
        var month: Int64 = 0
        var day: Int64 = 0
        if let (value, end) = smallNumber(at: offset), bytes.has("月", at: end) {
            month = value
            offset = end + 3
            if let (value, end) = smallNumber(at: offset), bytes.has("日", at: end) {
                day = value
                offset = end + 3
            }
        }
        append(year: year, month, day, from: start)
    }

    private mutating func append(year: Int64, _ month: Int64, _ day: Int64, from start: Int) {
        tokens.append(
            Token(
                kind: .date,
                code: 0,
                traits: titleDepth > 0 ? .quoted : [],
                start: Int32(start),
                end: Int32(offset),
                micros: year * 10_000 + month * 100 + day
            )
        )
    }

    /// One or two digits, or a Chinese numeral up to 31.
    private func smallNumber(at start: Int) -> (Int64, Int)? {
        var end = start
        var value: Int64 = 0
        while bytes.isDigit(at: end), end - start < 2 {
            value = value * 10 + Int64(bytes[end] - 0x30)
            end += 1
        }
        if end > start { return (value, end) }
        guard let numeral = Numeral.read(bytes, at: start), numeral.value <= 31 else { return nil }
        return (numeral.value, numeral.end)
    }

    /// Month and day after four digits: `-01-31`, `/1/31`, `.1.31`.
    func dashedDate(_ start: Int, _ end: Int) -> (month: Int64, day: Int64, end: Int)? {
        guard end < bytes.count, [0x2D, 0x2F, 0x2E].contains(bytes[end]) else { return nil }
        let dash = bytes[end]
        guard let (month, afterMonth) = smallNumber(at: end + 1), (1...12).contains(month), afterMonth < bytes.count,
            bytes[afterMonth] == dash, let (day, afterDay) = smallNumber(at: afterMonth + 1), (1...31).contains(day),
            !bytes.isDigit(at: afterDay)
        else { return nil }
        return (month, day, afterDay)
    }

    /// A number in Chinese numerals: 十二件, 二〇一九年, 百分之九十六点五, and the 一是, 二是 of a list.
    mutating func readNumeral() {
        let start = offset
        if bytes.has("百分之", at: offset) { return readPercentInWords() }
        guard let numeral = Numeral.read(bytes, at: offset) else {
            offset += 3
            return
        }
        offset = numeral.end
        if numeral.end - start == 12, (1900...2100).contains(numeral.value), bytes.has("年", at: offset) {
            return readMonth(after: numeral.value, from: start)
        }
        if numeral.value <= 10, bytes.has("是", at: offset) || bytes.has("要", at: offset) {
            tokens.append(
                Token(
                    kind: .ordinal,
                    code: UInt8(numeral.value),
                    traits: .listed,
                    start: Int32(start),
                    end: Int32(offset + 3)
                )
            )
            offset += 3
            return
        }
        guard titleDepth == 0, !bytes.hasAny(Self.notNumbers, before: start) else { return }
        finish(numeral.value * 1_000_000, from: start, isExact: false)
    }
    /// 统一, 之一, 进一步 …: 一 that is part of a word.
    private static let notNumbers: [StaticString] = ["统", "之", "进", "唯", "同", "某", "逐", "另", "万", "其", "专", "第", "单"]

    private mutating func readPercentInWords() {
        let start = offset
        offset += 9
        guard let whole = Numeral.read(bytes, at: offset) else {
            // 百分之百
            if bytes.has("百", at: offset) {
                offset += 3
                appendPercent(100_000_000, from: start)
            }
            return
        }
        var micros = whole.value * 1_000_000
        offset = whole.end
        if bytes.has("点", at: offset) {
            var scale: Int64 = 100_000
            offset += 3
            while let digit = Numeral.digit(bytes.code(at: offset)), digit < 10, scale > 0 {
                micros += digit * scale
                scale /= 10
                offset += 3
            }
        }
        appendPercent(micros, from: start)
    }

    private mutating func appendPercent(_ micros: Int64, from start: Int) {
        guard titleDepth == 0 else { return }
        tokens.append(
            Token(
                kind: .number,
                code: Unit.percent.rawValue,
                traits: .inWords,
                start: Int32(start),
                end: Int32(offset),
                unit: Int32(start),
                micros: micros
            )
        )
    }
}
