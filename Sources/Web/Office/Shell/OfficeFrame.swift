import Hummingbird

/// What every page of the office has around its content; without a rail for those who are not signed in.
struct OfficeFrame: HTMLView {
    let title: String
    let preferences: Preferences
    /// Where the switches of the foot lead back to.
    let address: String
    var rail: OfficeRailView?
    let view: any HTMLView

    /// The address of a page, or of the office after a form.
    static func wayBack(_ request: Request) -> String {
        request.method == .get ? request.head.path ?? "/office" : "/office"
    }

    func write(to html: inout HTML) {
        html.markup("<!DOCTYPE html>\n")
        let look = [
            Attribute("data-theme", preferences.theme.rawValue), Attribute("data-size", preferences.size.rawValue),
        ]
        html.element("html", "", [.lang("zh-CN")] + look) { html in
            html.element("head") { head(&$0) }
            html.element("body", rail == nil ? "office at-door" : "office") { html in
                html.a("跳到正文", href: "#main", class: "skip")
                if let rail { html.view(rail) } else { doorHead(&html) }
                html.div(class: "office-page") { html in
                    html.main(class: "desk", .id("main"), .tabindex(-1)) { view.write(to: &$0) }
                    foot(&html)
                }
            }
        }
    }

    private func head(_ html: inout HTML) {
        html.meta(Attribute("charset", "utf-8"))
        html.element("title") { $0.text(title + " · 公开办公") }
        html.meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        html.meta(.name("color-scheme"), Attribute("content", preferences.colorScheme))
        html.meta(.name("robots"), Attribute("content", "noindex, nofollow"))
        html.link(Attribute("rel", "stylesheet"), .href(Asset.css.link))
        html.link(Attribute("rel", "icon"), .href(Asset.seal.link), .type("image/svg+xml"))
        html.element("script", "", [.src(Asset.script.link), Attribute("defer", nil)]) { _ in }
        html.element("script", "", [.src(Asset.officeScript.link), Attribute("defer", nil)]) { _ in }
    }

    private func doorHead(_ html: inout HTML) {
        html.header(class: "door-head") { html in
            html.a(href: "/", class: "brand") { html in
                html.span("公", class: "seal", .hiddenFromReaders)
                html.span("公开办公")
            }
        }
    }

    private func foot(_ html: inout HTML) {
        html.footer(class: "office-foot") { html in
            html.view(ViewSwitches(address: address, preferences: preferences))
            html.a("公开网站", href: "/")
        }
    }
}
