/// How a paragraph stands: what `w:pPr` holds, written in the order its schema wants (CT_PPrBase). Lengths in twips.
struct ParagraphFormat {
    enum Alignment: String { case left, center, right, both }
    enum Line { case exact(Int), atLeast(Int) }

    struct Border {
        /// In eighths of a point.
        var size: Int
        /// In points.
        var space = 0
        var color = "000000"
    }

    var style: String?
    var keepsWithNext = false
    var keepsLines = false
    var bottomBorder: Border?
    /// No gap between Chinese characters and figures, and no grid but the line pitch: lines of 28 characters, 22 of
    /// them, also where the typeface at hand is taller than its size.
    var keepsPitch = false
    var before: Int?
    var after: Int?
    var line: Line?
    var left: Int?
    var right: Int?
    /// Negative: hanging.
    var firstLine: Int?
    var alignment: Alignment?
    /// From 0.
    var outlineLevel: Int?

    func write(to xml: inout XMLWriter, around run: RunFormat? = nil) {
        xml.element("w:pPr") { xml in
            if let style { xml.empty("w:pStyle", ["w:val": style]) }
            if keepsWithNext { xml.empty("w:keepNext") }
            if keepsLines { xml.empty("w:keepLines") }
            writeBorders(&xml)
            if keepsPitch {
                xml.empty("w:autoSpaceDE", ["w:val": "0"])
                xml.empty("w:autoSpaceDN", ["w:val": "0"])
                xml.empty("w:snapToGrid", ["w:val": "0"])
            }
            writeSpacing(&xml)
            writeIndent(&xml)
            if let alignment { xml.empty("w:jc", ["w:val": alignment.rawValue]) }
            if let outlineLevel { xml.empty("w:outlineLvl", ["w:val": String(outlineLevel)]) }
            run?.write(to: &xml)
        }
    }

    private func writeBorders(_ xml: inout XMLWriter) {
        guard let bottomBorder else { return }
        xml.element("w:pBdr") { $0.empty("w:bottom", bottomBorder.attributes) }
    }

    private func writeSpacing(_ xml: inout XMLWriter) {
        let gaps = (before.map(String.init) ?? "0", after.map(String.init) ?? "0")
        switch line {
        case .exact(let height):
            xml.empty(
                "w:spacing",
                ["w:before": gaps.0, "w:after": gaps.1, "w:line": String(height), "w:lineRule": "exact"]
            )
        case .atLeast(let height):
            xml.empty(
                "w:spacing",
                ["w:before": gaps.0, "w:after": gaps.1, "w:line": String(height), "w:lineRule": "atLeast"]
            )
        case nil:
            if before != nil || after != nil {
                xml.empty("w:spacing", ["w:before": gaps.0, "w:after": gaps.1])
            }
        }
    }

    private func writeIndent(_ xml: inout XMLWriter) {
        let sides = (left.map(String.init) ?? "0", right.map(String.init) ?? "0")
        if let firstLine {
            if firstLine < 0 {
                xml.empty("w:ind", ["w:left": sides.0, "w:right": sides.1, "w:hanging": String(-firstLine)])
            } else {
                xml.empty("w:ind", ["w:left": sides.0, "w:right": sides.1, "w:firstLine": String(firstLine)])
            }
        } else if left != nil || right != nil {
            xml.empty("w:ind", ["w:left": sides.0, "w:right": sides.1])
        }
    }
}

extension ParagraphFormat.Border {
    var attributes: XMLWriter.Attributes {
        ["w:val": "single", "w:sz": String(size), "w:space": String(space), "w:color": color]
    }
}

/// How characters look: what `w:rPr` holds, in the order of its schema.
struct RunFormat {
    var font: OfficialFont?
    var color: String?
    /// In twips, between characters.
    var tracking: Int?
    /// In half points.
    var size: Int?

    func write(to xml: inout XMLWriter) {
        xml.element("w:rPr") { xml in
            if let font {
                xml.empty(
                    "w:rFonts",
                    [
                        // Quotation marks and dashes, which both have, are those of the Chinese typeface.
                        "w:hint": "eastAsia",
                        "w:ascii": OfficialFont.latin.rawValue, "w:hAnsi": OfficialFont.latin.rawValue,
                        "w:eastAsia": font.rawValue, "w:cs": OfficialFont.latin.rawValue,
                    ]
                )
            }
            if let color { xml.empty("w:color", ["w:val": color]) }
            if let tracking { xml.empty("w:spacing", ["w:val": String(tracking)]) }
            if let size {
                xml.empty("w:sz", ["w:val": String(size)])
                xml.empty("w:szCs", ["w:val": String(size)])
            }
        }
    }
}
