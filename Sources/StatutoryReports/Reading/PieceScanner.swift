/// Cuts one piece of a table region into Han characters, numbers and blank marks.
struct PieceScanner {
    let text: UnsafeBufferPointer<UInt8>
    var position: Int
    let start: Int
    let end: Int
    let piece: Int32

    mutating func run(into scan: inout TableScan) {
        while position < end {
            let byte = text[position]
            if byte >= 0x80 {
                wide(into: &scan)
            } else if isDigit(byte) || startsSignedNumber() {
                number(into: &scan)
            } else if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A {
                word(into: &scan)
            } else {
                mark(byte, into: &scan)
            }
        }
    }

    // MARK: Words and marks

    private mutating func wide(into scan: inout TableScan) {
        let (scalar, length) = decodedScalar(text, at: position)
        if fullWidthDigit(scalar) != nil || (isSign(scalar) && startsSignedNumber()) {
            number(into: &scan)
            return
        }
        if scalar == 0x3007 {  // 〇 standing for 0
            ghostZero(length, into: &scan)
            return
        }
        if scalar == 0x65E0 || TextMarks.isBlankSign(scalar) {
            let whole = scalar == 0x65E0 ? length : lengthOfBlankSigns()
            if standsAlone(whole) {
                scan.appendBlank(position, position + whole, Int(piece))
                position += whole
                return
            }
        }
        let character = HanText.folded(scalar)
        if character != 0 { scan.han.append(character) }
        position += length
    }

    /// `——` is one mark.
    private func lengthOfBlankSigns() -> Int {
        var index = position
        while index < end {
            let (scalar, length) = decodedScalar(text, at: index)
            guard TextMarks.isBlankSign(scalar) else { break }
            index += length
        }
        return index - position
    }

    private mutating func ghostZero(_ length: Int, into scan: inout TableScan) {
        var token = makeToken(scan)
        token.marks = .ghost
        token.digitCount = 1
        position += length
        token.end = Int32(position)
        scan.tokens.append(token)
    }

    private mutating func mark(_ byte: UInt8, into scan: inout TableScan) {
        switch byte {
        case 0x2F, 0x2D, 0x5C:
            if standsAlone(1) { scan.appendBlank(position, position + 1, Int(piece)) }
        case 0x5B, 0x5D, 0x7B, 0x7D, 0x3B:
            scan.strayMarks += 1
        default:
            break
        }
        position += 1
    }

    /// Letters: digits misread when the whole word can be digits (`U`, `O`, `3i`), otherwise noise.
    private mutating func word(into scan: inout TableScan) {
        let from = position
        var isGhost = true
        var value: Int64 = 0
        while position < end, isWordByte(text[position]) {
            if isDigit(text[position]) {
                value = value * 10 + Int64(text[position] - 0x30)
            } else if let digit = TextMarks.ghostDigit(text[position]) {
                value = value * 10 + Int64(digit)
            } else {
                isGhost = false
            }
            position += 1
            if position - from > 4 { isGhost = false }
            if !isGhost { value = 0 }
        }
        guard isGhost else {
            scan.noiseWords += 1
            return
        }
        var token = makeToken(scan)
        token.start = Int32(from)
        token.end = Int32(position)
        token.marks = .ghost
        token.value = value
        token.digitCount = Int16(position - from)
        if let next = followingByte(), isBracket(next) { token.marks.insert(.beforeBracket) }
        scan.tokens.append(token)
    }

    // MARK: Numbers

    private mutating func number(into scan: inout TableScan) {
        var token = makeToken(scan)
        let from = position
        readSign(&token)
        readDigits(&token)
        if position < end, isLetter(text[position]), !token.hasPoint {
            position = from
            if isDigit(text[position]) { word(into: &scan) } else { position += 1 }
            return
        }
        // `10.5pt`: a measure of the page.
        if position < end, isLetter(text[position]) { return }
        token.end = Int32(position)
        if let kept = withoutOrdinal(token, from) {
            finish(kept, into: &scan)
        }
    }

    private mutating func readSign(_ token: inout TableToken) {
        let (scalar, length) = decodedScalar(text, at: position)
        guard isSign(scalar) else { return }
        token.isNegative = scalar != 0x2B && scalar != 0xFF0B
        position += length
        while position < end, text[position] == 0x20 { position += 1 }
    }

    private mutating func readDigits(_ token: inout TableToken) {
        while position < end {
            let (scalar, length) = decodedScalar(text, at: position)
            if (0x30...0x39).contains(scalar) {
                append(digit: Int64(scalar - 0x30), to: &token)
            } else if let digit = fullWidthDigit(scalar) {
                token.marks.insert(.respelled)
                append(digit: Int64(digit), to: &token)
            } else if scalar == 0x2E, !token.hasPoint, position + 1 < end, isDigit(text[position + 1]) {
                token.hasPoint = true
            } else if isThousandsComma(scalar, length, token) {
                token.marks.insert(.respelled)
            } else {
                break
            }
            position += length
        }
    }

    private func append(digit: Int64, to token: inout TableToken) {
        if token.hasPoint { return }
        token.digitCount += 1
        token.value = token.digitCount <= 15 ? token.value * 10 + digit : -1
        if token.digitCount > 400 { token.digitCount = 400 }
    }

    /// A comma with exactly three digits behind it.
    private func isThousandsComma(_ scalar: UInt32, _ length: Int, _ token: TableToken) -> Bool {
        guard scalar == 0x2C, !token.hasPoint, token.digitCount > 0, position + 3 < end else { return false }
        let digits = (1...3).allSatisfy { isDigit(text[position + $0]) }
        return digits && (position + 4 >= end || !isDigit(text[position + 4]))
    }

    /// Takes off the ordinal of the label that follows: `02.其他` is the number 0 and the label `2.其他`.
    private mutating func withoutOrdinal(_ token: TableToken, _ from: Int) -> TableToken? {
        guard !token.hasPoint, leadsLabel(token) else { return token }
        guard token.digitCount > 1, !token.marks.contains(.respelled), token.digitCount <= 15 else { return nil }
        var kept = token
        kept.value = token.value / 10
        kept.digitCount -= 1
        kept.end -= 1
        return kept
    }

    /// Whether a point or 、 and then words follow: the digit before was an ordinal.
    private func leadsLabel(_ token: TableToken) -> Bool {
        var index = skippingSpaces(position)
        guard index < end else { return false }
        let (scalar, length) = decodedScalar(text, at: index)
        guard scalar == 0x2E || scalar == 0xFF0E || scalar == 0x3001 || scalar == 0xB7 else { return false }
        index = skippingSpaces(index + length)
        guard index < end else { return token.digitCount == 1 }
        let next = decodedScalar(text, at: index).scalar
        return HanText.folded(next) != 0 || next == 0x201C || next == 0x22
    }

    private mutating func finish(_ token: TableToken, into scan: inout TableScan) {
        var token = token
        let after = skippingSpaces(Int(token.end))
        if token.end == Int32(position) { readUnit(after, &token) }
        if isEnclosed(token) { return }
        if let next = followingByte(), isBracket(next) { token.marks.insert(.beforeBracket) }
        if position < end, text[position] == 0x25 { return }
        scan.tokens.append(token)
    }

    /// `(1)`, `（5）`: the number of something, not a number of things.
    private func isEnclosed(_ token: TableToken) -> Bool {
        guard position < end, Int(token.start) > start else { return false }
        let next = decodedScalar(text, at: position).scalar
        let before = text[Int(token.start) - 1]
        return (next == 0x29 || next == 0xFF09) && (before == 0x28 || before == 0x88)
    }

    private mutating func readUnit(_ after: Int, _ token: inout TableToken) {
        guard after < end else { return }
        let (scalar, length) = decodedScalar(text, at: after)
        if scalar == 0x5143 {  // 元
            token.marks.insert(.yuan)
        } else if TextMarks.isCountUnit(scalar), endsWord(after + length) {
            token.marks.insert(.countUnit)
        } else if scalar == 0x4E07 || scalar == 0x4EBF, startsYuan(after + length) {
            token.marks.insert(scalar == 0x4E07 ? .wanYuan : .yiYuan)
            position = after + length + 3
            token.end = Int32(position)
            return
        } else {
            if HanText.folded(scalar) != 0 { token.marks.insert(.beforeText) }
            return
        }
        position = after + length
        token.end = Int32(position)
    }

    private func startsYuan(_ index: Int) -> Bool {
        index < end && decodedScalar(text, at: index).scalar == 0x5143
    }

    private func endsWord(_ index: Int) -> Bool {
        index >= end || HanText.folded(decodedScalar(text, at: index).scalar) == 0
    }

    // MARK: Bytes

    private func makeToken(_ scan: TableScan) -> TableToken {
        TableToken(
            kind: .number,
            start: Int32(position),
            end: Int32(position),
            han: Int32(scan.han.count),
            piece: piece
        )
    }

    private func skippingSpaces(_ from: Int) -> Int {
        var index = from
        while index < end {
            let (scalar, length) = decodedScalar(text, at: index)
            guard TextMarks.isSpace(scalar) else { break }
            index += length
        }
        return index
    }

    /// White space or the piece's end on both sides.
    private func standsAlone(_ length: Int) -> Bool {
        let next = position + length
        let isFollowed = next < end && !TextMarks.isSpace(decodedScalar(text, at: next).scalar)
        guard !isFollowed else { return false }
        guard position > start else { return true }
        let before = text[position - 1]
        return before == 0x20 || before == 0x09 || (before == 0x80 && position - start >= 3)
            || (before == 0xA0 && position - start >= 2)
    }

    /// A sign directly before a digit, and no digit or letter before the sign.
    private func startsSignedNumber() -> Bool {
        let (scalar, length) = decodedScalar(text, at: position)
        guard isSign(scalar), position + length < end else { return false }
        let next = decodedScalar(text, at: position + length).scalar
        guard (0x30...0x39).contains(next) || fullWidthDigit(next) != nil else { return false }
        guard position > start else { return true }
        let before = text[position - 1]
        return !isDigit(before) && !isLetter(before)
    }

    private func isSign(_ scalar: UInt32) -> Bool {
        scalar == 0x2D || scalar == 0x2B || scalar == 0xFF0D || scalar == 0xFF0B || scalar == 0x2212
    }

    private func fullWidthDigit(_ scalar: UInt32) -> UInt32? {
        (0xFF10...0xFF19).contains(scalar) ? scalar - 0xFF10 : nil
    }

    private func followingByte() -> UInt8? { position < end ? text[position] : nil }

    private func isBracket(_ byte: UInt8) -> Bool {
        byte == 0x29 || byte == 0x7D || byte == 0x5D || byte == 0x7C
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    private func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
