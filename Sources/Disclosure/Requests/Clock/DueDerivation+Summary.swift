import LegalClock

extension DueDerivation {
    /// The whole in one or two sentences, for the head of a page and for print.
    ///
    ///     自2024年9月13日的次日起计算20个工作日，其间双休日7天、中秋节放假3天、国庆节放假7天不计入，至2024年10月17日届满。
    package var summary: String {
        if let interruption = run.interruption {
            return "\(interruption.on.chinese)\(interruption.letter)送达，期限终止，待\(interruption.cause.awaited)后重新计算。"
        }
        guard let due else { return "" }
        if let delay = run.delay { return "经\(delay.letter)告知申请人，延迟至\(delay.until.chinese)答复。" }
        var text = opening + period
        let left = leftOut
        if !left.isEmpty { text += "，其间" + left.joined(separator: "、") + "不计入" }
        if days.contains(where: { $0.counting == .moved }) { text += "，期限的最后一日不是工作日，顺延" }
        text += "，至\(due.day.chinese)届满。"
        if due.isProvisional { text += provision(due) }
        return text
    }

    private var opening: String {
        let start = run.start.chinese
        return switch run.beginning {
        case .opened: "自\(start)的次日起计算"
        case .corrected: "\(start)收到补正后的申请，自次日起重新计算"
        case .paid: "\(start)费用缴清，自次日起重新计算"
        case .ordered(let document): "依据\(document)，自\(start)的次日起重新计算"
        }
    }

    private var period: String {
        guard let `extension` = run.extension else { return run.period.chinese }
        return "\(run.period.chinese)，经\(`extension`.letter)延长\(`extension`.days)个工作日"
    }

    /// 双休日6天, 国庆节放假7天, 征询〔2025〕3号征求意见9个工作日: of this run, in the order in which they first come.
    private var leftOut: [String] {
        var (names, numbers): ([String], [String: Int]) = ([], [:])
        for day in days where day.date > run.start {
            let name: String
            switch (day.counting, day.kind) {
            case (.notWorked, .holiday(let holiday, _)): name = holiday + "放假"
            case (.notWorked, .statutoryHoliday(let holiday)): name = holiday
            case (.notWorked, _): name = "双休日"
            case (.suspended(let letters), _): name = letters.joined(separator: "、") + "征求意见"
            default: continue
            }
            if numbers[name] == nil { names.append(name) }
            numbers[name, default: 0] += 1
        }
        return names.map { name in
            let isWork = name.hasSuffix("征求意见") && days.last?.countsWorkingDays == true
            return "\(name)\(numbers[name] ?? 0)\(isWork ? "个工作日" : "天")"
        }
    }

    private func provision(_ due: DueDay) -> String {
        let years = Set(days.filter(\.isProvisional).map(\.date.year)).sorted().map { "\($0)年" }
        return "\(years.joined(separator: "、"))的放假安排尚未公布，日期暂定，最早\(due.earliest.chinese)，最晚\(due.latest.chinese)。"
    }
}
