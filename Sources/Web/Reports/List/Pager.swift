/// Links to the pages of a list.
struct Pager: HTMLView {
    let filter: ReportFilter
    let pages: Int

    func write(to html: inout HTML) {
        guard pages > 1 else { return }
        html.nav(class: "pages", .label("分页")) { html in
            if filter.page > 1 { step("上一页", filter.page - 1, &html) }
            html.span("第 \(filter.page) 页，共 \(pages) 页")
            if filter.page < pages { step("下一页", filter.page + 1, &html) }
        }
    }

    private func step(_ label: String, _ page: Int, _ html: inout HTML) {
        html.a(label, href: filter.with { $0.page = page }.link, class: "button")
    }
}
