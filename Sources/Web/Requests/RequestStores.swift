package import Disclosure

/// What is kept of requests for information: for the public pages and the office.
package struct RequestStores: Sendable {
    package let requests: any RequestStore
    package let persons: any PersonStore
    package let files: any FileStore
    package let letters: any LetterStore
    package let imports: any RegisterImportStore
    /// `nil` where there is no Chromium.
    package let printing: PDFPrinting?

    package init(
        requests: any RequestStore,
        persons: any PersonStore,
        files: any FileStore,
        letters: any LetterStore,
        imports: any RegisterImportStore,
        printing: PDFPrinting? = nil
    ) {
        self.printing = printing
        self.letters = letters
        self.imports = imports
        self.requests = requests
        self.persons = persons
        self.files = files
    }
}
