import Disclosure
import DocumentContent
import StatutoryReports
import Storage
import TestSupport
import Testing

struct ReportStoreTests {
    let agency = Agency.sample("商丘市工业和信息化局", aliases: ["商丘工信委"], region: "河南省商丘市")

    @Test(arguments: Backend.available)
    func sameBytesAreOneVersionAndACorrectedReportIsTheNext(backend: Backend) async throws {
        try await backend.withStore { store in
            #expect(try await store.keep(.sample(agency: agency, bytes: [1])) == .kept(version: 1))
            #expect(try await store.keep(.sample(agency: agency, bytes: [1])) == .alreadyKept(version: 1))
            #expect(try await store.keep(.sample(agency: agency, bytes: [2])) == .kept(version: 2))
            #expect(try await store.keep(.sample(agency: agency, bytes: [1])) == .alreadyKept(version: 1))
            #expect(try await store.keep(.sample(agency: agency, year: 2022, bytes: [1])) == .kept(version: 1))
            let versions = try await store.versions(agency.code, year: 2023)
            #expect(versions.map(\.version) == [1, 2])
            let old = try await store.report(agency.code, year: 2023, version: 1)
            let newest = try await store.report(agency.code, year: 2023, version: nil)
            #expect(old?.bytes == [1])
            #expect(newest?.bytes == [2])
            #expect(newest?.summary == versions.last)
            let none = try await store.report(agency.code, year: 2021, version: nil)
            #expect(none == nil)
        }
    }

    @Test(arguments: Backend.available)
    func twentyWritersOfOneReportMakeOneVersion(backend: Backend) async throws {
        try await backend.withStore { store in
            let outcomes = try await withThrowingTaskGroup(of: Keeping.self) { group in
                for _ in 0..<20 { group.addTask { try await store.keep(.sample(agency: agency)) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .kept(version: 1) } == 1)
            #expect(outcomes.count { $0 == .alreadyKept(version: 1) } == 19)
            #expect(try await store.versions(agency.code, year: 2023).count == 1)
        }
    }

    @Test(arguments: Backend.available)
    func twentyWritersOfDifferentBytesMakeTwentyVersions(backend: Backend) async throws {
        try await backend.withStore { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in UInt8(0)..<20 {
                    group.addTask { _ = try await store.keep(.sample(agency: agency, bytes: [number])) }
                }
                try await group.waitForAll()
            }
            let versions = try await store.versions(agency.code, year: 2023)
            #expect(versions.map(\.version) == Array(1...20))
            #expect(Set(versions.map(\.contentHash)).count == 20)
            #expect(try await store.count(ReportQuery()) == 1)
        }
    }

    @Test(arguments: Backend.available)
    func summaryTellsWhatWasReadAndFound(backend: Backend) async throws {
        var report = AnnualReport.zero(.gk2019, year: 2020)
        report.set("T3/1/np", nil)
        report.remove(.t4)
        var checks = CheckLog()
        checks.found(Finding(id: "T3-BAL/np", severity: .error, message: "不平"))
        checks.found(Finding(id: "N-STOCK", severity: .warning, message: "不符"))
        checks.cannotDecide("Y-CARRY/np", because: "没有上年报告")
        let incoming = IncomingReport.sample(agency: agency, year: 2020, report: report, checks: checks)
        let summary = try await backend.withStore { store in
            _ = try await store.keep(incoming)
            return try await store.reports(ReportQuery()).first
        }
        let expected = ReportSummary(
            agency: agency,
            year: 2020,
            version: 1,
            format: "gk2019",
            sourceName: "sample.txt",
            contentHash: SHA256Reference.hex(incoming.bytes),
            keptAt: "2026-11-20T08:00:00Z",
            checksVersion: Check.catalogueVersion,
            errors: 1,
            warnings: 1,
            infos: 0,
            undecided: 1,
            cellsRead: 198 - 15 - 1,
            cellsExpected: 198
        )
        #expect(summary == expected)
    }

    @Test(arguments: Backend.available)
    func findingsComeBackWhole(backend: Backend) async throws {
        let findings = [
            Finding(
                id: "T3-BAL/np",
                severity: .error,
                cells: [.t3("1", .np), .t3("2", .np)],
                message: "自然人：“新收”加“结转”为 3，'办理'为 4\n；--",
                place: Place(line: 12, column: 3),
                sourceRange: 100..<120,
                expected: "3",
                found: ""
            ),
            Finding(id: "N-FEE-CH6", severity: .info, message: "没有"),
        ]
        var checks = CheckLog()
        for finding in findings { checks.found(finding) }
        let incoming = IncomingReport.sample(agency: agency, checks: checks)
        try await backend.withStore { store in
            _ = try await store.keep(incoming)
            #expect(try await store.findings(agency.code, year: 2023, version: 1) == findings)
            let none = try await store.findings(agency.code, year: 2023, version: 2)
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func valuesComeBackAsCountsAndAmounts(backend: Backend) async throws {
        var report = AnnualReport.zero(.gk2021)
        report.set("T3/1/np", 17)
        report.set("T3/2/np", nil)
        report.set("T2/8.adminFee/feeAmount", "25.770001")
        report.set("T3/4/np", .open("1 0"))
        let incoming = IncomingReport.sample(agency: agency, report: report)
        let cells = ["T3/1/np", "T3/2/np", "T2/8.adminFee/feeAmount", "T3/4/np", "T9/none"].map(CellID.init(rawValue:))
        try await backend.withStore { store in
            _ = try await store.keep(incoming)
            let values = try await store.values(of: cells, in: ReportQuery())
            let expected = ReportValues(
                agency: agency.code,
                agencyName: agency.name,
                year: 2023,
                format: "gk2021",
                values: [cells[0]: .count(17), cells[2]: .amount(WanYuanAmount(fen: 25_770_001))]
            )
            #expect(values == [expected])
            let nothing = try await store.values(of: [], in: ReportQuery())
            #expect(nothing.map(\.values) == [[:]])
        }
    }

    @Test(arguments: Backend.available)
    func renewalReplacesTheReadingAndNotTheVersion(backend: Backend) async throws {
        var better = AnnualReport.zero(.gk2021)
        better.set("T3/1/np", 5)
        var checks = CheckLog()
        checks.found(Finding(id: "T3-ROW/1", severity: .error, message: "不等"))
        let reading = ReportReading(report: better, checks: checks)
        try await backend.withStore { store in
            _ = try await store.keep(.sample(agency: agency, bytes: [1], checks: CheckLog()))
            let before = try await store.revision()
            #expect(try await store.renew(reading, of: agency.code, year: 2023, version: 1))
            #expect(try await store.revision() > before)
            let newest = try await store.report(agency.code, year: 2023, version: nil)
            #expect(newest?.summary.version == 1)
            #expect(newest?.summary.errors == 1)
            #expect(newest?.bytes == [1])
            #expect(try await store.findings(agency.code, year: 2023, version: 1).map(\.id) == ["T3-ROW/1"])
            let cell = CellID(rawValue: "T3/1/np")
            let values = try await store.values(of: [cell], in: ReportQuery())
            #expect(values.first?.values[cell] == .count(5))
            let unknown = try await store.renew(reading, of: agency.code, year: 2023, version: 2)
            #expect(!unknown)
        }
    }

    @Test(arguments: Backend.available)
    func reportsReadByAnOlderProgramAreOutdated(backend: Backend) async throws {
        try await backend.withDatabase { database in
            let store = SQLReportStore(database)
            for year in 2021...2024 { _ = try await store.keep(.sample(agency: agency, year: year)) }
            let fresh = try await store.outdated(limit: 10)
            #expect(fresh.isEmpty)
            try await database.write { db in
                try db.execute("UPDATE report SET checks_version = 0 WHERE year = 2024")
                try db.execute("UPDATE report SET reader_version = 0 WHERE year IN (2022, 2023)")
            }
            #expect(try await store.outdated(limit: 10).map(\.year) == [2022, 2023, 2024])
            #expect(try await store.outdated(limit: 2).map(\.year) == [2022, 2023])
            let report = AnnualReport.zero(.gk2021)
            let reading = ReportReading(report: report, checks: Check.run(report))
            try await store.renew(reading, of: agency.code, year: 2023, version: 1)
            #expect(try await store.outdated(limit: 10).map(\.year) == [2022, 2024])
        }
    }

    @Test(arguments: Backend.available)
    func hostileTextInAReportDoesNotKeepItOut(backend: Backend) async throws {
        var report = AnnualReport.zero(.gk2021)
        report.set("T3/1/np", .open("1\0'; DROP TABLE report; --"))
        var checks = CheckLog()
        checks.found(Finding(id: "V-INT", severity: .error, message: "“1\0”不是数", found: "\0"))
        let incoming = IncomingReport.sample(agency: agency, bytes: [0, 0, 0], report: report, checks: checks)
        try await backend.withStore { store in
            #expect(try await store.keep(incoming) == .kept(version: 1))
            let findings = try await store.findings(agency.code, year: 2023, version: 1)
            #expect(findings.map(\.message) == ["“1\u{FFFD}”不是数"])
            #expect(findings.map(\.found) == ["\u{FFFD}"])
        }
    }

    @Test(arguments: Backend.available)
    func questionsWithUnstorableTextFindNothing(backend: Backend) async throws {
        try await backend.withStore { store in
            _ = try await store.keep(.sample(agency: agency))
            let code = AgencyCode(rawValue: agency.code.rawValue + "\0")
            let byCode = try await store.agency(code)
            let byName = try await store.agency(named: agency.name + "\0")
            let report = try await store.report(code, year: 2023, version: nil)
            #expect(byCode == nil)
            #expect(byName == nil)
            #expect(report == nil)
            #expect(try await store.count(ReportQuery(format: "gk2021\0")) == 0)
        }
    }

    @Test(arguments: Backend.available)
    func revisionGrowsWithEveryChangeAndWithNothingElse(backend: Backend) async throws {
        try await backend.withStore { store in
            let empty = try await store.revision()
            _ = try await store.keep(.sample(agency: agency))
            let kept = try await store.revision()
            #expect(kept > empty)
            _ = try await store.keep(.sample(agency: agency))
            _ = try await store.reports(ReportQuery())
            #expect(try await store.revision() == kept)
            try await store.save(.sample("另一局"))
            #expect(try await store.revision() > kept)
        }
    }
}
