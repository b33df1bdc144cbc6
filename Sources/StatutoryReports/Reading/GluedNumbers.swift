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
    /// The tokens stand in lines of text, not in cells: digits may have been wrapped to the next line.
    let isLines: Bool

    private static let stepLimit = 20_000

    init(_ tokens: [TableToken], text: UnsafeBufferPointer<UInt8>, isScan: Bool, width: Int, isLines: Bool = false) {
        self.tokens = tokens
        self.isLines = isLines
        self.isScan = isScan
        self.width = width
        digits = tokens.map { Self.digits(of: $0, text) }
    }

    /// The cheapest reading of `width` numbers that satisfies `holds`; `nil` when there is none or when two differ
    /// at the same price.
    func resolve(_ holds: ([Int64]) -> Bool) -> Reading? {
        var search = Search(options: tokens.indices.map(options), steps: 0)
        search.fewestBehind = fewestBehind(search.options)
        var best: Reading?
        var isTied = false
        var parts: [Part] = []
        parts.reserveCapacity(width)
        walk(0, &parts, 0, &search) { parts, price in
            guard price <= best?.price ?? .max, holds(parts.map(\.value)) else { return }
            let isOther = best.map { $0.parts.map(\.value) != parts.map(\.value) } ?? false
            isTied = price == best?.price && (isTied || isOther)
            if price < best?.price ?? .max { best = Reading(parts: parts, price: price) }
        }
        // A search that was not finished may have missed another reading.
        return isTied || search.steps >= Self.stepLimit ? nil : best
    }

    /// One way to read a token (or a token and the next): its numbers, how many tokens they take, and the price.
    private struct Option {
        var parts: [Part]
        var taken: Int
        var price: Int
    }

    private struct Search {
        let options: [[Option]]
        /// For each token, the fewest numbers it and those behind it can be.
        var fewestBehind: [Int] = []
        var steps: Int
    }

    private func options(_ index: Int) -> [Option] {
        let token = tokens[index]
        var options: [Option] = []
        if token.value >= 0 {
            let value = token.isNegative ? -token.value : token.value
            options.append(Option(parts: [Part(value: value, token: index, isMended: false)], taken: 1, price: 0))
        }
        if mayBeLine(token) { options.append(Option(parts: [], taken: 1, price: 2)) }
        for (values, cost) in splits(index) {
            let parts = values.map { Part(value: $0, token: index, isMended: true) }
            options.append(Option(parts: parts, taken: 1, price: cost))
        }
        if let joined = joined(index) { options.append(Option(parts: [joined], taken: 2, price: 3)) }
        return options
    }

    private func fewestBehind(_ options: [[Option]]) -> [Int] {
        var fewest = Array(repeating: 0, count: tokens.count + 1)
        for index in tokens.indices.reversed() {
            fewest[index] = options[index].map { $0.parts.count + fewest[index + $0.taken] }.min() ?? width + 1
        }
        return fewest
    }

    private func walk(
        _ index: Int,
        _ parts: inout [Part],
        _ price: Int,
        _ search: inout Search,
        _ found: ([Part], Int) -> Void
    ) {
        search.steps += 1
        guard search.steps < Self.stepLimit, parts.count + search.fewestBehind[index] <= width else { return }
        guard index < tokens.count else {
            if parts.count == width { found(parts, price) }
            return
        }
        for option in search.options[index] {
            parts += option.parts
            walk(index + option.taken, &parts, price + option.price, &search, found)
            parts.removeLast(option.parts.count)
        }
    }

    /// `1)`, `4}`: a bracket behind a single digit is the rest of a ruling line.
    private func mayBeLine(_ token: TableToken) -> Bool {
        isScan && token.digitCount == 1 && token.value != 0 && token.marks.contains(.beforeBracket)
    }

    private func joined(_ index: Int) -> Part? {
        guard index + 1 < tokens.count else { return nil }
        let left = tokens[index]
        let right = tokens[index + 1]
        guard left.piece == right.piece || isLines && left.piece + 1 == right.piece else { return nil }
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
