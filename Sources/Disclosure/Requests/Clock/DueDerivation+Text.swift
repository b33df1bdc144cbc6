import LegalClock

extension DueDerivation.Day {
    /// What the day is, and how it goes into the count: `中秋节调休上班，第1个工作日`.
    package var label: String {
        switch counting {
        case .opening: "开始之日，不计入"
        case .counted(let number):
            switch kind {
            case .makeUpWorkday(let name, _): "\(name)调休上班，第\(number)\(unit)"
            default: "第\(number)\(unit)"
            }
        case .notWorked: kindWithoutNotice
        case .suspended(let letters): "征求意见（\(letters.joined(separator: "、"))），不计入"
        case .void(let cause): "等待\(cause.awaited)，期限终止"
        case .moved: kind.isWorkingDay ? "工作日，期限顺延至此" : "\(kindWithoutNotice)，期限顺延"
        }
    }

    /// By which notice the day is off or worked; `nil` when none speaks of it.
    package var notice: String? {
        switch kind {
        case .holiday(_, let notice), .makeUpWorkday(_, let notice): notice
        case .workday, .weekend, .statutoryHoliday: nil
        }
    }

    private var unit: String { countsWorkingDays ? "个工作日" : "日" }

    private var kindWithoutNotice: String {
        switch kind {
        case .holiday(let name, _): "\(name)放假"
        default: kind.chinese
        }
    }
}

extension DueDerivation.Event {
    package var sentence: String {
        switch self {
        case .began(.opened): "期限自次日起计算"
        case .began(.corrected): "收到补正后的申请，期限自次日起重新计算"
        case .began(.paid): "费用缴清，期限自次日起重新计算"
        case .began(.ordered(let document)): "依据\(document)，期限自次日起重新计算"
        case .asked(let cause, let letter): "发出\(letter)，征求\(cause.name)意见"
        case .delivered(let letter): "\(letter)送达"
        case .answered(let letter): "收到对\(letter)的意见，期限自次日起继续计算"
        case .silent(let letter): "\(letter)的答复期限届满，期限自次日起继续计算"
        case .extended(let days, let letter): "\(letter)：延长\(days)个工作日"
        case .delayed(let until, let letter): "\(letter)：延迟至\(until.chinese)答复"
        case .interrupted(let cause, let letter): "\(letter)送达，等待\(cause.awaited)，期限终止"
        case .stopped: "办结"
        case .due: "期限届满之日"
        }
    }
}
