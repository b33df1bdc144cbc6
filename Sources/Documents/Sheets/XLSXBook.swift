/// An XLSX file: which sheets it has, in the order of their tabs, and the texts they share.
///
/// Days are numbers in it, counted from 1899-12-30; a book that counts from 1904 is refused, because a number does not
/// say how it is counted.
struct XLSXBook {
    private static let largestPart = 60 << 20
    private static let mostSheets = 200

    private enum Element: Sendable { case sheet, properties, relation, item, text, phonetic }

    private static let names = PackedNames<Element>([
        ("sheet", .sheet), ("workbookPr", .properties), ("Relationship", .relation), ("si", .item), ("t", .text),
        ("rPh", .phonetic),
    ])

    private let bytes: [UInt8]
    private var sheets: [(name: String, part: String)] = []

    init(_ bytes: [UInt8]) throws(UnreadableDocument) {
        self.bytes = bytes
        guard let book = try part("xl/workbook.xml") else {
            sheets = [("", "xl/worksheets/sheet1.xml")]
            return
        }
        let targets = try targets()
        var hidden: [(String, String)] = []
        try Self.scan(book) { (element, attributes) throws(UnreadableDocument) in
            switch element {
            case .properties:
                if ["1", "true"].contains(attributes.word("date1904")) { throw Self.countsFrom1904 }
            case .sheet:
                guard let part = attributes.word("id").flatMap({ targets[$0] }) else { return }
                let sheet = (attributes.value("name").map(Self.text) ?? "", part)
                let isHidden = attributes.word("state").map { $0 != "visible" } ?? false
                if isHidden { hidden.append(sheet) } else { sheets.append(sheet) }
                guard sheets.count + hidden.count <= Self.mostSheets else { throw Self.damaged }
            default: break
            }
        }
        if sheets.isEmpty { sheets = hidden }
    }

    func sheet(_ index: Int) throws(UnreadableDocument) -> Sheet {
        guard sheets.indices.contains(index), let source = try part(sheets[index].part) else {
            throw UnreadableDocument(sentence: "文件里没有这张工作表。请用 Excel 或者 WPS 另存为 .xlsx，或者存为 CSV。")
        }
        let rows = try XLSXSheet.rows(source, try sharedTexts())
        return Sheet(rows: rows, names: sheets.map(\.name), index: index)
    }

    // MARK: Parts

    private func part(_ name: String) throws(UnreadableDocument) -> [UInt8]? {
        switch ZIPReader.part(of: bytes, limit: Self.largestPart, named: { $0 == name }) {
        case .success(let part): return part
        case .failure(.encrypted): throw UnreadableDocument(sentence: "文件有密码，读不出来。请去掉密码再导入。")
        case .failure(.tooLarge), .failure(.bomb): throw SheetReader.tooLarge
        case .failure: throw Self.damaged
        }
    }

    static let damaged = UnreadableDocument(sentence: "工作簿的内容已损坏。请用 Excel 或者 WPS 打开，另存为 .xlsx 再导入。")

    private static let countsFrom1904 = UnreadableDocument(
        sentence: "这个工作簿使用 1904 年日期系统，日期会差四年。请在 Excel 的选项里取消“使用 1904 年日期系统”，核对日期后再保存，或者存为 CSV。"
    )

    /// Parts by the names that the list of sheets has for them.
    private func targets() throws(UnreadableDocument) -> [String: String] {
        var targets: [String: String] = [:]
        guard let source = try part("xl/_rels/workbook.xml.rels") else { return targets }
        try Self.scan(source) { (element, attributes) throws(UnreadableDocument) in
            guard element == .relation, let id = attributes.word("Id"), let target = attributes.word("Target") else {
                return
            }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
            guard targets.count <= Self.mostSheets * 10 else { throw Self.damaged }
        }
        return targets
    }

    private func sharedTexts() throws(UnreadableDocument) -> [[UInt8]] {
        guard let source = try part("xl/sharedStrings.xml") else { return [] }
        var texts: [[UInt8]] = []
        var (current, isInText, phonetic) = ([UInt8](), false, 0)
        var scanner = XMLScanner(source)
        while let event = try Self.next(&scanner) {
            switch event {
            case .start(let name, _, let isEmpty):
                switch Self.names[name] {
                case .item:
                    current = []
                    if isEmpty { texts.append(current) }
                case .phonetic: phonetic += isEmpty ? 0 : 1
                case .text: isInText = !isEmpty && phonetic == 0
                default: break
                }
            case .end(let name):
                switch Self.names[name] {
                case .item: texts.append(current)
                case .phonetic: phonetic = max(0, phonetic - 1)
                case .text: isInText = false
                default: break
                }
            case .text(let range): if isInText { Self.append(source[range], to: &current) }
            case .verbatim(let range): if isInText { current += source[range] }
            }
        }
        return texts
    }

    // MARK: Markup

    static func next(_ scanner: inout XMLScanner) throws(UnreadableDocument) -> XMLScanner.Event? {
        do throws(XMLScanner.Fault) { return try scanner.next() } catch { throw damaged }
    }

    private static func scan(
        _ source: [UInt8],
        _ take: (Element, XMLAttributes) throws(UnreadableDocument) -> Void
    ) throws(UnreadableDocument) {
        var scanner = XMLScanner(source)
        while let event = try next(&scanner) {
            guard case .start(let name, let range, _) = event, let element = names[name] else { continue }
            try take(element, XMLAttributes(source: source, range: range))
        }
    }

    private static func text(_ value: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        append(value, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// With the references of XML as characters.
    static func append(_ value: ArraySlice<UInt8>, to text: inout [UInt8]) {
        let span = value.span
        var at = 0
        while at < span.count {
            if span[at] == UInt8(ascii: "&"), let (scalar, length) = CharacterReference.decode(span, at, span.count),
                length > 0
            {
                text.append(contentsOf: String(Character(scalar)).utf8)
                at += length
            } else {
                text.append(span[at])
                at += 1
            }
        }
    }
}
