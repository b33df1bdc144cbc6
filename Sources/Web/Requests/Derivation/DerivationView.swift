import Disclosure
import LegalClock

/// 这个日期怎么算的: the days of a period as a calendar, Monday to Sunday, with what each of them counted for.
///
///     DerivationView(clock.derivation(in: calendar), today: today)
///
/// For the applicant and for the office alike: it names letters by their numbers, and nobody.
struct DerivationView: HTMLView {
    private let summary: String
    private let weeks: [DerivationWeek]
    private let legend: [DerivationMark]
    private let basis: String
    private let title: String
    private let isAbridged: Bool

    init(_ derivation: DueDerivation, title: String = "这个日期怎么算的", today: CivilDate) {
        self.title = title
        summary = derivation.summary
        basis = derivation.limit.basis
        weeks = DerivationWeek.weeks(derivation.days, today: today)
        let marks = Set(derivation.days.map { DerivationMark($0) })
        legend = DerivationMark.allCases.filter(marks.contains)
        isAbridged = derivation.isAbridged
    }

    func write(to html: inout HTML) {
        html.section(class: "derivation card", .aria("aria-labelledby", "derivation")) { html in
            html.h2(title, .id("derivation"))
            html.table(class: "derivation-days") { html in
                html.caption("逐日推算，一行一周", class: "quiet")
                html.thead { html in
                    html.tr { html in
                        for weekday in Weekday.allCases { html.th(weekday.short, .scope("col"), .label(weekday.name)) }
                    }
                }
                html.tbody { html in
                    for week in weeks { html.view(week) }
                }
            }
            html.ul(class: "derivation-legend") { html in
                for mark in legend {
                    html.li { html in
                        html.span(mark.sample, class: "sample \(mark.style)", .hiddenFromReaders)
                        html.text(mark.legend)
                    }
                }
            }
            html.p(summary, class: "derivation-summary")
            html.p("依据：\(basis)", class: "hint")
            if isAbridged { html.p("天数太多，只列出一部分。", class: "hint") }
        }
    }
}

/// What a day counts for, as the calendar paints it: colour, and a word besides.
enum DerivationMark: CaseIterable, Hashable, Sendable {
    case opening, counted, rest, holiday, makeUp, suspended, void, moved, due

    init(_ day: DueDerivation.Day) {
        if day.events.contains(.due) {
            self = .due
            return
        }
        switch day.counting {
        case .opening: self = .opening
        case .counted: if case .makeUpWorkday = day.kind { self = .makeUp } else { self = .counted }
        case .notWorked:
            switch day.kind {
            case .holiday, .statutoryHoliday: self = .holiday
            default: self = .rest
            }
        case .suspended: self = .suspended
        case .void: self = .void
        case .moved: self = .moved
        }
    }

    var style: String {
        switch self {
        case .opening: "opening"
        case .counted: "counted"
        case .rest: "rest"
        case .holiday: "rest holiday"
        case .makeUp: "counted make-up"
        case .suspended: "suspended"
        case .void: "void"
        case .moved: "moved"
        case .due: "due"
        }
    }

    var sample: String {
        switch self {
        case .opening: "起"
        case .counted: "1"
        case .rest: "休"
        case .holiday: "假"
        case .makeUp: "班"
        case .suspended: "征"
        case .void: "停"
        case .moved: "顺"
        case .due: "满"
        }
    }

    var legend: String {
        switch self {
        case .opening: "开始之日，不计入"
        case .counted: "计入，数字是第几日"
        case .rest: "双休日，不计入"
        case .holiday: "放假，不计入"
        case .makeUp: "调休上班，计入"
        case .suspended: "征求意见，不计入（条例第三十三条）"
        case .void: "等待申请人，期限终止"
        case .moved: "顺延"
        case .due: "期限届满之日"
        }
    }
}
