import Documents
import StatutoryReports
import TestSupport
import Testing

/// Random sound reports, printed in every layout and encoding, are read back cell by cell.
struct LayoutRoundTripTests {
    @Test(arguments: Layout.allCases, ReportFormat.all.map(\.id))
    func everyCellIsReadBack(layout: Layout, format: String) throws {
        var random = SeededGenerator(seed: 2021)
        for _ in 0..<10 {
            let printed = AnnualReport.random(try #require(ReportFormat.named(format)), using: &random)
            let read = try Self.read(ReportEncoding.utf8.bytes(printed.printed(as: layout)))
            #expect(read.format == printed.format)
            #expect(Self.differences(printed, read) == "")
        }
    }

    @Test(arguments: [Layout.tabs, .pipes, .markdown, .cellPerLine, .repeatedCells])
    func tablesBehindAllHeadingsAreFound(layout: Layout) throws {
        var random = SeededGenerator(seed: 49)
        for format in ReportFormat.all {
            let printed = AnnualReport.random(format, using: &random)
            let read = try Self.read(ReportEncoding.utf8.bytes(printed.printedWithTablesBehind(as: layout)))
            #expect(Self.differences(printed, read) == "")
        }
    }

    /// `4493` over two lines of a narrow column, one number per line: read as it was, or left open, never as 449.
    @Test func wrappedDigitsAreNeverReadAsPrinted() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<40 {
            let printed = AnnualReport.random(.gk2021, limit: 9000, using: &random)
            let lines = printed.printed(as: .cellPerLine).split(separator: "\n", omittingEmptySubsequences: false)
            let wrapped = lines.flatMap { line -> [Substring] in
                let isLong = line.utf8.count >= 4 && line.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
                return isLong && Bool.random(using: &random) ? [line.dropLast(), line.suffix(1)] : [line]
            }
            let read = try Self.read(Array(wrapped.joined(separator: "\n").utf8))
            for cell in printed.format.statutoryCells where cell.id.table == .t3 {
                #expect(read[cell.id].value == nil || read[cell.id].value == printed[cell.id].value, "\(cell.id)")
            }
        }
    }

    @Test(arguments: ReportEncoding.allCases, [Layout.tabs, .html])
    func everyEncodingIsReadTheSame(encoding: ReportEncoding, layout: Layout) throws {
        var random = SeededGenerator(seed: 30)
        let printed = AnnualReport.random(.gk2021, using: &random)
        let read = try Self.read(encoding.bytes(printed.printed(as: layout)))
        #expect(Self.differences(printed, read) == "")
    }

    @Test(arguments: Layout.allCases)
    func agencyAndYearAreRead(layout: Layout) throws {
        let printed = AnnualReport.zero(.gk2021, agency: "商丘市工业和信息化局", year: 2023)
        let read = try Self.read(ReportEncoding.utf8.bytes(printed.printed(as: layout)))
        #expect(read.agency?.name == "商丘市工业和信息化局")
        #expect(read.year == 2023)
    }

    private static func read(_ bytes: [UInt8]) throws -> AnnualReport {
        AnnualReport(reading: try DocumentReader.read(bytes))
    }

    private static func differences(_ printed: AnnualReport, _ read: AnnualReport) -> String {
        printed.format.statutoryCells
            .filter { printed[$0.id].value != read[$0.id].value }
            .map { "\($0.id): \(printed[$0.id].raw), read \(read[$0.id].value?.description ?? "–")" }
            .joined(separator: "; ")
    }
}
