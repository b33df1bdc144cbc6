import Disclosure

/// 下一步: the main path first, special steps folded, what is not possible with its reason.
struct CaseNextView: HTMLView {
    let steps: CaseSteps

    func write(to html: inout HTML) {
        html.section(class: "next", .aria("aria-labelledby", "next")) { html in
            html.h2("下一步", .id("next"))
            if steps.main.isEmpty {
                html.p(
                    steps.others.isEmpty ? "现在没有要您办理的步骤。" : "由\(steps.others)办理：\(steps.words)。",
                    class: "note-line"
                )
            } else {
                html.p(steps.words + "。", class: "note-line")
            }
            html.p(class: "actions") { html in
                for (number, step) in steps.main.enumerated() {
                    html.a(step.title, href: step.link, class: number == 0 ? "button primary" : "button")
                }
            }
            if !steps.special.isEmpty { special(&html) }
            if !steps.blocked.isEmpty { notNow(&html) }
        }
    }

    private func special(_ html: inout HTML) {
        html.details(class: "blocked") { html in
            html.summary("其他可以办的 \(steps.special.count) 步")
            html.p(class: "actions") { html in
                for step in steps.special { html.a(step.title, href: step.link, class: "button small") }
            }
        }
    }

    private func notNow(_ html: inout HTML) {
        html.details(class: "blocked") { html in
            html.summary("现在不能办的 \(steps.blocked.count) 步，为什么")
            html.dl { html in
                for offer in steps.blocked {
                    html.dt(offer.title)
                    html.dd { html in
                        html.text(offer.refusal?.sentence ?? "")
                        if let remedy = offer.refusal?.remedy, !remedy.isEmpty { html.text("办法：" + remedy) }
                    }
                }
            }
        }
    }
}
