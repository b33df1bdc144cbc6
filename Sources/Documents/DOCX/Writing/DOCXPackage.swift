import DocumentContent

/// The parts that hold the others together (ECMA-376 part 2).
enum DOCXPackage {
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let package = "http://schemas.openxmlformats.org/package/2006/"

    static func contentTypes(_ pages: DOCXPages) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("Types", ["xmlns": package + "content-types"]) { xml in
            xml.empty(
                "Default",
                ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]
            )
            xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
            let parts = [("document", "document.main"), ("styles", "styles"), ("settings", "settings")]
            for (name, type) in parts + [("fontTable", "fontTable")] {
                xml.empty("Override", ["PartName": "/word/\(name).xml", "ContentType": "\(word)\(type)+xml"])
            }
            for part in pages.parts {
                xml.empty("Override", ["PartName": "/word/\(part.name)", "ContentType": "\(word)\(part.kind)+xml"])
            }
            xml.empty(
                "Override",
                [
                    "PartName": "/docProps/core.xml",
                    "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
                ]
            )
        }
        return xml.bytes
    }

    static var relations: [UInt8] {
        relations([
            ("rId1", office + "officeDocument", "word/document.xml"),
            ("rId2", package + "relationships/metadata/core-properties", "docProps/core.xml"),
        ])
    }

    static func documentRelations(_ pages: DOCXPages) -> [UInt8] {
        relations(
            [
                ("rId1", office + "styles", "styles.xml"), ("rId2", office + "settings", "settings.xml"),
                ("rId3", office + "fontTable", "fontTable.xml"),
            ] + pages.parts.map { ($0.id, office + $0.kind, $0.name) }
        )
    }

    private static func relations(_ all: [(id: String, type: String, target: String)]) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("Relationships", ["xmlns": package + "relationships"]) { xml in
            for one in all { xml.empty("Relationship", ["Id": one.id, "Type": one.type, "Target": one.target]) }
        }
        return xml.bytes
    }

    /// Title and language; no author, no program, no time.
    static func properties(title: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "cp:coreProperties",
            [
                "xmlns:cp": package + "metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            ]
        ) { xml in
            xml.element("dc:title") { $0.text(OfficialText.clean(title)) }
            xml.element("dc:language") { $0.text("zh-CN") }
        }
        return xml.bytes
    }
}
