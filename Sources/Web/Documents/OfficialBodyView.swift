import DocumentContent

/// The body of an official document: paragraphs, numbered headings, tables, remedy, list of attachments.
struct OfficialBodyView {
    let document: OfficialDocument
    private var numbering = OfficialNumbering()

    init(document: OfficialDocument) { self.document = document }

    mutating func write(to html: inout HTML) {
        for block in document.body { write(block, &html) }
        for paragraph in document.remedy { lines(paragraph, "remedy", &html) }
        attachments(&html)
    }

    private mutating func write(_ block: OfficialBlock, _ html: inout HTML) {
        switch block {
        case .paragraph(let text): lines(text, "text", &html)
        case .item(let text): lines(numbering.next(level: 3) + text, "text", &html)
        case .heading(let text, let level):
            heading(numbering.next(level: level) + OfficialText.clean(text), level, &html)
        case .table(let table): OfficialTableView(table: table).write(to: &html)
        }
    }

    private func heading(_ text: String, _ level: Int, _ html: inout HTML) {
        switch level {
        case ...1: html.h2(text, class: "level-1")
        case 2: html.h3(text, class: "level-2")
        default: html.h4(text, class: "level-3")
        }
    }

    private func lines(_ text: String, _ name: String, _ html: inout HTML) {
        for line in OfficialText.lines(text) {
            let shape = OfficialText.hasLongWord(line) ? "\(name) ragged" : name
            html.p(class: shape) { $0.view(OfficialTextView(line)) }
        }
    }

    private func attachments(_ html: inout HTML) {
        let names = document.attachments.map(OfficialText.clean)
        guard !names.isEmpty else { return }
        html.div(class: "attachments") { html in
            html.span("附件：")
            html.div { html in
                for (index, name) in names.enumerated() {
                    html.p(names.count > 1 ? "\(index + 1). \(name)" : name, class: names.count > 1 ? "one" : "only")
                }
            }
        }
    }
}
