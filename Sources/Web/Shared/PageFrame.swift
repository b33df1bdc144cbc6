/// What every page has around its content.
struct PageFrame: HTMLView {
    let page: Page
    /// Path and query of the request: where the switches lead back to.
    let address: String
    let preferences: Preferences

    func write(to html: inout HTML) {
        html.markup("<!DOCTYPE html>\n")
        html.element("html", "", [.lang("zh-CN")] + look) { html in
            html.element("head") { head(&$0) }
            html.element("body") { html in
                html.a("跳到正文", href: "#main", class: "skip")
                header(&html)
                html.main(class: "page", .id("main"), .tabindex(-1)) { page.view.write(to: &$0) }
                Footer(address: address, preferences: preferences).write(to: &html)
            }
        }
    }

    private var look: [Attribute] {
        [Attribute("data-theme", preferences.theme.rawValue), Attribute("data-size", preferences.size.rawValue)]
    }

    private func head(_ html: inout HTML) {
        html.meta(Attribute("charset", "utf-8"))
        html.element("title") { $0.text(page.title + " · 政府信息公开") }
        html.meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        html.meta(.name("color-scheme"), Attribute("content", preferences.colorScheme))
        html.link(Attribute("rel", "stylesheet"), .href(Asset.css.link))
        html.link(Attribute("rel", "icon"), .href(Asset.seal.link), .type("image/svg+xml"))
        html.element("script", "", [.src(Asset.script.link), Attribute("defer", nil)]) { _ in }
    }

    private func header(_ html: inout HTML) {
        html.header(class: "site-header") { html in
            html.div(class: "bar") { html in
                html.a(href: "/", class: "brand") { html in
                    html.span("公", class: "seal", .hiddenFromReaders)
                    html.span("政府信息公开")
                }
                html.nav(class: "site-nav", .label("主导航")) { html in
                    html.ul { html in
                        for section in Section.allCases { entry(section, &html) }
                    }
                }
            }
        }
    }

    private func entry(_ section: Section, _ html: inout HTML) {
        html.li { html in
            if section == page.section {
                html.a(section.title, href: section.link, .currentPage)
            } else {
                html.a(section.title, href: section.link)
            }
        }
    }
}

extension Preferences {
    /// For the browser's own parts: scroll bars, form controls.
    var colorScheme: String {
        switch theme {
        case .auto: "light dark"
        case .light: "light"
        case .dark: "dark"
        }
    }
}
