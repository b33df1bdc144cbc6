import PDFMaking
import Web

extension PDFPrinting {
    /// By the Chromium of this machine; `nil` where there is none.
    static let chromium: PDFPrinting? = PDFMaker().map { maker in
        PDFPrinting { page throws(PDFNotMade) in
            do throws(PDFFailure) {
                return try await maker.pdf(of: page)
            } catch {
                throw PDFNotMade(error.sentence)
            }
        }
    }
}
