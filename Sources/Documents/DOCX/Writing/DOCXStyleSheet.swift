/// `word/styles.xml`, `word/fontTable.xml` and `word/settings.xml`: the same in every document, but for the pitch of lines.
enum DOCXStyleSheet {
    static let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    static func styles(pitch: Int) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("w:styles", ["xmlns:w": wordNamespace]) { xml in
            xml.element("w:docDefaults") { xml in
                xml.element("w:rPrDefault") { xml in
                    xml.element("w:rPr") { $0.empty("w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN"]) }
                }
                xml.empty("w:pPrDefault")
            }
            for style in DOCXStyle.allCases { write(style, pitch, to: &xml) }
            writeTableGrid(&xml)
        }
        return xml.bytes
    }

    private static func write(_ style: DOCXStyle, _ pitch: Int, to xml: inout XMLWriter) {
        let id = style.rawValue
        if style == .normal {
            xml.element("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": id]) {
                body(style, pitch, &$0)
            }
        } else if style.isBuiltIn {
            xml.element("w:style", ["w:type": "paragraph", "w:styleId": id]) { body(style, pitch, &$0) }
        } else {
            xml.element("w:style", ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": id]) {
                body(style, pitch, &$0)
            }
        }
    }

    private static func body(_ style: DOCXStyle, _ pitch: Int, _ xml: inout XMLWriter) {
        xml.empty("w:name", ["w:val": style.name])
        if let base = style.basedOn { xml.empty("w:basedOn", ["w:val": base.rawValue]) }
        if let next = style.next { xml.empty("w:next", ["w:val": next.rawValue]) }
        xml.empty("w:qFormat")
        style.paragraph(pitch: pitch).write(to: &xml)
        style.run?.write(to: &xml)
    }

    private static func writeTableGrid(_ xml: inout XMLWriter) {
        xml.element("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]) { xml in
            xml.empty("w:name", ["w:val": "Normal Table"])
        }
        xml.element("w:style", ["w:type": "table", "w:styleId": "TableGrid"]) { xml in
            xml.empty("w:name", ["w:val": "Table Grid"])
            xml.empty("w:basedOn", ["w:val": "TableNormal"])
            xml.element("w:tblPr") { xml in
                xml.element("w:tblBorders") { xml in
                    let thick: XMLWriter.Attributes = [
                        "w:val": "single", "w:sz": "8", "w:space": "0", "w:color": "000000",
                    ]
                    let thin: XMLWriter.Attributes = [
                        "w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000",
                    ]
                    xml.empty("w:top", thick)
                    xml.empty("w:left", thick)
                    xml.empty("w:bottom", thick)
                    xml.empty("w:right", thick)
                    xml.empty("w:insideH", thin)
                    xml.empty("w:insideV", thin)
                }
            }
        }
    }

    static var fonts: [UInt8] {
        var xml = XMLWriter()
        xml.element("w:fonts", ["xmlns:w": wordNamespace]) { xml in
            for font in OfficialFont.allCases {
                xml.element("w:font", ["w:name": font.rawValue]) { xml in
                    xml.empty("w:altName", ["w:val": font.alternatives])
                    // 86: GB 2312; 00: Western.
                    xml.empty("w:charset", ["w:val": font == .latin ? "00" : "86"])
                    xml.empty("w:family", ["w:val": font.family])
                    xml.empty("w:pitch", ["w:val": "variable"])
                }
            }
        }
        return xml.bytes
    }

    static var settings: [UInt8] {
        var xml = XMLWriter()
        xml.element("w:settings", ["xmlns:w": wordNamespace]) { xml in
            xml.empty("w:evenAndOddHeaders")
            // 28 characters a line: punctuation keeps its full width.
            xml.empty("w:characterSpacingControl", ["w:val": "doNotCompress"])
            xml.element("w:compat") { xml in
                xml.empty(
                    "w:compatSetting",
                    [
                        "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
                        "w:val": "15",
                    ]
                )
            }
            xml.empty("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
        }
        return xml.bytes
    }
}
