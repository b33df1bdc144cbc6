extension HolidayNotice {
    /// The most bytes a notice may have.
    public static let largestJSON = 65_536

    /// Reads a notice from JSON, and says everything that is wrong with it.
    ///
    ///     {
    ///       "kind": "year",
    ///       "number": "国办发明电〔2025〕7号",
    ///       "year": 2026,
    ///       "published": "2025-11-04",
    ///       "source": "国务院办公厅关于2026年部分节假日安排的通知",
    ///       "daysOff": [{"day": "2026-01-01", "holiday": "元旦"}],
    ///       "makeUpWorkdays": [{"day": "2026-01-04", "holiday": "元旦"}]
    ///     }
    ///
    /// `kind` is `year`, `amendment` or `region`; a `region` names itself in `"region"`. Every other member is needed, and
    /// no other is allowed: a misspelt name must not pass for a day less.
    public init(json bytes: [UInt8]) throws(HolidayNoticeFaults) {
        guard bytes.count <= Self.largestJSON else {
            throw HolidayNoticeFaults("文件太大：\(bytes.count) 字节，最多 \(Self.largestJSON) 字节。")
        }
        let value: JSONText
        do { value = try JSONText(bytes) } catch {
            throw HolidayNoticeFaults("第 \(error.line) 行不是正确的 JSON：\(error.sentence)。")
        }
        var reader = HolidayNoticeReader()
        let notice = reader.notice(value)
        guard let notice, reader.faults.isEmpty else {
            throw HolidayNoticeFaults(faults: reader.faults.map(HolidayNoticeFault.init))
        }
        let faults = notice.faults
        guard faults.isEmpty else { throw HolidayNoticeFaults(faults: faults) }
        self = notice
    }

    /// As ``init(json:)`` reads it, one day a line.
    public var json: [UInt8] {
        var lines = ["{", "  \"kind\": \"\(scope.word)\","]
        if case .region(let name) = scope { lines.append("  \"region\": \(Self.quoted(name)),") }
        lines += [
            "  \"number\": \(Self.quoted(number)),", "  \"year\": \(year),", "  \"published\": \"\(published)\",",
            "  \"source\": \(Self.quoted(source)),",
        ]
        lines += Self.lines("daysOff", daysOff, end: ",") + Self.lines("makeUpWorkdays", makeUpWorkdays, end: "")
        return Array((lines + ["}", ""]).joined(separator: "\n").utf8)
    }

    private static func lines(_ name: String, _ days: [Day], end: String) -> [String] {
        guard !days.isEmpty else { return ["  \"\(name)\": []\(end)"] }
        let each = days.enumerated().map { index, day in
            "    {\"day\": \"\(day.date)\", \"holiday\": \(quoted(day.holiday))}\(index + 1 < days.count ? "," : "")"
        }
        return ["  \"\(name)\": ["] + each + ["  ]\(end)"]
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                quoted.unicodeScalars.append("\\")
                quoted.unicodeScalars.append(scalar)
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension HolidayNoticeFaults {
    init(_ sentence: String) { self.init(faults: [HolidayNoticeFault(sentence)]) }
}

extension HolidayNotice.Scope {
    /// In JSON.
    var word: String {
        switch self {
        case .year: "year"
        case .amendment: "amendment"
        case .region: "region"
        }
    }
}
