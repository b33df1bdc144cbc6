import Documents
import StatutoryReports
import TestSupport
import Testing

/// Mutated reports that once crashed or seemed to hang: they are read like any other.
struct HostileTextTests {
    @Test(arguments: try Fixtures.names("slow", ending: ".bin"))
    func textThatRepeatsItselfIsChecked(name: String) throws {
        let content = try DocumentReader.read(Fixtures.bytes("slow/\(name)"))
        #expect(!Check.run(AnnualReport(reading: content)).findings.isEmpty, "\(name)")
    }
}
