/// The elements in use, each once with content and once with text.
///
///     html.p("只读一遍。", class: "note")
///     html.div(class: "card", .id("a")) { html in html.p("…") }
extension HTML {
    package mutating func a(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("a", name, attributes, content: content)
    }
    package mutating func article(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("article", name, attributes, content: content)
    }
    package mutating func aside(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("aside", name, attributes, content: content)
    }
    package mutating func blockquote(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("blockquote", name, attributes, content: content)
    }
    package mutating func button(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("button", name, attributes, content: content)
    }
    package mutating func caption(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("caption", name, attributes, content: content)
    }
    package mutating func code(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("code", name, attributes, content: content)
    }
    package mutating func colgroup(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("colgroup", name, attributes, content: content)
    }
    package mutating func dd(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("dd", name, attributes, content: content)
    }
    package mutating func details(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("details", name, attributes, content: content)
    }
    package mutating func div(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("div", name, attributes, content: content)
    }
    package mutating func dl(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("dl", name, attributes, content: content)
    }
    package mutating func dt(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("dt", name, attributes, content: content)
    }
    package mutating func em(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("em", name, attributes, content: content)
    }
    package mutating func fieldset(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("fieldset", name, attributes, content: content)
    }
    package mutating func figcaption(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("figcaption", name, attributes, content: content)
    }
    package mutating func figure(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("figure", name, attributes, content: content)
    }
    package mutating func footer(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("footer", name, attributes, content: content)
    }
    package mutating func form(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("form", name, attributes, content: content)
    }
    package mutating func h1(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("h1", name, attributes, content: content)
    }
    package mutating func h2(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("h2", name, attributes, content: content)
    }
    package mutating func h3(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("h3", name, attributes, content: content)
    }
    package mutating func h4(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("h4", name, attributes, content: content)
    }
    package mutating func header(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("header", name, attributes, content: content)
    }
    package mutating func label(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("label", name, attributes, content: content)
    }
    package mutating func legend(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("legend", name, attributes, content: content)
    }
    package mutating func li(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("li", name, attributes, content: content)
    }
    package mutating func main(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("main", name, attributes, content: content)
    }
    package mutating func mark(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("mark", name, attributes, content: content)
    }
    package mutating func nav(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("nav", name, attributes, content: content)
    }
    package mutating func ol(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("ol", name, attributes, content: content)
    }
    package mutating func option(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("option", name, attributes, content: content)
    }
    package mutating func p(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("p", name, attributes, content: content)
    }
    package mutating func pre(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("pre", name, attributes, content: content)
    }
    package mutating func section(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("section", name, attributes, content: content)
    }
    package mutating func select(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("select", name, attributes, content: content)
    }
    package mutating func small(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("small", name, attributes, content: content)
    }
    package mutating func span(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("span", name, attributes, content: content)
    }
    package mutating func strong(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("strong", name, attributes, content: content)
    }
    package mutating func summary(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("summary", name, attributes, content: content)
    }
    package mutating func sup(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("sup", name, attributes, content: content)
    }
    package mutating func table(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("table", name, attributes, content: content)
    }
    package mutating func tbody(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("tbody", name, attributes, content: content)
    }
    package mutating func td(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("td", name, attributes, content: content)
    }
    package mutating func tfoot(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("tfoot", name, attributes, content: content)
    }
    package mutating func th(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("th", name, attributes, content: content)
    }
    package mutating func thead(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("thead", name, attributes, content: content)
    }
    package mutating func time(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("time", name, attributes, content: content)
    }
    package mutating func tr(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("tr", name, attributes, content: content)
    }
    package mutating func ul(class name: String = "", _ attributes: Attribute..., content: Content) {
        element("ul", name, attributes, content: content)
    }
}

extension HTML {
    package mutating func a(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("a", name, attributes) { $0.text(text) }
    }
    package mutating func blockquote(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("blockquote", name, attributes) { $0.text(text) }
    }
    package mutating func button(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("button", name, attributes) { $0.text(text) }
    }
    package mutating func caption(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("caption", name, attributes) { $0.text(text) }
    }
    package mutating func code(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("code", name, attributes) { $0.text(text) }
    }
    package mutating func dd(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("dd", name, attributes) { $0.text(text) }
    }
    package mutating func div(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("div", name, attributes) { $0.text(text) }
    }
    package mutating func dt(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("dt", name, attributes) { $0.text(text) }
    }
    package mutating func em(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("em", name, attributes) { $0.text(text) }
    }
    package mutating func figcaption(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("figcaption", name, attributes) { $0.text(text) }
    }
    package mutating func h1(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("h1", name, attributes) { $0.text(text) }
    }
    package mutating func h2(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("h2", name, attributes) { $0.text(text) }
    }
    package mutating func h3(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("h3", name, attributes) { $0.text(text) }
    }
    package mutating func h4(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("h4", name, attributes) { $0.text(text) }
    }
    package mutating func label(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("label", name, attributes) { $0.text(text) }
    }
    package mutating func legend(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("legend", name, attributes) { $0.text(text) }
    }
    package mutating func li(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("li", name, attributes) { $0.text(text) }
    }
    package mutating func mark(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("mark", name, attributes) { $0.text(text) }
    }
    package mutating func nav(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("nav", name, attributes) { $0.text(text) }
    }
    package mutating func option(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("option", name, attributes) { $0.text(text) }
    }
    package mutating func p(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("p", name, attributes) { $0.text(text) }
    }
    package mutating func small(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("small", name, attributes) { $0.text(text) }
    }
    package mutating func span(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("span", name, attributes) { $0.text(text) }
    }
    package mutating func strong(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("strong", name, attributes) { $0.text(text) }
    }
    package mutating func summary(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("summary", name, attributes) { $0.text(text) }
    }
    package mutating func sup(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("sup", name, attributes) { $0.text(text) }
    }
    package mutating func td(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("td", name, attributes) { $0.text(text) }
    }
    package mutating func th(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("th", name, attributes) { $0.text(text) }
    }
    package mutating func time(_ text: String, class name: String = "", _ attributes: Attribute...) {
        element("time", name, attributes) { $0.text(text) }
    }
}

extension HTML {
    package mutating func br(class name: String = "", _ attributes: Attribute...) {
        void("br", name, attributes)
    }
    package mutating func col(class name: String = "", _ attributes: Attribute...) {
        void("col", name, attributes)
    }
    package mutating func hr(class name: String = "", _ attributes: Attribute...) {
        void("hr", name, attributes)
    }
    package mutating func input(class name: String = "", _ attributes: Attribute...) {
        void("input", name, attributes)
    }
    package mutating func link(class name: String = "", _ attributes: Attribute...) {
        void("link", name, attributes)
    }
    package mutating func meta(class name: String = "", _ attributes: Attribute...) {
        void("meta", name, attributes)
    }
    package mutating func wbr(class name: String = "", _ attributes: Attribute...) {
        void("wbr", name, attributes)
    }

    /// A link with text.
    package mutating func a(_ text: String, href: Link, class name: String = "", _ attributes: Attribute...) {
        element("a", name, [.href(href)] + attributes) { $0.text(text) }
    }

    package mutating func a(href: Link, class name: String = "", _ attributes: Attribute..., content: Content) {
        element("a", name, [.href(href)] + attributes, content: content)
    }
}
