import Disclosure
import LegalClock

/// What is particular to a case: its two clocks and how they come about, what was sent and heard, how it counts in table
/// four, and the request it is about.
struct ReviewFacts: HTMLView {
    struct Period: Sendable {
        let title: String
        let day: String
        /// Why that day.
        let reason: String
        let law: String
        let consequence: String
    }

    let periods: [Period]
    let column: String
    /// 2026-0031 and what was asked.
    let request: (link: Link, words: String)?
    /// 此前的复议案件
    let previous: (link: Link, words: String)?

    init(_ review: Review, _ visit: OfficeVisit, requestTitle: String) {
        periods = Self.periods(review, visit.calendar)
        column = Self.column(review, visit.today)
        request = review.request.map { (.subject($0), "\($0.key) \(requestTitle)") }
        let before = review.notice?.previous.flatMap { SubjectID(rawValue: "\(Review.kind.rawValue)/\($0)") }
        previous = before.map { (.subject($0), $0.key) }
    }

    private static func periods(_ review: Review, _ calendar: WorkingCalendar) -> [Period] {
        guard let clocks = review.periods else { return [] }
        let answer = Period(
            title: review.answeredOn == nil ? "本机关答复的期限" : "本机关答复的期限（已答复）",
            day: review.answerDue?.description ?? "",
            reason: clocks.answer.derivation(in: calendar).summary,
            law: clocks.answerLimit.basis,
            consequence: clocks.answerLimit.consequence
        )
        return [answer, decision(review, clocks, calendar)] + further(review, calendar)
    }

    private static func decision(_ review: Review, _ clocks: ReviewPeriods, _ calendar: WorkingCalendar) -> Period {
        var reason = "受理之日还没有登记，无法推算。请在“更新案件情况”中补记。"
        if let acceptedOn = clocks.acceptedOn {
            reason = Clock(clocks.decisionLimit, from: acceptedOn).derivation(in: calendar).summary
            if clocks.isExtended { reason += "经批准延长三十日。" }
            if clocks.suspendedDays > 0 { reason += "中止审理\(clocks.suspendedDays)日，不计入。" }
        }
        return Period(
            title: "作出决定（裁判）的期限",
            day: review.decisionDue?.description ?? "未定",
            reason: reason,
            law: clocks.decisionLimit.basis,
            consequence: ""
        )
    }

    private static func further(_ review: Review, _ calendar: WorkingCalendar) -> [Period] {
        guard let conclusion = review.conclusion, let limit = review.furtherLimit(conclusion.result),
            let due = review.furtherDue
        else { return [] }
        return [
            Period(
                title: limit.title,
                day: due.description,
                reason: Clock(limit, from: conclusion.on).derivation(in: calendar).summary,
                law: limit.basis,
                consequence: ""
            )
        ]
    }

    /// 2026年度报告：行政复议 · 结果纠正
    private static func column(_ review: Review, _ today: CivilDate) -> String {
        guard let notice = review.notice else { return "" }
        let years = notice.receivedOn.year...max(today.year, notice.receivedOn.year)
        return years.compactMap { year in
            review.column(in: year, through: year == today.year ? today : nil).map {
                "\(year)年度：\(notice.group.name) · \($0.name)"
            }
        }.joined(separator: "；")
    }

    func write(to html: inout HTML) {
        if request != nil || previous != nil { about(&html) }
        html.section(class: "review-clocks", .aria("aria-labelledby", "clocks")) { html in
            html.h2("期限及其推算", .id("clocks"))
            html.dl(class: "review-periods") { html in
                for period in periods { write(period, &html) }
            }
        }
        html.section(.aria("aria-labelledby", "counting")) { html in
            html.h2("年度报告第四表", .id("counting"))
            html.p(column)
        }
    }

    private func about(_ html: inout HTML) {
        html.section(.aria("aria-labelledby", "about")) { html in
            html.h2("所涉事项", .id("about"))
            for (name, to) in [("所涉申请：", request), ("此前的复议案件：", previous)] {
                guard let to else { continue }
                html.p { html in
                    html.text(name)
                    html.a(to.words, href: to.link)
                }
            }
        }
    }

    private func write(_ period: Period, _ html: inout HTML) {
        html.div { html in
            html.dt(period.title)
            html.dd { html in
                html.p { $0.strong(period.day) }
                html.p(period.reason)
                html.p("\(period.law)\(period.consequence.isEmpty ? "" : "。" + period.consequence)", class: "note-line")
            }
        }
    }
}
