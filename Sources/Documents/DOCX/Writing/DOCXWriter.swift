package import DocumentContent

/// An official document as a DOCX file for Word and WPS (ECMA-376, transitional).
///
///     let file = try DOCXWriter.file(of: letter)
///
/// Real styles for every element, page numbers on odd and even pages, tables with spans. The same document gives the
/// same bytes, so that their hash can be kept; nothing in the file says who wrote it or when.
package enum DOCXWriter {
    /// The type of the file, for `Content-Type`.
    package static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    /// Throws only when there is no memory left.
    package static func file(of document: OfficialDocument) throws(UnwritableDocument) -> [UInt8] {
        do {
            return try ZIPWriter.archive(parts(of: document))
        } catch {
            throw UnwritableDocument()
        }
    }

    /// The parts of the file, in the order in which they stand in it.
    package static func parts(of document: OfficialDocument) -> [(name: String, bytes: [UInt8])] {
        let pages = DOCXPages(document)
        let pitch = document.pitch
        let parts: [(name: String, bytes: [UInt8])] = [
            ("word/document.xml", DOCXBody.write(document, pages, pitch: pitch)),
            ("word/styles.xml", DOCXStyleSheet.styles(pitch: pitch)),
            ("word/settings.xml", DOCXStyleSheet.settings),
            ("word/fontTable.xml", DOCXStyleSheet.fonts),
        ]
        let head: [(name: String, bytes: [UInt8])] = [
            ("[Content_Types].xml", DOCXPackage.contentTypes(pages)),
            ("_rels/.rels", DOCXPackage.relations),
        ]
        let tail: [(name: String, bytes: [UInt8])] = [
            ("word/_rels/document.xml.rels", DOCXPackage.documentRelations(pages)),
            ("docProps/core.xml", DOCXPackage.properties(title: document.title)),
        ]
        return head + parts + pages.parts.map { ("word/\($0.name)", $0.bytes) } + tail
    }
}

/// A document could not be made into a file, for want of memory.
package struct UnwritableDocument: Error, Hashable, Sendable {
    package var sentence: String { "文书文件没有生成：内存不足。请稍后再试。" }
}
