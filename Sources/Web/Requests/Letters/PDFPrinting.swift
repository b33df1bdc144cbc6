/// Makes a PDF of a print page, where the machine can.
///
///     PDFPrinting { page throws(PDFNotMade) in … }
package struct PDFPrinting: Sendable {
    /// HTML in UTF-8, complete in itself, to PDF.
    package let pdf: @Sendable (_ page: [UInt8]) async throws(PDFNotMade) -> [UInt8]

    package init(_ pdf: @escaping @Sendable (_ page: [UInt8]) async throws(PDFNotMade) -> [UInt8]) { self.pdf = pdf }
}

/// Why there is no PDF: a Chinese sentence for who asked.
package struct PDFNotMade: Error, Hashable, Sendable {
    package let sentence: String

    package init(_ sentence: String) { self.sentence = sentence }
}
