/// What is wrong with a notice: a Chinese sentence that says which day or field.
public struct HolidayNoticeFault: Error, Hashable, Sendable {
    public let sentence: String

    public init(_ sentence: String) { self.sentence = sentence }
}

/// Everything that is wrong with a notice, so that it is mended in one go.
public struct HolidayNoticeFaults: Error, Hashable, Sendable {
    public let faults: [HolidayNoticeFault]

    public var sentences: [String] { faults.map(\.sentence) }
}

extension HolidayNotice {
    /// The years a notice may be for.
    public static let years = 2008...2099

    /// What is wrong with the notice taken by itself; nothing when it may be laid into a calendar.
    ///
    /// A notice that fails here is a slip of the hand or a file of something else: a make-up day on a Tuesday, a day of
    /// another year, a year in which 国庆节 is worked, or one with far too many working days.
    public var faults: [HolidayNoticeFault] {
        guard Self.years.contains(year) else {
            return [HolidayNoticeFault("年份应在 \(Self.years.lowerBound) 至 \(Self.years.upperBound) 之间，实为 \(year)。")]
        }
        let each = headFaults + dayFaults
        return each.isEmpty ? yearFaults : each
    }

    private var headFaults: [HolidayNoticeFault] {
        var faults: [String] = []
        if !DocumentNumberText.isPlausible(number) {
            faults.append("发文字号应如“国办发明电〔2025〕7号”，实为“\(number)”。")
        }
        if source.isEmpty || source.utf8.count > 600 { faults.append("来源应写明通知的标题或网址，最多 200 个字。") }
        if case .region(let name) = scope, !(1...90).contains(name.utf8.count) {
            faults.append("地方放假通知应写明适用的地区，最多 30 个字。")
        }
        let first = CivilDate(year - 2, 1, 1) ?? .earliest
        let last = CivilDate(year, 12, 31) ?? .latest
        if published < first || published > last {
            faults.append("\(year)年的通知不会发布于\(published.chinese)。")
        }
        return faults.map(HolidayNoticeFault.init)
    }

    private var dayFaults: [HolidayNoticeFault] {
        var faults: [String] = []
        let first = CivilDate(year - 1, 12, 1) ?? .earliest
        let last = CivilDate(year, 12, 31) ?? .latest
        var seen: [CivilDate: Bool] = [:]
        if daysOff.isEmpty && makeUpWorkdays.isEmpty { faults.append("通知没有列出任何放假或者上班的日子。") }
        if daysOff.count > 60 { faults.append("放假的日子有 \(daysOff.count) 天，最多 60 天。") }
        if makeUpWorkdays.count > 20 { faults.append("调休上班的日子有 \(makeUpWorkdays.count) 天，最多 20 天。") }
        guard faults.isEmpty else { return faults.map(HolidayNoticeFault.init) }
        for (day, isOff) in daysOff.map({ ($0, true) }) + makeUpWorkdays.map({ ($0, false) }) {
            if !(1...60).contains(day.holiday.utf8.count) { faults.append("\(day.date)没有写明节日名称，或名称太长。") }
            if day.date < first || day.date > last { faults.append("\(year)年的通知不会安排\(day.date.chinese)。") }
            switch seen[day.date] {
            case nil: break
            case isOff: faults.append("\(day.date.chinese)列出了两次。")
            default: faults.append("\(day.date.chinese)既放假又上班。")
            }
            seen[day.date] = isOff
            if !isOff, !day.date.weekday.isWeekend {
                faults.append("\(day.date.chinese)是\(day.date.weekday.name)，调休上班只会在星期六或者星期日。")
            }
        }
        return faults.map(HolidayNoticeFault.init)
    }

    /// The year as a whole, when the notice arranges one.
    private var yearFaults: [HolidayNoticeFault] {
        guard scope == .year else { return [] }
        let calendar = WorkingCalendar(laying: [self])
        var faults: [String] = []
        for day in StatutoryDays.of(year) where calendar.isWorkingDay(day.date) {
            faults.append("\(day.date.chinese)（\(day.holiday)）是法定节假日，通知没有放假。")
        }
        let last = CivilDate(year - 1, 12, 31) ?? .earliest
        let count = calendar.workingDays(after: last, through: CivilDate(year, 12, 31) ?? .latest).count
        if !(240...256).contains(count) { faults.append("照此\(year)年有 \(count) 个工作日，应在 240 至 256 个之间。") }
        return faults.map(HolidayNoticeFault.init)
    }
}

enum DocumentNumberText {
    /// Letters, a year in 〔〕, a number and 号: `国办发明电〔2025〕7号`. At most 90 bytes.
    static func isPlausible(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count <= 40, scalars.last == "号", let open = scalars.firstIndex(of: "〔"), open > 0,
            open + 5 < scalars.count, scalars[open + 5] == "〕"
        else { return false }
        let year = scalars[open + 1..<open + 5]
        let number = scalars[(open + 6)..<(scalars.count - 1)]
        let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
        let name = scalars[..<open]
        return year.allSatisfy(isDigit) && (1...5).contains(number.count) && number.allSatisfy(isDigit)
            && name.allSatisfy { $0.properties.isAlphabetic }
    }
}
