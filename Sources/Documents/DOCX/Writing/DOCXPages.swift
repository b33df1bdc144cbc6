import DocumentContent

/// What stands above and below the text: the letterhead with its red rules, the page numbers.
struct DOCXPages {
    struct Part {
        /// `header1.xml`
        var name: String
        /// Of the relationship: `rIdHeader1`.
        var id: String
        var kind: String { isHeader ? "header" : "footer" }
        var isHeader: Bool
        /// Pages it is for: `first`, `even`, `default` (odd).
        var pages: String
        var bytes: [UInt8]
    }

    let parts: [Part]
    /// Whether the first page has a head and foot of its own.
    let firstPageDiffers: Bool

    init(_ document: OfficialDocument) {
        var parts: [Part] = []
        func add(_ isHeader: Bool, _ pages: String, _ content: XMLWriter.Content) {
            let number = parts.count { $0.isHeader == isHeader } + 1
            let name = "\(isHeader ? "header" : "footer")\(number)"
            let bytes = Self.part(isHeader ? "w:hdr" : "w:ftr", content)
            parts.append(Part(name: name + ".xml", id: "rId_" + name, isHeader: isHeader, pages: pages, bytes: bytes))
        }
        add(false, "default") { Self.pageNumber(.right, &$0) }
        add(false, "even") { Self.pageNumber(.left, &$0) }
        if case .letterhead(let agency) = document.head {
            add(true, "default") { DOCXParagraph.write("", .header, to: &$0) }
            add(true, "even") { DOCXParagraph.write("", .header, to: &$0) }
            add(true, "first") { Self.letterhead(agency, &$0) }
            add(false, "first") { Self.rules(thickFirst: false, space: 0, &$0) }
            firstPageDiffers = true
        } else {
            firstPageDiffers = false
        }
        self.parts = parts
    }

    private static func part(_ root: StaticString, _ content: XMLWriter.Content) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            root,
            ["xmlns:w": DOCXStyleSheet.wordNamespace, "xmlns:r": DOCXStyleSheet.relationNamespace],
            content: content
        )
        return xml.bytes
    }

    /// 7.5: 4号半角宋体, a dash on either side; odd pages at the right with one character free, even ones at the left.
    private static func pageNumber(_ side: ParagraphFormat.Alignment, _ xml: inout XMLWriter) {
        var format = ParagraphFormat(style: DOCXStyle.footer.rawValue, after: OfficialPaper.millimetres(3))
        format.line = .exact(280)
        format.alignment = side
        if side == .right { format.right = 280 } else { format.left = 280 }
        xml.element("w:p") { xml in
            format.write(to: &xml)
            DOCXParagraph.run("— ", to: &xml)
            xml.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "begin"]) }
            xml.element("w:r") { xml in
                xml.element("w:instrText", ["xml:space": "preserve"]) { $0.text(" PAGE ") }
            }
            xml.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "separate"]) }
            DOCXParagraph.run("1", to: &xml)
            xml.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "end"]) }
            DOCXParagraph.run(" —", to: &xml)
        }
    }

    /// 10.1: the name in red as wide as the rules allow, a double rule 4 mm below it.
    private static func letterhead(_ agency: String, _ xml: inout XMLWriter) {
        let lines = OfficialText.nameLines(agency)
        var format = ruleFormat(space: 0)
        format.style = DOCXStyle.agencyMark.rawValue
        format.bottomBorder = nil
        let points = lines.map(letterheadPoints).min() ?? 20
        format.line = .exact((points + 4) * 20)
        for line in lines {
            xml.element("w:p") { xml in
                format.write(to: &xml)
                DOCXParagraph.run(line, RunFormat(size: points * 2), to: &xml)
            }
        }
        var gap = ruleFormat(space: 0)
        gap.line = .exact(OfficialPaper.millimetres(4) - 60)
        gap.bottomBorder = nil
        xml.element("w:p") { gap.write(to: &$0) }
        rules(thickFirst: true, space: 0, &xml)
    }

    /// As large as 170 mm (482 pt) hold, between 20 and 42 points.
    static func letterheadPoints(_ name: String) -> Int {
        min(42, max(20, 960 / max(1, OfficialText.halfWidths(of: name))))
    }

    /// Two red rules, 170 mm long: 上粗下细 above, 上细下粗 below.
    private static func rules(thickFirst: Bool, space: Int, _ xml: inout XMLWriter) {
        for isThick in [thickFirst, !thickFirst] {
            var format = ruleFormat(space: space)
            format.bottomBorder?.size = isThick ? 18 : 6
            xml.element("w:p") { format.write(to: &$0) }
        }
    }

    private static func ruleFormat(space: Int) -> ParagraphFormat {
        ParagraphFormat(
            style: DOCXStyle.rule.rawValue,
            bottomBorder: .init(size: 6, space: space, color: "FF0000"),
            left: -OfficialPaper.ruleLeft,
            right: -OfficialPaper.ruleRight
        )
    }
}
