extension Lexer {
    /// A number in digits: a date, a count with its unit, or nothing that counts (a telephone number, a document number).
    mutating func readDigits() {
        let start = offset
        guard let number = readDecimal() else { return skipDigits() }
        if isPartOfLongerCode(start, offset) {
            if bytes.has("号", at: offset) { appendNumbered(from: start) }
            return skipDigits()
        }
        if readDate(from: start, year: number.micros / 1_000_000, digits: offset - start) { return }
        guard titleDepth == 0 else { return }
        finish(number.micros, from: start, isExact: true)
    }

    /// The digits at the offset, with thousands commas and a decimal part of at most six digits; `nil` when they are too
    /// many to be a number.
    private mutating func readDecimal() -> (micros: Int64, hasPoint: Bool)? {
        let start = offset
        var value: Int64 = 0
        var count = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte &- 0x30 < 10 {
                value = value * 10 + Int64(byte - 0x30)
                count += 1
                guard count <= 12 else { return nil }
            } else if byte != 0x2C || !isThousandsComma(start) {
                break
            }
            offset += 1
        }
        var micros = value * 1_000_000
        guard offset < bytes.count, bytes[offset] == 0x2E, bytes.isDigit(at: offset + 1) else { return (micros, false) }
        offset += 1
        var scale: Int64 = 100_000
        while bytes.isDigit(at: offset) {
            micros += Int64(bytes[offset] - 0x30) * scale
            guard scale > 0 else { return nil }
            scale /= 10
            offset += 1
        }
        return (micros, true)
    }

    /// `12,345`: one to three digits before, exactly three after.
    private func isThousandsComma(_ start: Int) -> Bool {
        guard offset - start >= 1, (1...3).allSatisfy({ bytes.isDigit(at: offset + $0) }) else { return false }
        guard !bytes.isDigit(at: offset + 4) else { return false }
        let firstGroup = bytes[start..<offset].firstIndex(of: 0x2C) ?? offset
        return firstGroup - start <= 3
    }

    /// `0731—56771128`, `2018-2020`, `711号`, `90号`, `1.2.3`, `A4`: digits that are part of something longer.
    private func isPartOfLongerCode(_ start: Int, _ end: Int) -> Bool {
        if bytes.hasAny(Self.joiners, before: start), bytes.isDigit(at: joinerStart(start) - 1) { return true }
        if start > 0, bytes[start - 1].isAlphanumeric || bytes[start - 1] == 0x5F { return true }
        if bytes.hasAny(["〔", "【", "×"], before: start) { return true }
        if bytes.hasAny(["号", "×", "〕", "】"], at: end) { return true }
        if end < bytes.count, bytes[end] == 0x2E, bytes.isDigit(at: end + 1) { return true }
        guard bytes.hasAny(Self.joiners, at: end) else { return end < bytes.count && bytes[end] == 0x2B }
        return bytes.isDigit(at: end + bytes.characterLength(at: end)) && !isDate(start, end)
    }
    private static let joiners: [StaticString] = ["-", "—", "–", "－", "/", "~", "～", "―"]

    private func joinerStart(_ start: Int) -> Int { bytes.characterStart(before: start) }

    /// `2024-01-31`, `2024/1/31`: four digits, then month and day.
    private func isDate(_ start: Int, _ end: Int) -> Bool { end - start == 4 && dashedDate(start, end) != nil }

    /// 60号.
    private mutating func appendNumbered(from start: Int) {
        offset += 3
        tokens.append(
            Token(kind: .ordinal, code: 0, traits: .numbered, start: Int32(start), end: Int32(offset))
        )
    }

    private mutating func skipDigits() {
        while offset < bytes.count, bytes.isDigit(at: offset) || bytes[offset] == 0x2E { offset += 1 }
    }

    /// What follows the digits: 万, 余, the unit. Appends the number when it counts something.
    mutating func finish(_ value: Int64, from start: Int, isExact: Bool) {
        var micros = value
        var traits: Token.Traits = isExact ? [] : .inWords
        if bytes.hasAny(Self.openBefore, before: start) { traits.insert(.open) }
        if quote != nil, bytes.has("“", before: start) { traits.insert(.quoted) }
        micros = readPower(micros)
        if bytes.hasAny(Self.openAfter, at: offset) {
            traits.insert(.open)
            offset += 3
            micros = readPower(micros)
        }
        while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        let unitStart = offset
        var unit = Unit.none
        if offset < bytes.count, bytes[offset] == 0x25 {
            unit = .percent
            offset += 1
        } else if let match = units.match(bytes, at: offset) {
            unit = Unit(rawValue: match.code) ?? .none
            offset += match.length
        }
        if bytes.hasAny(["以上", "左右", "以内", "以下", "有余", "多"], at: offset) { traits.insert(.open) }
        if unit == .none, !countsWithoutUnit(start, unitStart) { return }
        if !isExact, unit.isRareAfterWords || (value == 1_000_000 && unit.makesOneAnArticle) { return }
        // 十九大, 二十大.
        if unit == .big, value >= 15_000_000 { return }
        tokens.append(
            Token(
                kind: .number,
                code: unit.rawValue,
                traits: traits,
                start: Int32(start),
                end: Int32(offset),
                unit: Int32(unitStart),
                micros: micros
            )
        )
    }
    private static let openBefore: [StaticString] = ["近", "约", "超", "逾", "超过", "达到近", "不足", "至少", "不少于"]
    private static let openAfter: [StaticString] = ["余", "多", "来"]

    /// 万 and 亿 after digits, where they do not belong to the unit 万元.
    private mutating func readPower(_ micros: Int64) -> Int64 {
        guard let power = Numeral.power(bytes.code(at: offset)), power != 10 else { return micros }
        if units.match(bytes, at: offset) != nil { return micros }
        let (product, overflow) = micros.multipliedReportingOverflow(by: power)
        guard !overflow else { return micros }
        offset += 3
        return product
    }

    /// 制定数为0，公开数为0: a count without a unit, said to be one, up to the next mark.
    private func countsWithoutUnit(_ start: Int, _ end: Int) -> Bool {
        guard bytes.hasAny(["为", "数", "量", "是", "共", "计", "数为:", "总数"], before: start) else { return false }
        guard end < bytes.count else { return true }
        let code = bytes.code(at: end)
        return (code == 0 ? Mark.plain(bytes[end]) : Mark.wide(code)) != nil
    }
}
