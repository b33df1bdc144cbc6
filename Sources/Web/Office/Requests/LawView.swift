import Disclosure

/// What the law says here, at hand while something is decided.
struct LawView: HTMLView {
    private let points: [LawPoint]

    init(_ points: [LawPoint]) { self.points = points }

    func write(to html: inout HTML) {
        html.section(class: "law", .aria("aria-labelledby", "law")) { html in
            html.h2("法律怎么说", .id("law"))
            for point in points {
                html.div(class: "law-point") { html in
                    html.h3(point.article)
                    html.p(point.text)
                }
            }
            html.p("以上是要点，不是条文原文；引用条文请核对原文。", class: "hint")
        }
    }
}
