import DocumentContent

/// 版记 (7.4): at the foot of the last page; letters have neither rules nor issuer (10.1).
///
/// A table that stands at the lower margin, out of the flow: framed paragraphs would do in Word, but LibreOffice and
/// older WPS leave them in the text.
enum DOCXColophon {
    static func write(_ colophon: OfficialDocument.Colophon?, isLetter: Bool, to xml: inout XMLWriter) {
        guard let colophon else { return }
        let issuer = isLetter ? nil : colophon.issuer
        guard !colophon.copiesTo.isEmpty || issuer != nil else { return }
        xml.element("w:tbl") { xml in
            properties(hasRules: !isLetter, &xml)
            xml.element("w:tblGrid") { xml in
                for width in columns { xml.empty("w:gridCol", ["w:w": String(width)]) }
            }
            if !colophon.copiesTo.isEmpty {
                xml.element("w:tr") { copies("抄送：" + colophon.copiesTo.joined(separator: "，") + "。", &$0) }
            }
            if let issuer {
                xml.element("w:tr") { xml in
                    cell(columns[0], ParagraphFormat(alignment: .left), issuer, &xml)
                    let date = colophon.issuedOn.map { $0 + "印发" } ?? ""
                    cell(columns[1], ParagraphFormat(alignment: .right), date, &xml)
                }
            }
        }
        // What stands at the foot needs a paragraph in the flow to belong to.
        DOCXParagraph.write("", .rule, to: &xml)
    }

    private static let columns = [OfficialPaper.textWidth * 3 / 5, OfficialPaper.textWidth * 2 / 5]

    private static func properties(hasRules: Bool, _ xml: inout XMLWriter) {
        xml.element("w:tblPr") { xml in
            xml.empty(
                "w:tblpPr",
                [
                    "w:leftFromText": "0", "w:rightFromText": "0", "w:vertAnchor": "margin", "w:horzAnchor": "margin",
                    "w:tblpXSpec": "left", "w:tblpYSpec": "bottom",
                ]
            )
            xml.empty("w:tblOverlap", ["w:val": "never"])
            xml.empty("w:tblW", ["w:w": String(columns.reduce(0, +)), "w:type": "dxa"])
            if hasRules {
                // 0.35 mm first and last, 0.25 mm between.
                xml.element("w:tblBorders") { xml in
                    xml.empty("w:top", ParagraphFormat.Border(size: 8).attributes)
                    xml.empty("w:bottom", ParagraphFormat.Border(size: 8).attributes)
                    xml.empty("w:insideH", ParagraphFormat.Border(size: 6).attributes)
                }
            }
            xml.empty("w:tblLayout", ["w:type": "fixed"])
            // One character free at either side.
            xml.element("w:tblCellMar") { xml in
                xml.empty("w:left", ["w:w": "280", "w:type": "dxa"])
                xml.empty("w:right", ["w:w": "280", "w:type": "dxa"])
            }
        }
    }

    private static func copies(_ text: String, _ xml: inout XMLWriter) {
        xml.element("w:tc") { xml in
            xml.element("w:tcPr") { xml in
                xml.empty("w:tcW", ["w:w": String(columns.reduce(0, +)), "w:type": "dxa"])
                xml.empty("w:gridSpan", ["w:val": "2"])
            }
            var format = ParagraphFormat(left: 3 * 280, firstLine: -3 * 280)
            format.alignment = .left
            DOCXParagraph.write(text, .colophon, format, to: &xml)
        }
    }

    private static func cell(_ width: Int, _ format: ParagraphFormat, _ text: String, _ xml: inout XMLWriter) {
        xml.element("w:tc") { xml in
            xml.element("w:tcPr") { $0.empty("w:tcW", ["w:w": String(width), "w:type": "dxa"]) }
            DOCXParagraph.write(text, .colophon, format, to: &xml)
        }
    }
}
