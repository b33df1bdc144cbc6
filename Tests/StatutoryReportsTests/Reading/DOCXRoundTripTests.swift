import Documents
import StatutoryReports
import TestSupport
import Testing

/// Reports that come as Word files.
struct DOCXRoundTripTests {
    @Test(arguments: ReportFormat.all.map(\.id))
    func everyCellOfARandomReportIsReadBack(format: String) throws {
        var random = SeededGenerator(seed: 2026)
        for _ in 0..<25 {
            let printed = AnnualReport.random(try #require(ReportFormat.named(format)), using: &random)
            let read = AnnualReport(reading: try DocumentReader.read(DOCXWriter.file(of: printed.document())))
            #expect(read.format == printed.format)
            let wrong = printed.format.statutoryCells.filter { printed[$0.id].value != read[$0.id].value }
            #expect(wrong.map(\.id.description) == [])
        }
    }

    /// The same report converted by programs that know nothing of ours.
    @Test(arguments: ["libreoffice", "pandoc", "python-docx"])
    func filesOfOtherProgramsAreReadLikeThePage(program: String) throws {
        let page = AnnualReport(reading: try DocumentReader.read(Fixtures.bytes("reports/015.html")))
        let file = AnnualReport(reading: try DocumentReader.read(Fixtures.bytes("docx/015-\(program).docx")))
        #expect(file.format == page.format)
        #expect(file.year == page.year)
        let different = page.format.statutoryCells.filter { page[$0.id].value != file[$0.id].value }
        #expect(different.map(\.id.description) == [])
        #expect(page.format.statutoryCells.contains { page[$0.id].value != nil })
    }
}
