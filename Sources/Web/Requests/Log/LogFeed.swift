import Disclosure

/// The log as an Atom feed (RFC 4287).
struct LogFeed: HTMLView {
    let rows: [LogRow]
    let agencies: [LogAgencies.Entry]
    /// `https://gk.example.gov.cn`
    let base: String
    let address: Link

    func write(to html: inout HTML) {
        html.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        html.element("feed", "", [Attribute("xmlns", "http://www.w3.org/2005/Atom"), Attribute("xml:lang", "zh-CN")]) {
            html in
            html.element("title") { $0.text("依申请公开答复目录") }
            html.element("id") { $0.text(base + address.address) }
            link("self", base + address.address, &html)
            link("alternate", base + "/request/log", &html)
            html.element("updated") { $0.text(Self.instant(rows.map(\.loggedOn).max()?.description ?? "2008-05-01")) }
            for row in rows { entry(row, &html) }
        }
    }

    private func entry(_ row: LogRow, _ html: inout HTML) {
        html.element("entry") { html in
            html.element("title") { $0.text(row.content.title) }
            html.element("id") { $0.text(base + row.link.address) }
            link("alternate", base + row.link.address, &html)
            html.element("updated") { $0.text(Self.instant(row.loggedOn.description)) }
            html.element("published") { $0.text(Self.instant(row.content.answeredOn.description)) }
            html.element("author") { html in
                html.element("name") { $0.text(agencies.first { $0.code == row.agency }?.name ?? "") }
            }
            let category = [
                Attribute("term", row.content.outcome.rawValue), Attribute("label", row.content.outcome.name),
            ]
            html.element("category", "", category) { _ in }
            html.element("summary") { $0.text(row.content.summary) }
        }
    }

    private func link(_ kind: StaticString, _ address: String, _ html: inout HTML) {
        html.element("link", "", [Attribute("rel", kind.description), Attribute("href", address)]) { _ in }
    }

    private static func instant(_ day: String) -> String { day + "T00:00:00+08:00" }
}
