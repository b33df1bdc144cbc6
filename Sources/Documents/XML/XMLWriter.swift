/// XML on its way into a file, as UTF-8 bytes, escaped by construction.
///
///     var xml = XMLWriter()
///     xml.element("w:t", ["xml:space": "preserve"]) { $0.text("a < b") }
///     // <?xml …?><w:t xml:space="preserve">a &lt; b</w:t>
///
/// Names are literals of the source code. Text and values go through ``append(_:)``: characters XML 1.0 cannot hold
/// become U+FFFD, whatever comes in gives a well-formed file.
struct XMLWriter {
    private(set) var bytes: [UInt8]

    typealias Attributes = KeyValuePairs<StaticString, String>
    typealias Content = (inout XMLWriter) -> Void

    init() { bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8) }

    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], content: Content) {
        open(name, attributes)
        bytes.append(0x3E)
        content(&self)
        write("</")
        write(name)
        bytes.append(0x3E)
    }

    /// `<w:br/>`
    mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
        open(name, attributes)
        write("/>")
    }

    mutating func text(_ text: String) { append(text) }

    private mutating func open(_ name: StaticString, _ attributes: Attributes) {
        bytes.append(0x3C)
        write(name)
        for (name, value) in attributes {
            bytes.append(0x20)
            write(name)
            write("=\"")
            append(value)
            bytes.append(0x22)
        }
    }

    private mutating func write(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: write("&amp;")
            case 0x3C: write("&lt;")
            // `]]>` must not stand in text.
            case 0x3E: write("&gt;")
            case 0x22: write("&quot;")
            // Kept through normalisation of line ends and of attribute values.
            case 0x09: write("&#9;")
            case 0x0A: write("&#10;")
            case 0x0D: write("&#13;")
            case 0..<0x20, 0xFFFE, 0xFFFF: bytes.append(contentsOf: DecodedText.replacement)
            default: bytes.append(utf8: scalar)
            }
        }
    }
}
