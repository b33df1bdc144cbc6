/// Finds the ways to read a row whose numbers were glued together, pulled apart, or mixed with ruling lines.
///
/// `00000 1` for `0 0 0 0 0 1`, `1 0` for `10`, `101010` for `|0|0|0` (a scan reads a line as 1). Every way has a
/// price; the identities of the row decide, and when two ways of the same price remain, the row stays open.
struct GluedNumbers {
    /// One number of a reading: its value and the token (or tokens) it comes from.
    struct Part: Hashable {
        var value: Int64
        var token: Int
        /// Not the token as it stands.
        var isMended: Bool
    }

    struct Reading {
        var parts: [Part]
        var price: Int
    }

    let tokens: [TableToken]
    let digits: [[UInt8]]
    /// Lines may have become digits.
    let isScan: Bool
    let width: Int

    private static let readingLimit = 400
    private static let stepLimit = 20_000

    init(_ tokens: [TableToken], text: UnsafeBufferPointer<UInt8>, isScan: Bool, width: Int) {
        self.tokens = tokens
        self.isScan = isScan
        self.width = width
        digits = tokens.map { Self.digits(of: $0, text) }
    }

    /// The cheapest reading of `width` numbers that satisfies `holds`; `nil` when there is none or when two differ
    /// at the same price.
    func resolve(_ holds: ([Int64]) -> Bool) -> Reading? {
        var search = Search()
        walk(0, [], 0, &search)
        var best: Reading?
        var isTied = false
        for reading in search.readings where holds(reading.parts.map(\.value)) {
            guard let known = best else {
                best = reading
                continue
            }
            if reading.price < known.price {
                best = reading
                isTied = false
            } else if reading.price == known.price, reading.parts.map(\.value) != known.parts.map(\.value) {
                isTied = true
            }
        }
        return isTied ? nil : best
    }

    private struct Search {
        var readings: [Reading] = []
        var steps = 0
    }

    private func walk(_ index: Int, _ parts: [Part], _ price: Int, _ search: inout Search) {
        search.steps += 1
        guard search.steps < Self.stepLimit, search.readings.count < Self.readingLimit else { return }
        guard parts.count <= width else { return }
        guard index < tokens.count else {
            if parts.count == width { search.readings.append(Reading(parts: parts, price: price)) }
            return
        }
        let token = tokens[index]
        if token.value >= 0 {
            let whole = Part(value: token.isNegative ? -token.value : token.value, token: index, isMended: false)
            walk(index + 1, parts + [whole], price, &search)
        }
        if mayBeLine(token) { walk(index + 1, parts, price + 2, &search) }
        for (values, cost) in splits(index) {
            let more = values.map { Part(value: $0, token: index, isMended: true) }
            walk(index + 1, parts + more, price + cost, &search)
        }
        if let joined = joined(index) { walk(index + 2, parts + [joined], price + 3, &search) }
    }

    /// `1)`, `4}`: a bracket behind a single digit is the rest of a ruling line.
    private func mayBeLine(_ token: TableToken) -> Bool {
        isScan && token.digitCount == 1 && token.value != 0 && token.marks.contains(.beforeBracket)
    }

    private func joined(_ index: Int) -> Part? {
        guard index + 1 < tokens.count, tokens[index].piece == tokens[index + 1].piece else { return nil }
        let left = tokens[index]
        let right = tokens[index + 1]
        guard left.kind == .number, right.kind == .number, left.value > 0, right.value >= 0 else { return nil }
        guard !right.isNegative, left.digitCount + right.digitCount <= 9 else { return nil }
        let scale = (0..<right.digitCount).reduce(Int64(1)) { power, _ in power * 10 }
        return Part(value: left.value * scale + right.value, token: index, isMended: true)
    }

    // MARK: Splits

    private func splits(_ index: Int) -> [(values: [Int64], cost: Int)] {
        let digits = digits[index]
        guard digits.count >= 2 else { return [] }
        return (isScan ? betweenLines(digits) : []) + cuts(digits)
    }

    /// Numbers with a line of the table, read as 1 (or 4), before, between or behind them.
    private func betweenLines(_ digits: [UInt8]) -> [(values: [Int64], cost: Int)] {
        guard digits.count <= 16 else { return [] }
        var found: [(values: [Int64], cost: Int)] = []
        var stack: [(at: Int, values: [Int64], lines: Int)] = [(0, [], 0)]
        while let (at, values, lines) = stack.popLast(), found.count < 300 {
            if at == digits.count {
                if lines > 0, !values.isEmpty { found.append((values, lines)) }
                continue
            }
            guard values.count < width else { continue }
            // A line stands before a number or at the end; two numbers are never without one between.
            let isLine = digits[at] == 1 || digits[at] == 4
            let start = isLine && at + 1 < digits.count ? [at, at + 1] : [at]
            for from in start where from > at || at == 0 {
                let cost = from - at
                var value: Int64 = 0
                for end in from..<digits.count {
                    value = value * 10 + Int64(digits[end])
                    stack.append((end + 1, values + [value], lines + cost))
                    if digits[from] == 0 { break }
                }
            }
            if isLine, at + 1 == digits.count, !values.isEmpty { stack.append((at + 1, values, lines + 1)) }
        }
        return found
    }

    /// All ways to cut the digits into up to `width` numbers without leading zeros.
    private func cuts(_ digits: [UInt8]) -> [(values: [Int64], cost: Int)] {
        guard digits.count <= 12 else { return [] }
        var found: [(values: [Int64], cost: Int)] = []
        var stack: [(at: Int, values: [Int64])] = [(0, [])]
        while let (at, values) = stack.popLast(), found.count < 300 {
            if at == digits.count {
                if values.count > 1 { found.append((values, 3 * (values.count - 1))) }
                continue
            }
            guard values.count < width else { continue }
            var value: Int64 = 0
            for end in at..<digits.count {
                value = value * 10 + Int64(digits[end])
                stack.append((end + 1, values + [value]))
                if digits[at] == 0 { break }
            }
        }
        return found
    }

    private static func digits(of token: TableToken, _ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard token.kind == .number, !token.hasPoint else { return [] }
        var digits: [UInt8] = []
        for index in Int(token.start)..<Int(token.end) {
            let byte = text[index]
            if byte >= 0x30 && byte <= 0x39 {
                digits.append(byte - 0x30)
            } else if let digit = TextMarks.ghostDigit(byte) {
                digits.append(digit)
            }
            if digits.count > 16 { return [] }
        }
        return digits
    }
}
