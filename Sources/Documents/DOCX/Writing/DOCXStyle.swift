/// The styles of an official document: each element of GB/T 9704-2012 has one, so that Word and WPS show what a
/// paragraph is, and a change of the style changes them all.
enum DOCXStyle: String, CaseIterable {
    case normal = "Normal"
    case bodyText = "BodyText"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case heading3 = "Heading3"
    case heading4 = "Heading4"
    case title = "Title"
    case agencyMark = "AgencyMark"
    case documentNumber = "DocumentNumber"
    case addressee = "Addressee"
    case remedy = "Remedy"
    case attachment = "Attachment"
    case signature = "Signature"
    case date = "Date"
    case note = "Note"
    case colophon = "Colophon"
    case caption = "Caption"
    case tableLabel = "TableLabel"
    case tableHead = "TableHead"
    case tableValue = "TableValue"
    case tableFigure = "TableFigure"
    case rule = "Rule"
    case header = "Header"
    case footer = "Footer"

    static func heading(_ level: Int) -> DOCXStyle {
        [.heading1, .heading2, .heading3, .heading4][min(max(level, 1), 4) - 1]
    }

    /// Names that Word knows are its own, in English; the others as an officer calls them.
    var name: String {
        switch self {
        case .normal: "Normal"
        case .bodyText: "Body Text"
        case .heading1: "heading 1"
        case .heading2: "heading 2"
        case .heading3: "heading 3"
        case .heading4: "heading 4"
        case .title: "Title"
        case .agencyMark: "发文机关标志"
        case .documentNumber: "发文字号"
        case .addressee: "主送机关"
        case .remedy: "救济途径"
        case .attachment: "附件说明"
        case .signature: "Signature"
        case .date: "Date"
        case .note: "附注"
        case .colophon: "版记"
        case .caption: "caption"
        case .tableLabel: "表格栏目"
        case .tableHead: "表头"
        case .tableValue: "表格内容"
        case .tableFigure: "表格数字"
        case .rule: "版式行"
        case .header: "header"
        case .footer: "footer"
        }
    }

    var isBuiltIn: Bool { name.utf8.allSatisfy { $0 < 0x80 } }

    var basedOn: DOCXStyle? {
        switch self {
        case .normal: nil
        case .heading1, .heading2, .heading3, .heading4, .remedy, .note: .bodyText
        case .tableLabel, .tableHead, .tableFigure: .tableValue
        default: .normal
        }
    }

    /// What follows when someone goes on typing.
    var next: DOCXStyle? {
        switch self {
        case .heading1, .heading2, .heading3, .heading4, .addressee: .bodyText
        case .title: .addressee
        default: nil
        }
    }

    private static let red = "FF0000"

    /// - Parameter lines: from one line to the next, in twips.
    func paragraph(pitch lines: Int) -> ParagraphFormat {
        let character = OfficialPaper.character
        let tight = ParagraphFormat.Line.exact(lines)
        switch self {
        case .normal: return ParagraphFormat(keepsPitch: true, line: tight, alignment: .both)
        case .bodyText: return ParagraphFormat(line: tight, firstLine: 2 * character)
        case .heading1, .heading2, .heading3, .heading4:
            return ParagraphFormat(keepsWithNext: true, outlineLevel: Int(rawValue.utf8.last ?? 0x31) - 0x31)
        case .title: return ParagraphFormat(keepsWithNext: true, after: lines, line: .exact(680), alignment: .center)
        case .agencyMark: return ParagraphFormat(line: .atLeast(lines), alignment: .center)
        case .documentNumber: return ParagraphFormat(line: tight, alignment: .right)
        case .addressee: return ParagraphFormat(keepsWithNext: true, line: tight, alignment: .left)
        case .attachment: return ParagraphFormat(keepsLines: true, alignment: .left)
        case .signature: return ParagraphFormat(keepsWithNext: true, keepsLines: true, alignment: .right)
        case .date: return ParagraphFormat(keepsLines: true, alignment: .right)
        case .note: return ParagraphFormat(alignment: .left)
        case .colophon: return ParagraphFormat(line: .exact(lines), alignment: .left)
        case .caption: return ParagraphFormat(keepsWithNext: true, before: 120, alignment: .center)
        case .tableValue: return ParagraphFormat(line: .exact(400), alignment: .left)
        case .tableLabel: return ParagraphFormat(alignment: .center)
        case .tableHead: return ParagraphFormat(keepsWithNext: true, alignment: .center)
        case .tableFigure: return ParagraphFormat(alignment: .right)
        case .rule: return ParagraphFormat(line: .exact(40))
        case .header, .footer: return ParagraphFormat(line: .atLeast(240))
        case .remedy: return ParagraphFormat()
        }
    }

    var run: RunFormat? {
        switch self {
        case .normal: RunFormat(font: .fangSong, tracking: OfficialPaper.tracking, size: OfficialPaper.size3)
        case .heading1: RunFormat(font: .hei)
        case .heading2: RunFormat(font: .kai)
        case .title: RunFormat(font: .xiaoBiaoSong, tracking: 0, size: OfficialPaper.size2)
        case .agencyMark: RunFormat(font: .xiaoBiaoSong, color: Self.red, tracking: 0)
        case .colophon: RunFormat(tracking: 0, size: OfficialPaper.size4)
        case .caption: RunFormat(font: .hei, tracking: 0, size: OfficialPaper.size4)
        case .tableValue: RunFormat(tracking: 0, size: OfficialPaper.sizeSmall4)
        case .tableHead: RunFormat(font: .hei)
        case .rule: RunFormat(size: 2)
        case .footer: RunFormat(font: .song, tracking: 0, size: OfficialPaper.size4)
        case .header: RunFormat(tracking: 0)
        default: nil
        }
    }
}
