import Disclosure
import LegalClock

/// How a due day stands to today, in one tag and one line of reason.
///
///     DueWords(entry, on: today, in: calendar)     // "还有 3 个工作日", "11月25日 星期三到期"
struct DueWords: Hashable, Sendable {
    enum Tone: Hashable, Sendable {
        case late, today, near, far, none

        var name: String {
            switch self {
            case .late, .today: "error"
            case .near: "warning"
            case .far: "info"
            case .none: ""
            }
        }
    }

    let tag: String
    let tone: Tone
    /// Why: the day, its weekday, and what it is counted by.
    let reason: String

    /// Near is what falls due within so many working days.
    private static let nearDays = 3

    init(_ entry: DeskEntry, on today: CivilDate, in calendar: WorkingCalendar) {
        guard let due = entry.due else {
            self.init(tag: entry.isOpen ? "没有期限" : entry.state, tone: .none, reason: "没有规定到期日。")
            return
        }
        let said = "\(due.chinese) \(due.weekday.name)到期" + (entry.isProvisional ? "（暂定，放假安排尚未公布）" : "")
        guard entry.isOpen else {
            self.init(tag: entry.state, tone: .none, reason: said + "。")
            return
        }
        if due < today {
            let days = calendar.workingDays(after: due, through: today).count
            self.init(tag: days > 0 ? "逾期 \(days) 个工作日" : "已过到期日", tone: .late, reason: said + "，按工作日计已经逾期。")
        } else if due == today {
            self.init(tag: "今日到期", tone: .today, reason: said + "。")
        } else {
            let days = calendar.workingDays(after: today, through: due).count
            let tone: Tone = days <= Self.nearDays ? .near : .far
            let rest = calendar.isWorkingDay(due) ? "" : "，到期日不是工作日"
            let tag = days > 0 ? "还有 \(days) 个工作日" : "休息日到期"
            self.init(tag: tag, tone: tone, reason: said + "，从明天数起还有 \(days) 个工作日\(rest)。")
        }
    }

    private init(tag: String, tone: Tone, reason: String) {
        self.tag = tag
        self.tone = tone
        self.reason = reason
    }
}

extension HTML {
    mutating func due(_ words: DueWords) { span(words.tag, class: "tag \(words.tone.name)", .title(words.reason)) }
}
