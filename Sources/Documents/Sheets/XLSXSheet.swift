/// The first sheet of an XLSX file: texts, numbers as they are written. A day is a number there, which whoever reads a
/// column of days knows (``Sheet`` has no types).
enum XLSXSheet {
    private static let largestPart = 60 << 20

    private enum Element: Sendable { case row, cell, value, text, item, phonetic }

    private static let names = PackedNames<Element>([
        ("row", .row), ("c", .cell), ("v", .value), ("t", .text), ("si", .item), ("rPh", .phonetic),
    ])

    static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> Sheet {
        let strings = try part(of: bytes) { $0 == "xl/sharedStrings.xml" }.map(shared) ?? .success([])
        guard let sheet = try part(of: bytes, { $0 == "xl/worksheets/sheet1.xml" }) else {
            throw UnreadableDocument(sentence: "文件里没有工作表。请用 Excel 或者 WPS 另存为 .xlsx，或者存为 CSV。")
        }
        switch strings {
        case .success(let strings): return try rows(sheet, strings)
        case .failure(let error): throw error
        }
    }

    private static func part(
        of bytes: [UInt8],
        _ fits: (String) -> Bool
    ) throws(UnreadableDocument) -> [UInt8]? {
        switch ZIPReader.part(of: bytes, limit: largestPart, named: fits) {
        case .success(let part): return part
        case .failure(.encrypted): throw UnreadableDocument(sentence: "文件有密码，读不出来。请去掉密码再导入。")
        case .failure: throw UnreadableDocument(sentence: "文件已损坏，或者内容太大。")
        }
    }

    private static func shared(_ source: [UInt8]) -> Result<[[UInt8]], UnreadableDocument> {
        var strings: [[UInt8]] = []
        var (current, isInText, phonetic) = ([UInt8](), false, 0)
        var scanner = XMLScanner(source)
        do throws(XMLScanner.Fault) {
            while let event = try scanner.next() {
                switch event {
                case .start(let name, _, let isEmpty):
                    switch names[name] {
                    case .item:
                        current = []
                        if isEmpty { strings.append(current) }
                    case .phonetic: phonetic += isEmpty ? 0 : 1
                    case .text: isInText = !isEmpty && phonetic == 0
                    default: break
                    }
                case .end(let name):
                    switch names[name] {
                    case .item: strings.append(current)
                    case .phonetic: phonetic = max(0, phonetic - 1)
                    case .text: isInText = false
                    default: break
                    }
                case .text(let range): if isInText { append(source, range, to: &current) }
                case .verbatim(let range): if isInText { current += source[range] }
                }
                guard strings.count <= SheetReader.mostRows * 20 else { break }
            }
        } catch {
            return .failure(damaged)
        }
        return .success(strings)
    }

    private static let damaged = UnreadableDocument(sentence: "工作表的内容已损坏。")

    private static func rows(_ source: [UInt8], _ strings: [[UInt8]]) throws(UnreadableDocument) -> Sheet {
        var builder = SheetBuilder()
        var (value, isInValue, isShared, isOpen) = ([UInt8](), false, false, false)
        var scanner = XMLScanner(source)
        while true {
            let next: XMLScanner.Event?
            do throws(XMLScanner.Fault) { next = try scanner.next() } catch { throw damaged }
            guard let event = next else { break }
            switch event {
            case .start(let name, let range, let isEmpty):
                let attributes = XMLAttributes(source: source, range: range)
                switch names[name] {
                case .row:
                    // Rows that hold nothing may be left out.
                    let number = attributes.number("r") ?? builder.rows.count + 1
                    while builder.rows.count + 1 < number { try builder.endRow() }
                    if isEmpty { try builder.endRow() }
                case .cell:
                    (value, isOpen) = ([], !isEmpty)
                    isShared = attributes.word("t") == "s"
                    if let reference = attributes.value("r") { try builder.skip(to: column(reference)) }
                    if isEmpty { try builder.add(value) }
                case .value, .text: isInValue = isOpen && !isEmpty
                default: break
                }
            case .end(let name):
                switch names[name] {
                case .row: try builder.endRow()
                case .cell:
                    isOpen = false
                    try builder.add(isShared ? string(value, strings) : value)
                case .value, .text: isInValue = false
                default: break
                }
            case .text(let range): if isInValue { append(source, range, to: &value) }
            case .verbatim(let range): if isInValue { value += source[range] }
            }
        }
        return builder.sheet
    }

    private static func string(_ number: [UInt8], _ strings: [[UInt8]]) -> [UInt8] {
        guard let index = Int(String(decoding: number, as: UTF8.self)), strings.indices.contains(index) else {
            return []
        }
        return strings[index]
    }

    /// `C7` is column 2, counted from 0; one past the limit for what lies farther.
    private static func column(_ reference: ArraySlice<UInt8>) -> Int {
        var column = 0
        for byte in reference {
            guard (0x41...0x5A).contains(byte), column <= SheetReader.mostColumns else { break }
            column = column * 26 + Int(byte - 0x40)
        }
        return min(max(0, column - 1), SheetReader.mostColumns + 1)
    }

    /// With the references of XML as characters.
    private static func append(_ source: [UInt8], _ range: Range<Int>, to text: inout [UInt8]) {
        let span = source.span
        var at = range.lowerBound
        while at < range.upperBound {
            if source[at] == UInt8(ascii: "&"),
                let (scalar, length) = CharacterReference.decode(span, at, range.upperBound), length > 0
            {
                text.append(contentsOf: String(Character(scalar)).utf8)
                at += length
            } else {
                text.append(source[at])
                at += 1
            }
        }
    }
}
