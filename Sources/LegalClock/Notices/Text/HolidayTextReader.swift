/// Reads `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。`, holiday by holiday.
struct HolidayTextReader {
    private(set) var daysOff: [HolidayNotice.Day] = []
    private(set) var makeUpWorkdays: [HolidayNotice.Day] = []
    private(set) var faults: [String] = []

    /// Without white space; the text is short, so scalars are kept as they are.
    private let scalars: [Unicode.Scalar]
    let year: Int?
    let number: String?

    init(_ text: String) {
        let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        self.scalars = Array(scalars)
        year = Self.year(self.scalars)
        number = Self.number(self.scalars)
    }

    /// The digits before 年部分节假日安排.
    private static func year(_ scalars: [Unicode.Scalar]) -> Int? {
        let words = Array("年部分节假日安排".unicodeScalars)
        guard let place = scalars.firstPlace(of: words), place >= 4 else { return nil }
        return Int(String(String.UnicodeScalarView(scalars[place - 4..<place])))
    }

    private static func number(_ scalars: [Unicode.Scalar]) -> String? {
        guard let start = scalars.firstPlace(of: Array("国办发明电〔".unicodeScalars)),
            let end = scalars[start...].firstIndex(of: "号")
        else { return nil }
        return String(String.UnicodeScalarView(scalars[start...end]))
    }

    mutating func read() {
        for item in items() {
            guard let colon = item.firstIndex(of: "：") ?? item.firstIndex(of: ":") else { continue }
            let name = String(String.UnicodeScalarView(item[..<colon]))
            for sentence in item[(colon + 1)...].split(separator: "。") { read(sentence, of: name) }
        }
        if daysOff.isEmpty, faults.isEmpty { faults.append("文字中没有“元旦：1月1日放假”这样的安排。") }
    }

    /// What stands after `一、`, `二、` … up to the next.
    private func items() -> [ArraySlice<Unicode.Scalar>] {
        let ordinals: Set<Unicode.Scalar> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        let marks = scalars.indices.dropLast().filter { index in
            guard ordinals.contains(scalars[index]), scalars[index + 1] == "、" else { return false }
            // 周一、周二 is no heading.
            return index == 0 || !["周", "期", "初", "十"].contains(scalars[index - 1])
        }
        return zip(marks, marks.dropFirst() + [scalars.count]).map { scalars[($0 + 2)..<$1] }
    }

    private mutating func read(_ sentence: ArraySlice<Unicode.Scalar>, of holiday: String) {
        let isOff = sentence.contains(words: "放假")
        // 鼓励……休息 tells of no day off.
        guard isOff || sentence.contains(words: "上班") else { return }
        var days = HolidayTextDays(sentence, year: year ?? 0)
        let found = days.days()
        faults += days.faults
        if found.isEmpty, days.faults.isEmpty { faults.append("\(holiday)的安排中没有日期。") }
        let each = found.map { HolidayNotice.Day($0, holiday) }
        if isOff { daysOff += each } else { makeUpWorkdays += each }
        if isOff, let total = days.total, total != found.count {
            faults.append("\(holiday)写明共\(total)天，列出的是\(found.count)天。")
        }
    }
}

/// The days of one sentence: `2月15日（周日）至23日（周一）`, `2月14日（周六）、2月28日（周六）`.
private struct HolidayTextDays {
    private(set) var faults: [String] = []
    /// 共9天, 放假1天
    private(set) var total: Int?
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var year: Int
    private var month = 0

    init(_ sentence: ArraySlice<Unicode.Scalar>, year: Int) {
        scalars = Array(sentence)
        self.year = year
    }

    mutating func days() -> [CivilDate] {
        var days: [CivilDate] = []
        var isRange = false
        while place < scalars.count {
            switch scalars[place] {
            case "0"..."9":
                guard let day = number() else { continue }
                if isRange, let first = days.last, first < day, day.days(since: first) <= 30 {
                    days += (1...day.days(since: first)).map { first.adding(days: $0) }
                } else {
                    days.append(day)
                }
                isRange = false
            case "至", "—", "～":
                isRange = true
                place += 1
            case "（", "(": skipRemark(about: days.last)
            default: place += 1
            }
        }
        return days
    }

    /// A number with its unit: a year and a month are kept, a day is answered.
    private mutating func number() -> CivilDate? {
        var value = 0
        while place < scalars.count,
            let digit = scalars[place].properties.numericType == .decimal ? Int(scalars[place].value) - 48 : nil,
            (0...9).contains(digit)
        {
            value = min(value * 10 + digit, 100_000)
            place += 1
        }
        guard place < scalars.count else { return nil }
        switch scalars[place] {
        case "年": year = value
        case "月": month = value
        case "天": total = value
        case "日":
            if let day = CivilDate(year, month, value) { return day }
            faults.append("日历上没有\(year)年\(month)月\(value)日。")
        default: break
        }
        return nil
    }

    /// What stands in brackets: only the day of the week matters, and must be right.
    private mutating func skipRemark(about day: CivilDate?) {
        let end = scalars[place...].firstIndex { $0 == "）" || $0 == ")" } ?? scalars.count - 1
        let remark = scalars[place...end]
        place = end + 1
        let names: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "日"]
        guard let day,
            let mark = remark.lastIndex(where: { $0 == "周" || $0 == "期" }), mark + 1 < scalars.count,
            let index = names.firstIndex(of: scalars[mark + 1])
        else { return }
        if day.weekday.rawValue != index + 1 {
            faults.append("\(day.chinese)是\(day.weekday.name)，文字写的是星期\(names[index])。")
        }
    }
}

extension Collection<Unicode.Scalar> where Index == Int {
    fileprivate func firstPlace(of words: [Unicode.Scalar]) -> Int? {
        indices.first { index in self[index...].starts(with: words) }
    }

    fileprivate func contains(words: String) -> Bool { firstPlace(of: Array(words.unicodeScalars)) != nil }
}
