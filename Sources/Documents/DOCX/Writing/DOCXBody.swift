import DocumentContent

/// `word/document.xml`: the elements of a document in the order of GB/T 9704-2012, and its only section.
struct DOCXBody {
    private let document: OfficialDocument
    /// In twips.
    private let pitch: Int
    private var numbering = OfficialNumbering()

    static func write(_ document: OfficialDocument, _ pages: DOCXPages, pitch: Int) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "w:document",
            ["xmlns:w": DOCXStyleSheet.wordNamespace, "xmlns:r": DOCXStyleSheet.relationNamespace]
        ) { xml in
            xml.element("w:body") { xml in
                var body = DOCXBody(document: document, pitch: pitch)
                body.write(&xml)
                section(pages, pitch, &xml)
            }
        }
        return xml.bytes
    }

    private init(document: OfficialDocument, pitch: Int) {
        self.document = document
        self.pitch = pitch
    }

    private mutating func write(_ xml: inout XMLWriter) {
        writeHead(&xml)
        writeTitle(&xml)
        if let addressee = document.addressee { DOCXParagraph.write(addressee + "：", .addressee, to: &xml) }
        writeBlocks(&xml)
        writeAttachments(&xml)
        writeSignature(&xml)
        writeNotes(&xml)
        DOCXColophon.write(document.colophon, isLetter: document.isLetter, to: &xml)
    }

    // MARK: Head and title

    private func writeHead(_ xml: inout XMLWriter) {
        switch document.head {
        case .letterhead:
            // Below the rule by 7/8 of the height of a character.
            if let number = document.number {
                DOCXParagraph.write(number, .documentNumber, ParagraphFormat(before: 280), to: &xml)
            }
        case .redHead(let mark):
            let mark = OfficialText.clean(mark)
            let points = min(60, max(22, 880 / max(1, OfficialText.halfWidths(of: mark))))
            var format = ParagraphFormat(style: DOCXStyle.agencyMark.rawValue, before: OfficialPaper.millimetres(35))
            format.line = .exact((points + 6) * 20)
            xml.element("w:p") { xml in
                format.write(to: &xml)
                DOCXParagraph.run(mark, RunFormat(size: points * 2), to: &xml)
            }
            let rule = ParagraphFormat.Border(size: 18, space: 11, color: "FF0000")
            var below = ParagraphFormat(bottomBorder: rule, before: 2 * pitch)
            below.alignment = .center
            DOCXParagraph.write(document.number ?? "", .documentNumber, below, to: &xml)
        case .none:
            if let number = document.number { DOCXParagraph.write(number, .documentNumber, to: &xml) }
        }
    }

    private func writeTitle(_ xml: inout XMLWriter) {
        let lines = document.titleLines
        for (index, line) in lines.enumerated() {
            var format = ParagraphFormat(line: .exact(680))
            if index == 0, document.head != .none { format.before = 2 * pitch }
            format.after = index == lines.count - 1 ? pitch : 0
            if document.head == .none { format.after = index == lines.count - 1 ? 280 : 0 }
            DOCXParagraph.write(line, .title, format, to: &xml)
        }
    }

    // MARK: Body

    private mutating func writeBlocks(_ xml: inout XMLWriter) {
        // No page holds a signature without text (7.3.5: 不得采取标识“此页无正文”的方法).
        let keepsLast = document.signature != nil
        let lastRemedy = document.remedy.count - 1
        for (index, block) in document.body.enumerated() {
            let isLast = keepsLast && lastRemedy < 0 && index == document.body.count - 1
            write(block, keepsWithNext: isLast, &xml)
        }
        for (index, paragraph) in document.remedy.enumerated() {
            Self.paragraphs(paragraph, .remedy, keepsWithNext: keepsLast && index == lastRemedy, &xml)
        }
    }

    private mutating func write(_ block: OfficialBlock, keepsWithNext: Bool, _ xml: inout XMLWriter) {
        switch block {
        case .paragraph(let text):
            Self.paragraphs(text, .bodyText, keepsWithNext: keepsWithNext, &xml)
        case .heading(let text, let level):
            DOCXParagraph.write(numbering.next(level: level) + text, .heading(level), to: &xml)
        case .item(let text):
            Self.paragraphs(numbering.next(level: 3) + text, .bodyText, keepsWithNext: keepsWithNext, &xml)
        case .table(let table):
            DOCXTable.write(table, keepsWithNext: keepsWithNext, to: &xml)
        }
    }

    /// A paragraph for each line of the text.
    private static func paragraphs(_ text: String, _ style: DOCXStyle, keepsWithNext: Bool, _ xml: inout XMLWriter) {
        let lines = OfficialText.lines(text)
        for (index, line) in lines.enumerated() {
            let keeps = keepsWithNext && index == lines.count - 1
            var format = ParagraphFormat(keepsWithNext: keeps)
            if OfficialText.hasLongWord(line) { format.alignment = .left }
            DOCXParagraph.write(line, style, format, to: &xml)
        }
    }

    /// 7.3.4: one line below the text, two characters in; names under each other.
    private func writeAttachments(_ xml: inout XMLWriter) {
        let names = document.attachments.map(OfficialText.clean)
        let character = OfficialPaper.character
        let isNumbered = names.count > 1
        for (index, name) in names.enumerated() {
            let label = (index == 0 ? "附件：" : "") + (isNumbered ? "\(index + 1). " : "")
            var format = ParagraphFormat(keepsWithNext: document.signature != nil)
            format.left = 5 * character + (isNumbered ? character : 0)
            format.firstLine = -(index == 0 ? 3 * character : 0) - (isNumbered ? character : 0)
            if index == 0 { format.before = pitch }
            DOCXParagraph.write(label + name, .attachment, format, to: &xml)
        }
    }

    // MARK: Signature

    /// 7.3.5: the date four characters from the right, the name in the middle above it, room for the seal.
    private func writeSignature(_ xml: inout XMLWriter) {
        guard let signature = document.signature else { return }
        let place = SignaturePlace(signature)
        for (index, agency) in signature.agencies.flatMap(OfficialText.nameLines).enumerated() {
            var format = ParagraphFormat(right: place.right(of: agency))
            if index == 0 { format.before = 2 * pitch }
            DOCXParagraph.write(agency, .signature, format, to: &xml)
        }
        var format = ParagraphFormat(right: place.right(of: signature.date))
        format.keepsWithNext = !notes.isEmpty
        DOCXParagraph.write(signature.date, .date, format, to: &xml)
    }

    private var notes: [String] { document.noteLines }

    /// No page begins with them. Where they fit, numbers are not broken at their hyphens: a hyphen that does not break
    /// (`w:noBreakHyphen`) is another character to those who copy it, or none.
    private func writeNotes(_ xml: inout XMLWriter) {
        for (index, note) in notes.enumerated() {
            let format = ParagraphFormat(keepsWithNext: index < notes.count - 1)
            DOCXParagraph.write(note, .note, format, to: &xml)
        }
    }

    // MARK: Section

    private static func section(_ pages: DOCXPages, _ pitch: Int, _ xml: inout XMLWriter) {
        xml.element("w:sectPr") { xml in
            for part in pages.parts {
                let attributes: XMLWriter.Attributes = ["w:type": part.pages, "r:id": part.id]
                xml.empty(part.isHeader ? "w:headerReference" : "w:footerReference", attributes)
            }
            xml.empty(
                "w:pgSz",
                ["w:w": String(OfficialPaper.width), "w:h": String(OfficialPaper.height)]
            )
            xml.empty(
                "w:pgMar",
                [
                    "w:top": String(OfficialPaper.top), "w:right": String(OfficialPaper.right),
                    "w:bottom": String(OfficialPaper.bottom), "w:left": String(OfficialPaper.left),
                    "w:header": String(OfficialPaper.millimetres(30)),
                    "w:footer": String(OfficialPaper.millimetres(20)), "w:gutter": "0",
                ]
            )
            if pages.firstPageDiffers { xml.empty("w:titlePg") }
            xml.empty("w:docGrid", ["w:type": "lines", "w:linePitch": String(pitch)])
        }
    }
}

extension OfficialDocument {
    var isLetter: Bool {
        if case .letterhead = head { return true }
        return false
    }
}

/// Names and date of a signature stand on one axis, by the wider of them.
struct SignaturePlace {
    /// From the right edge of the text, in twips.
    private let axis: Int

    init(_ signature: OfficialDocument.Signature) {
        let names = signature.agencies.flatMap(OfficialText.nameLines).map(Self.width).max() ?? 0
        // The date four characters from the right; a name that would stand nearer than two moves them both.
        axis = max(
            4 * OfficialPaper.character + Self.width(signature.date) / 2,
            2 * OfficialPaper.character + names / 2
        )
    }

    func right(of text: String) -> Int { max(0, axis - Self.width(text) / 2) }

    private static func width(_ text: String) -> Int {
        OfficialText.halfWidths(of: text) * (OfficialPaper.character + OfficialPaper.tracking) / 2
    }
}
