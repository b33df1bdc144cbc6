/// What an HTML element does to the text around it. Elements not listed (`span`, `font`, `a`, `o:p` …) do nothing.
enum HTMLTag: Sendable {
    case table, caption, rowGroup, row, cell
    /// Starts and ends a line of its own: `p`, `div`, `li` …
    case block
    /// A block that no cell with figures holds: `h1`…`h6`, `ul`, `ol`, `hr`.
    case heading
    case lineBreak
    /// Keeps its white space and line ends: `pre`, `textarea` …
    case preformatted
    case title
    /// Its content is no text of the page.
    case script, style, template, noscript, noframes
    case other

    static let names = PackedNames<HTMLTag>(
        [
            ("table", .table), ("caption", .caption), ("tr", .row), ("td", .cell), ("th", .cell), ("br", .lineBreak),
            ("pre", .preformatted), ("xmp", .preformatted), ("listing", .preformatted), ("textarea", .preformatted),
            ("title", .title), ("script", .script), ("style", .style), ("template", .template),
            ("noscript", .noscript), ("noframes", .noframes),
        ]
            + ["thead", "tbody", "tfoot"].map { ($0, .rowGroup) }
            + ["h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "hr"].map { ($0, .heading) }
            + [
                "p", "div", "li", "dt", "dd", "html", "head", "body", "section", "article", "main", "header", "footer",
                "nav", "aside", "address", "center", "form", "fieldset", "legend", "figure", "details", "summary",
                "option", "select", "optgroup", "menu", "dir", "marquee", "iframe", "frameset", "dialog", "hgroup",
            ].map { ($0, .block) }
    )

    init(_ name: PackedName) {
        self = Self.names[name] ?? .other
    }

    /// The end tag that ends its content, where that content is not read as tags and text.
    var rawEnd: StaticString? {
        switch self {
        case .script: "</script"
        case .style: "</style"
        case .template: "</template"
        case .noscript: "</noscript"
        case .noframes: "</noframes"
        case .title: "</title"
        default: nil
        }
    }
}
