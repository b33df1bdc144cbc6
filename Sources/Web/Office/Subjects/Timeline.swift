import Disclosure
import LegalClock

/// Acts in words, the newest first: who did what, for whom, when.
struct Timeline: HTMLView {
    struct Line: Sendable {
        let at: Moment
        let who: String
        let role: String
        let sentence: String
        let isNew: Bool
    }

    let lines: [Line]

    /// - Parameter newest: the last act was just done by the reader
    init(_ acts: [Act], names: Names, newest: Bool = false) {
        lines = acts.reversed().enumerated().map { number, act in
            let behalf = act.authority.behalf.map { "，代 \(names[$0])" } ?? ""
            return Line(
                at: act.at,
                who: act.authority.account.map { names[$0] } ?? act.authority.role.name,
                role: act.authority.account == nil ? "" : act.authority.role.name + behalf,
                sentence: act.sentence.text { names[$0] },
                isNew: newest && number == 0
            )
        }
    }

    func write(to html: inout HTML) {
        html.ol(class: "timeline", Attribute("reversed", nil)) { html in
            for line in lines {
                html.li(class: line.isNew ? "new" : "") { html in
                    html.p(class: "timeline-who") { html in
                        html.time(
                            "\(line.at.day.chinese) \(line.at.clockToTheMinute)",
                            .datetime(line.at.description)
                        )
                        html.text(" ")
                        html.strong(line.who)
                        if !line.role.isEmpty { html.span("（\(line.role)）", class: "role") }
                    }
                    html.p(line.sentence, class: "timeline-what")
                }
            }
        }
    }
}
