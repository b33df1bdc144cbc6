/// What a field of the settings takes.
package enum SettingForm: Hashable, Sendable {
    /// So many characters at most.
    case line(most: Int, isRequired: Bool = false)
    case lines(most: Int, length: Int)
    case number(ClosedRange<Int>, unit: String)
    case postcode
    case phone
    case phones(most: Int)
    case email
    /// `https://…` or `http://…`
    case webAddress
    /// `09:00-12:00`, one after another.
    case clockRanges(most: Int)
    /// Numbers of days, each smaller than the one before.
    case descendingDays(most: Int, of: ClosedRange<Int>)
    /// What stands before the year in a 发文字号.
    case letterPrefix
    /// One of these words.
    case choice([String])
}

/// Why what was typed into a field cannot be taken.
package struct SettingProblem: Error, Hashable, Sendable {
    package var sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}

extension SettingForm {
    /// What was typed, as a value: white space around it dropped, empty lines of lists too.
    package func value(of typed: String) throws(SettingProblem) -> SettingValue {
        guard typed.utf8.count <= 8_000 else { throw SettingProblem("填写的内容太长。") }
        switch self {
        case .line(let most, let isRequired): return .text(try Self.line(typed, most, isRequired))
        case .lines(let most, let length):
            return .list(
                try Self.list(typed, most) { (entry) throws(SettingProblem) in
                    try Self.line(entry, length, true)
                }
            )
        case .number(let range, let unit):
            guard let number = Self.number(typed.trimmed), range.contains(number) else {
                throw SettingProblem("请填写 \(range.lowerBound) 至 \(range.upperBound) 的整数（\(unit)）。")
            }
            return .number(number)
        case .postcode: return .text(try Self.postcode(typed.trimmed))
        case .phone: return .text(try Self.phone(typed.trimmed))
        case .phones(let most): return .list(try Self.list(typed, most, Self.phone))
        case .email: return .text(try Self.email(typed.trimmed))
        case .webAddress: return .text(try Self.webAddress(typed.trimmed))
        case .clockRanges(let most): return .list(try Self.clockRanges(typed, most))
        case .descendingDays(let most, let range): return .list(try Self.descending(typed, most, range))
        case .letterPrefix: return .text(try Self.letterPrefix(typed.trimmed))
        case .choice(let words):
            guard words.contains(typed.trimmed) else { throw SettingProblem("请选择一项。") }
            return .text(typed.trimmed)
        }
    }

    private static func list(
        _ typed: String,
        _ most: Int,
        _ entry: (String) throws(SettingProblem) -> String
    ) throws(SettingProblem) -> [String] {
        var entries: [String] = []
        for line in typed.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            let line = String(decoding: line, as: UTF8.self).trimmed
            guard !line.isEmpty else { continue }
            let value = try entry(line)
            guard !entries.contains(value) else { throw SettingProblem("“\(value)”填了两次。") }
            entries.append(value)
        }
        guard entries.count <= most else { throw SettingProblem("最多 \(most) 个。") }
        return entries
    }

    private static func line(_ typed: String, _ most: Int, _ isRequired: Bool) throws(SettingProblem) -> String {
        let text = typed.trimmed
        guard !text.isEmpty || !isRequired else { throw SettingProblem("不能为空。") }
        guard text.unicodeScalars.count <= most else { throw SettingProblem("最多 \(most) 个字。") }
        guard !text.hasControlCharacters else { throw SettingProblem("不能换行，也不能有不可见的字符。") }
        return text
    }

    private static func number(_ text: String) -> Int? {
        guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy(isDigit) else { return nil }
        return Int(text)
    }

    private static func postcode(_ text: String) throws(SettingProblem) -> String {
        guard text.isEmpty || text.utf8.count == 6 && text.utf8.allSatisfy(isDigit) else {
            throw SettingProblem("邮政编码是六位数字。")
        }
        return text
    }

    /// Digits with `-`, `+`, blanks and brackets between them: 0000-8888000, (0000) 8888000 转 12 is not.
    private static func phone(_ text: String) throws(SettingProblem) -> String {
        let digits = text.utf8.filter(isDigit).count
        guard text.isEmpty || (5...20).contains(digits) && text.utf8.count <= 30 && text.utf8.allSatisfy(isPhone) else {
            throw SettingProblem("电话只能有数字、短横线、空格和括号，5 至 20 位数字。")
        }
        return text
    }

    private static func email(_ text: String) throws(SettingProblem) -> String {
        guard !text.isEmpty else { return text }
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard text.utf8.count <= 100, parts.count == 2, !parts[0].isEmpty, parts[1].contains(UInt8(ascii: ".")),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !$0.isQuote }), !text.hasSuffix(".")
        else { throw SettingProblem("不像电子邮箱地址。") }
        return text
    }

    private static func webAddress(_ text: String) throws(SettingProblem) -> String {
        guard !text.isEmpty else { return text }
        let rest = ["https://", "http://"].first(where: text.hasPrefix).map { text.utf8.dropFirst($0.utf8.count) }
        guard text.utf8.count <= 300, let rest, rest.contains(UInt8(ascii: ".")),
            rest.allSatisfy({ (0x21...0x7E).contains($0) && !$0.isQuote })
        else { throw SettingProblem("网址以 http:// 或 https:// 开头，不能有空格和汉字。") }
        return text
    }

    private static func descending(
        _ typed: String,
        _ most: Int,
        _ range: ClosedRange<Int>
    ) throws(SettingProblem) -> [String] {
        let entries = try list(typed, most) { (entry) throws(SettingProblem) in
            guard let number = number(entry), range.contains(number) else {
                throw SettingProblem("每行填一个 \(range.lowerBound) 至 \(range.upperBound) 的整数。")
            }
            return String(number)
        }
        let numbers = entries.compactMap(Int.init)
        guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 > $1 }) else { throw SettingProblem("请由多到少填写。") }
        return entries
    }

    private static func letterPrefix(_ text: String) throws(SettingProblem) -> String {
        guard text.unicodeScalars.count <= 20 else { throw SettingProblem("最多 20 个字。") }
        guard text.unicodeScalars.allSatisfy(\.properties.isAlphabetic) else {
            throw SettingProblem("只填年份之前的字样，不要填括号、年份和序号。")
        }
        return text
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isPhone(_ byte: UInt8) -> Bool { isDigit(byte) || "-+ ()".utf8.contains(byte) }
}

extension UInt8 {
    /// What nobody needs in an address, and what would matter in a page.
    fileprivate var isQuote: Bool { "\"'<>`\\".utf8.contains(self) }
}

extension String {
    /// Without white space at both ends.
    package var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Control characters, line ends, and those that turn the direction of writing or show nothing.
    package var hasControlCharacters: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
            default: false
            }
        }
    }
}
