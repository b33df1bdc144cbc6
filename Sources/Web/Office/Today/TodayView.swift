import Disclosure
import LegalClock

/// What waits for me by due day, what I sent and where it stands.
struct TodayView: HTMLView {
    private let today: CivilDate
    private let strip: DayStrip
    private let parts: [Part]
    private let more: DeskCount
    private let begin: [(title: String, link: Link)]
    private let notices: [NoticeLine]
    private let hasSecondFactor: Bool
    private let administers: [OfficePlace]

    private struct Part: Sendable {
        let title: String
        let id: String
        let rows: [DeskRowView]
    }

    init(visit: OfficeVisit, waiting found: DeskPage, sent: [DeskRow], notices: [GivenNotice], names: Names) {
        self.notices = notices.map { NoticeLine($0, for: visit.actor) }
        today = visit.today
        let waiting = found.rows
        strip = DayStrip(from: visit.today, due: waiting.compactMap(\.entry.due), calendar: visit.calendar)
        more = DeskCount(found.count, without: waiting.count)
        let week = visit.today.adding(days: 7 - visit.today.weekday.rawValue)
        let first = waiting.first?.subject
        func part(_ title: String, _ id: String, _ rows: [DeskRow]) -> Part {
            let rows = rows.map {
                DeskRowView($0, for: visit, names: names, isPrimary: $0.subject == first)
            }
            return Part(title: title, id: id, rows: rows)
        }
        func due(_ holds: (CivilDate) -> Bool) -> [DeskRow] { waiting.filter { $0.entry.due.map(holds) ?? false } }
        let today = visit.today
        parts = [
            part("已经逾期", "late", due { $0 < today }),
            part("今天必须办", "today", due { $0 == today }),
            part("本周", "week", due { $0 > today && $0 <= week }),
            part("以后", "later", due { $0 > week }),
            part("没有期限", "open", waiting.filter { $0.entry.due == nil }),
            part("我送出的，等别人", "sent", sent),
        ].filter { !$0.rows.isEmpty }
        begin = StepForm.beginning(visit.actor).map { ($0.title, $0.newLink) }
        hasSecondFactor = visit.session.hasSecondFactor
        administers = [.accounts, .settings, .audit].filter { Sight.sees($0, visit.actor) && $0 != .settings }
    }

    func write(to html: inout HTML) {
        html.div(class: "desk-head") { html in
            html.div(class: "desk-title") { html in
                html.h1("今日工作")
                html.p("\(today.chineseWithoutYear) \(today.weekday.name) · 第 \(today.weekOfYear) 周")
            }
            html.div(class: "actions") { html in
                for (number, step) in begin.enumerated() {
                    html.a(step.title, href: step.link, class: number == 0 ? "button primary" : "button")
                }
            }
        }
        if !hasSecondFactor {
            html.p(class: "notice") { html in
                html.text("您还没有启用第二步验证，只凭密码就能登录这个账号。")
                html.a("现在启用", href: "/office/me/second-factor")
            }
        }
        html.view(strip)
        if parts.isEmpty { empty(&html) }
        for part in parts { write(part, &html) }
        if !notices.isEmpty { news(&html) }
        if more.number > 0 {
            html.p(class: "more") { html in
                html.text("还有 \(more.words)，到期较晚，没有列出。")
                html.a("查看全部", href: "/office/search?turn=mine")
            }
        }
    }

    private func write(_ part: Part, _ html: inout HTML) {
        html.section(class: "desk-part", .aria("aria-labelledby", part.id)) { html in
            html.h2(.id(part.id)) { html in
                html.text(part.title)
                html.span(" \(part.rows.count)", class: "part-count")
            }
            html.ul(class: "desk-rows") { html in
                for row in part.rows { html.view(row) }
            }
        }
    }

    private func news(_ html: inout HTML) {
        html.section(class: "desk-part", .aria("aria-labelledby", "news")) { html in
            html.h2("新的通知", .id("news"))
            html.ul(class: "desk-rows") { html in
                for line in notices { html.view(line) }
            }
            html.p(class: "more") { $0.a("全部通知", href: "/office/notices") }
        }
    }

    private func empty(_ html: inout HTML) {
        html.div(class: "empty") { html in
            html.h2("没有等您办理的事")
            if administers.isEmpty {
                html.p("交给您办理的、到了要办的日子的事，会按到期日列在这里。")
            } else {
                html.p("管理员的工作在左边“管理”之下。")
            }
            html.p(class: "actions") { html in
                for place in administers { html.a(place.title, href: place.link, class: "button") }
                for step in begin { html.a(step.title, href: step.link, class: "button") }
            }
        }
    }
}

/// The next twelve days: which of them are worked, and what falls due on each.
struct DayStrip: HTMLView {
    private struct Day: Sendable {
        let day: CivilDate
        let isWorking: Bool
        let note: String
        let due: Int
    }

    static let length = 12
    private let days: [Day]

    init(from today: CivilDate, due: [CivilDate], calendar: WorkingCalendar) {
        let counts = Dictionary(grouping: due) { $0 }.mapValues(\.count)
        days = (0..<Self.length).map { offset in
            let day = today.adding(days: offset)
            let isWorking = calendar.isWorkingDay(day)
            // 调休 is what surprises: work at a weekend, rest in the week.
            let note = isWorking == day.weekday.isWeekend ? (isWorking ? "上班" : "放假") : ""
            return Day(day: day, isWorking: isWorking, note: note, due: counts[day] ?? 0)
        }
    }

    func write(to html: inout HTML) {
        html.ol(class: "day-strip", .label("今后十二天")) { html in
            for (offset, day) in days.enumerated() {
                var name = day.isWorking ? "work" : "rest"
                if offset == 0 { name += " today" }
                html.li(class: name) { html in
                    html.time(class: "day", .datetime(day.day.description)) { html in
                        html.span("\(day.day.month)月", class: day.day.day == 1 || offset == 0 ? "month" : "quiet")
                        html.strong("\(day.day.day)")
                    }
                    html.span(class: "weekday") { html in
                        html.span("星期", class: "quiet")
                        html.text(day.day.weekday.short)
                    }
                    if day.due > 0 {
                        html.span("\(day.due) 件到期", class: "due")
                    } else if !day.note.isEmpty {
                        html.span(day.note, class: "rest-note")
                    }
                    if !day.isWorking { html.span("休息日", class: "quiet") }
                }
            }
        }
    }
}

extension Weekday {
    /// 一 … 日
    var short: String { String(name.unicodeScalars.suffix(1)) }
}

extension CivilDate {
    /// 1 to 53 by GB/T 7408 (ISO 8601): weeks begin on Monday, the first holds the first Thursday of the year.
    var weekOfYear: Int {
        let thursday = adding(days: 4 - weekday.rawValue)
        guard let first = CivilDate(thursday.year, 1, 1) else { return 1 }
        return thursday.days(since: first) / 7 + 1
    }
}
