import DocumentContent

/// Paragraphs and runs of text.
enum DOCXParagraph {
    /// - Parameter format: what differs from the style.
    static func write(
        _ text: String,
        _ style: DOCXStyle,
        _ format: ParagraphFormat = ParagraphFormat(),
        to xml: inout XMLWriter
    ) {
        var format = format
        format.style = style.rawValue
        xml.element("w:p") { xml in
            format.write(to: &xml)
            run(text, to: &xml)
        }
    }

    /// Text without line ends; nothing when it is empty. A tab becomes one.
    static func run(_ text: String, _ format: RunFormat? = nil, to xml: inout XMLWriter) {
        let clean = OfficialText.clean(text)
        guard !clean.isEmpty else { return }
        xml.element("w:r") { xml in
            format?.write(to: &xml)
            xml.element("w:t", ["xml:space": "preserve"]) { $0.text(clean) }
        }
    }
}
