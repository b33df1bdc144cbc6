import Disclosure
import DocumentContent
import StatutoryReports
import TestSupport
import Testing

/// A report is checked with the one of the year before, whichever came first.
struct ReportKeeperTests {
    let store: any ReportStore = MemoryReportStore()
    let agency = Agency.sample("某市某局")

    /// Bytes are two numbers: what is carried over into the year, and what is left open at its end.
    var keeper: ReportKeeper {
        ReportKeeper(store: store) { bytes in
            guard bytes.count == 2 else { throw Unreadable() }
            return Self.report(carried: Int(bytes[0]), open: Int(bytes[1]))
        }
    }

    struct Unreadable: Error {}

    /// It does not say its year: the year it is kept under holds.
    static func report(carried: Int, open: Int) -> AnnualReport {
        var report = AnnualReport.zero(.gk2021)
        report.year = nil
        report.set("T3/2/np", SampleValue(carried))
        report.set("T3/2/sum", SampleValue(carried))
        report.set("T3/4/np", SampleValue(open))
        report.set("T3/4/sum", SampleValue(open))
        report.set("T3/3.7/np", SampleValue(carried - open))
        return report
    }

    func keep(_ year: Int, carried: Int, open: Int) async throws -> (keeping: Keeping, checks: CheckLog) {
        try await keeper.keep(
            .sample(
                agency: agency,
                year: year,
                bytes: [UInt8(carried), UInt8(open)],
                report: Self.report(carried: carried, open: open)
            )
        )
    }

    func carryFindings(_ year: Int, version: Int = 1) async throws -> [String] {
        try await store.findings(agency.code, year: year, version: version).map(\.id).filter { $0.hasPrefix("Y-CARRY") }
    }

    @Test func theYearBeforeIsAsked() async throws {
        _ = try await keep(2022, carried: 9, open: 3)
        let (keeping, checks) = try await keep(2023, carried: 5, open: 5)
        #expect(keeping == .kept(version: 1))
        #expect(checks.findings.contains { $0.id == "Y-CARRY/np" })
        #expect(try await carryFindings(2023).contains("Y-CARRY/np"))
        #expect(try await carryFindings(2022).isEmpty)
    }

    @Test func theYearAfterIsCheckedAgain() async throws {
        _ = try await keep(2023, carried: 5, open: 5)
        #expect(try await carryFindings(2023).isEmpty)
        _ = try await keep(2022, carried: 9, open: 3)
        #expect(try await carryFindings(2023).contains("Y-CARRY/np"))
        // A corrected report of the year before settles it.
        _ = try await keep(2022, carried: 9, open: 5)
        #expect(try await carryFindings(2023).isEmpty)
    }

    @Test func keptBytesThatCannotBeReadAnyMoreStopNothing() async throws {
        _ = try await store.keep(.sample(agency: agency, year: 2022, bytes: [1]))
        let (keeping, checks) = try await keep(2023, carried: 5, open: 5)
        #expect(keeping == .kept(version: 1))
        #expect(checks.undecided.contains { $0.id.hasPrefix("Y-CARRY") })
    }
}
