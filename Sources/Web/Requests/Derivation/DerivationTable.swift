import Disclosure
import LegalClock

/// 逐日推算表: every day of a period with what it counted for and why, one line each, for print and for the file.
struct DerivationTable: HTMLView {
    private struct Line: Sendable {
        let date: CivilDate
        let label: String
        let notice: String
        let events: String
        let mark: DerivationMark
    }

    private let caption: String
    private let lines: [Line]

    init(_ derivation: DueDerivation) {
        caption = "\(derivation.limit.title)逐日推算"
        lines = derivation.days.map { day in
            Line(
                date: day.date,
                label: day.label + (day.isProvisional ? "（暂定）" : ""),
                notice: day.notice ?? "",
                events: day.events.map(\.sentence).joined(separator: "；"),
                mark: DerivationMark(day)
            )
        }
    }

    func write(to html: inout HTML) {
        html.div(class: "derivation-table", .tabindex(0), .role("region"), .label("\(caption)，可左右滚动")) { html in
            html.table { html in
                html.caption(caption, class: "quiet")
                html.thead { html in
                    html.tr { html in
                        for head in ["日期", "星期", "怎么计", "发生的事", "依据的通知"] { html.th(head, .scope("col")) }
                    }
                }
                html.tbody { html in
                    for line in lines { write(line, &html) }
                }
            }
        }
    }

    private func write(_ line: Line, _ html: inout HTML) {
        html.tr(class: line.mark.style) { html in
            html.th(.scope("row")) { $0.time(line.date.chinese, .datetime(line.date.description)) }
            html.td(line.date.weekday.name)
            html.td(line.label)
            html.td(line.events)
            html.td(line.notice)
        }
    }
}
