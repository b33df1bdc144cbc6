/// The main part of a DOCX file as HTML: paragraphs, line ends and tables, nothing else.
///
///     <w:p><w:r><w:t>甲</w:t></w:r></w:p>    →  <p>甲</p>
struct DOCXMarkup {
    private let source: [UInt8]
    private var scanner: XMLScanner
    private var tables: [DOCXTableRows] = []
    /// What is written: at 0 the document, then one for each open cell.
    private var written: [[UInt8]] = [[]]
    /// For each open run, whether it is hidden.
    private var runs: [Bool] = []
    private var isInText = false

    static func html(of source: [UInt8]) throws(UnreadableDocument) -> [UInt8] {
        var markup = DOCXMarkup(source)
        do {
            try markup.read()
        } catch {
            throw .damagedDOCX
        }
        return Array("<html><body>".utf8) + markup.written[0]
    }

    private init(_ source: [UInt8]) {
        self.source = source
        scanner = XMLScanner(source)
    }

    private mutating func read() throws(XMLScanner.Fault) {
        while let event = try scanner.next() {
            switch event {
            case .start(let name, let attributes, let isEmpty):
                guard let element = DOCXElement(name) else { continue }
                if element == .dropped {
                    if !isEmpty { try skip() }
                    continue
                }
                start(element, XMLAttributes(source: source, range: attributes), isEmpty: isEmpty)
                if isEmpty { end(element) }
            case .end(let name):
                if let element = DOCXElement(name) { end(element) }
            case .text(let range):
                // References mean the same in HTML.
                if isInText { write(source[range]) }
            case .verbatim(let range):
                if isInText { writeEscaped(source[range]) }
            }
        }
    }

    /// To the end of the element that was just opened.
    private mutating func skip() throws(XMLScanner.Fault) {
        var depth = 1
        while depth > 0, let event = try scanner.next() {
            switch event {
            case .start(_, _, let isEmpty): depth += isEmpty ? 0 : 1
            case .end: depth -= 1
            default: break
            }
        }
    }

    private mutating func start(_ element: DOCXElement, _ attributes: XMLAttributes, isEmpty: Bool) {
        switch element {
        case .paragraph: write("<p>".utf8)
        case .run: runs.append(false)
        case .text: isInText = runs.last == false
        case .hidden: if !runs.isEmpty, attributes.isOn { runs[runs.count - 1] = true }
        case .tab: if runs.last == false { write(" ".utf8) }
        case .lineBreak: if runs.last == false { write("<br>".utf8) }
        case .hyphen: if runs.last == false { write("-".utf8) }
        case .table: tables.append(DOCXTableRows())
        case .row: change { $0.startRow() }
        case .gridBefore: change { $0.skipColumns(attributes.number("val") ?? 0) }
        case .cell:
            guard !tables.isEmpty else { return }
            change { $0.startCell() }
            written.append([])
        case .gridSpan: change { $0.setColumns(attributes.number("val") ?? 1) }
        case .verticalMerge: change { $0.setVerticalMerge(restarts: attributes.word("val") == "restart") }
        case .horizontalMerge: change { $0.setHorizontalMerge(restarts: attributes.word("val") == "restart") }
        case .dropped: break
        }
    }

    private mutating func end(_ element: DOCXElement) {
        switch element {
        case .paragraph: write("</p>".utf8)
        case .run: _ = runs.popLast()
        case .text: isInText = false
        case .cell:
            guard !tables.isEmpty, written.count > 1, let content = written.popLast() else { return }
            change { $0.endCell(content) }
        case .table:
            guard let table = tables.popLast() else { return }
            table.write(to: &written[written.count - 1])
        default: break
        }
    }

    private mutating func change(_ body: (inout DOCXTableRows) -> Void) {
        guard !tables.isEmpty else { return }
        body(&tables[tables.count - 1])
    }

    private mutating func write(_ bytes: some Sequence<UInt8>) {
        written[written.count - 1].append(contentsOf: bytes)
    }

    private mutating func writeEscaped(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            switch byte {
            case 0x26: write("&amp;".utf8)
            case 0x3C: write("&lt;".utf8)
            default: written[written.count - 1].append(byte)
            }
        }
    }
}

extension XMLAttributes {
    /// An on/off property (CT_OnOff): on when it says nothing.
    fileprivate var isOn: Bool {
        switch word("val") {
        case "0", "false", "off": false
        default: true
        }
    }
}

/// The elements that matter.
enum DOCXElement: Sendable {
    case paragraph, run, text, hidden, tab, lineBreak, hyphen
    case table, row, cell, gridBefore, gridSpan, verticalMerge, horizontalMerge
    /// Not seen on the page, or there twice: text moved away, the older form of a drawing, readings above characters.
    case dropped

    private static let names = PackedNames<DOCXElement>([
        ("p", .paragraph), ("r", .run), ("t", .text), ("vanish", .hidden), ("tab", .tab), ("br", .lineBreak),
        ("cr", .lineBreak), ("noBreakHyphen", .hyphen), ("tbl", .table), ("tr", .row), ("tc", .cell),
        ("gridBefore", .gridBefore), ("gridSpan", .gridSpan), ("vMerge", .verticalMerge),
        ("hMerge", .horizontalMerge), ("moveFrom", .dropped), ("Fallback", .dropped), ("rt", .dropped),
    ])

    init?(_ name: PackedName) {
        guard let element = Self.names[name] else { return nil }
        self = element
    }
}
