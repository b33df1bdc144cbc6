import TestSupport
import Testing

@testable import StatutoryReports

/// Exactly what the narrative checks find in real reports.
struct RealReportsTests {
    private func found(_ file: String) throws -> [String] {
        let report = try AnnualReport.fixture(file)
        return Check.run(report).findings.filter { $0.id.hasPrefix("N-") }
            .map { "\($0.id) \($0.place?.line ?? 0)" }
            .sorted()
    }

    @Test(arguments: [
        (
            "seeds/000_d47ffb326a9e1802.txt",
            [
                "N-ENUM 15", "N-HEAD-DUP 9", "N-ORGNAME 15", "N-ORGNAME 3", "N-RATE 19", "N-REMNANT 42", "N-STOCK 19",
            ]
        ),
        (
            "seeds/001_2db0e07d508424cb.txt",
            [
                "N-DOCNO 7", "N-DOCNO 7", "N-FOREIGN 11", "N-FOREIGN 11", "N-FOREIGN 114", "N-HEAD-DUP 9",
                "N-T2-SUBITEMS 23", "N-ZERO-T4 104",
            ]
        ),
        (
            "seeds/002_e766bb0a4b10c749.txt",
            ["N-DOCNO 9", "N-FEE-CH6 94", "N-HEAD-DUP 7", "N-ORGNAME 25", "N-REMNANT 21", "N-REMNANT 25"]
        ),
        ("seeds/003_eb31c528b5a40be4.txt", ["N-ORGNAME 3", "N-REMNANT 352"]),
        ("seeds/004_82141ad6529bdacc.txt", ["N-ENUM 5", "N-REMNANT 108", "N-REMNANT 28", "N-REMNANT 98"]),
        ("reports/002.txt", ["N-REQ-NEW 24"]), ("reports/004.txt", ["N-REQ-NEW 23"]),
        ("reports/006.txt", ["N-REQ-NEW 29"]),
        ("reports/009.txt", ["N-REMNANT 61", "N-REQ-NEW 28"]), ("reports/013.txt", []), ("reports/015.html", []),
        ("reports/016.txt", ["N-REMNANT 10"]),
    ])
    func completeReports(file: String, findings: [String]) throws {
        #expect(try found(file) == findings)
    }

    /// Parts of reports lack the chapters that were cut off; besides that only 034 contradicts itself.
    @Test(arguments: [
        "022", "028", "034", "040", "051", "057", "063", "069", "077", "085", "091", "103", "109", "115", "124", "132",
        "138", "144", "153", "163",
    ])
    func partsOfReports(name: String) throws {
        let others = try found("reports/\(name).txt").filter { !$0.hasPrefix("N-CHAPTER") }
        #expect(others == (name == "034" ? ["N-REQ-NEW 3"] : []))
    }

    @Test func theRepairedReadingOfSeed002AgreesWithItsText() throws {
        let log = Check.run(try AnnualReport.fixture("seeds/002_e766bb0a4b10c749.txt"))
        #expect(log.passed.contains("N-REQ-NEW"))
        #expect(log.passed.contains("N-REQ-KIND"))
        #expect(log.passed.contains("N-SUM"))
    }

    @Test func whatSeed001SaysRightPasses() throws {
        let log = Check.run(try AnnualReport.fixture("seeds/001_2db0e07d508424cb.txt"))
        for id in ["N-REQ-NEW", "N-REV", "N-LIT", "N-T2-ITEM", "N-T2-DOC", "N-T2-PROC"] {
            #expect(log.passed.contains(id), "\(id)")
        }
    }
}
