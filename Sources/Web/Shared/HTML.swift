import NIOCore

/// Markup on its way to the wire, as UTF-8 bytes, escaped by construction.
///
///     var html = HTML()
///     html.section(class: "request") { html in
///         html.h1("申请 <1>")
///     }
///     // <section class="request"><h1>申请 &lt;1&gt;</h1></section>
///
/// Names of elements and attributes, and markup written as it is, are `StaticString`s, which only the compiler makes.
/// Everything else goes through ``Escaping``; there is no other way in. Addresses are ``Link``s.
package struct HTML {
    package private(set) var bytes: [UInt8] = []

    package typealias Content = (inout HTML) -> Void

    package init(reserving capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

    /// Text, escaped.
    package mutating func text(_ text: String) { Escaping.append(text, to: &bytes) }

    /// Text that is there as UTF-8 bytes (a part of a document), escaped.
    package mutating func text(utf8: ArraySlice<UInt8>) {
        utf8.withUnsafeBufferPointer { Escaping.append($0, to: &bytes) }
    }

    package mutating func text(_ number: Int) { Escaping.append(String(number), to: &bytes) }

    /// Markup of ours, written as it is. Nothing but a literal of the source code can be given.
    package mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A style sheet compiled into the program, written as it is: what an ``Asset`` holds is ours.
    mutating func styles(_ sheet: Asset) {
        markup("<style>")
        bytes.append(contentsOf: sheet.body.readableBytesView)
        markup("</style>")
    }

    /// An element with content: `<tag class="…" …>content</tag>`.
    package mutating func element(
        _ tag: StaticString,
        _ name: String = "",
        _ attributes: [Attribute] = [],
        content: Content
    ) {
        open(tag, name, attributes)
        content(&self)
        markup("</")
        markup(tag)
        markup(">")
    }

    /// An element without content and without end tag: `<input …>`.
    package mutating func void(_ tag: StaticString, _ name: String = "", _ attributes: [Attribute] = []) {
        open(tag, name, attributes)
    }

    private mutating func open(_ tag: StaticString, _ name: String, _ attributes: [Attribute]) {
        markup("<")
        markup(tag)
        if !name.isEmpty { write(.class(name)) }
        for attribute in attributes { write(attribute) }
        markup(">")
    }

    private mutating func write(_ attribute: Attribute) {
        markup(" ")
        markup(attribute.name)
        guard let value = attribute.value else { return }
        markup("=\"")
        Escaping.append(value, to: &bytes)
        markup("\"")
    }
}

/// Something a page can print. Its initialiser makes every decision; `write` only prints.
package protocol HTMLView: Sendable {
    func write(to html: inout HTML)
}

extension HTML {
    package mutating func view(_ view: some HTMLView) { view.write(to: &self) }
}
