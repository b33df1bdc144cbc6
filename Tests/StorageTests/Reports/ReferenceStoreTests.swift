import Disclosure
import StatutoryReports
import Storage
import TestSupport
import Testing

/// Random histories, told to a database and to the slow store in memory, end in the same answers.
struct ReferenceStoreTests {
    @Test(arguments: Backend.available, [1, 2, 3])
    func databaseAndMemoryTellTheSame(backend: Backend, seed: UInt64) async throws {
        try await backend.withStore { store in
            var random = SeededGenerator(seed: seed)
            let reference = MemoryReportStore()
            for _ in 0..<60 {
                let step = Step.random(using: &random)
                let (one, other) = (await step.run(on: store), await step.run(on: reference))
                #expect(one == other, "\(step)")
            }
            for _ in 0..<40 {
                let query = ReportQuery.random(using: &random)
                #expect(try await store.reports(query) == reference.reports(query), "\(query)")
                #expect(try await store.count(query) == reference.count(query), "\(query)")
                let cells = ReportFormat.gk2021.statutoryCells.map(\.id).shuffled(using: &random).prefix(20)
                let values = try await store.values(of: Array(cells), in: query)
                #expect(await values == reference.values(of: Array(cells), in: query), "\(query)")
            }
            #expect(try await store.agencies() == reference.agencies())
            for agency in Step.agencies {
                for year in Step.years {
                    let versions = try await store.versions(agency.code, year: year)
                    #expect(await versions == reference.versions(agency.code, year: year))
                    for version in versions.map(\.version) {
                        let findings = try await store.findings(agency.code, year: year, version: version)
                        #expect(await findings == reference.findings(agency.code, year: year, version: version))
                        let kept = try await store.report(agency.code, year: year, version: version)
                        #expect(await kept == reference.report(agency.code, year: year, version: version))
                    }
                }
            }
        }
    }
}

private enum Step {
    case keep(IncomingReport)
    case save(Agency)
    case renew(ReportReading, Agency, year: Int, version: Int)

    static let years = 2019...2023
    static let agencies = ["甲市财政局", "甲市财政局（国资委）", "乙县教育局", "abc 管委会", "Z_%局"].map { Agency.sample($0) }

    static func random(using random: inout SeededGenerator) -> Step {
        var agency = agencies.randomElement(using: &random) ?? agencies[0]
        let year = Int.random(in: years, using: &random)
        if Bool.random(using: &random) { agency.aliases = ["财政局", "别名\(Int.random(in: 0..<3, using: &random))"] }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .save(agency)
        case 1:
            return .renew(
                reading(year, using: &random),
                agency,
                year: year,
                version: Int.random(in: 1...3, using: &random)
            )
        default:
            if Int.random(in: 0..<10, using: &random) == 0 { agency.name = "冒名局" }
            let reading = reading(year, using: &random)
            return .keep(
                .sample(
                    agency: agency,
                    year: year,
                    bytes: [UInt8.random(in: 0..<4, using: &random)],
                    report: reading.report,
                    checks: reading.checks
                )
            )
        }
    }

    private static func reading(_ year: Int, using random: inout SeededGenerator) -> ReportReading {
        let format = ReportFormat.prescribed(for: year) ?? .gk2021
        let report = AnnualReport.random(format, using: &random)
        var checks = CheckLog()
        for number in 0..<Int.random(in: 0..<4, using: &random) {
            let severity = Severity.allCases.randomElement(using: &random) ?? .info
            checks.found(Finding(id: "X-\(number)", severity: severity, message: "第 \(number) 条"))
        }
        return ReportReading(report: report, checks: checks)
    }

    /// What came of it, in words.
    func run(on store: some ReportStore) async -> String {
        do {
            switch self {
            case .keep(let incoming): return "\(try await store.keep(incoming))"
            case .save(let agency):
                try await store.save(agency)
                return "saved"
            case .renew(let reading, let agency, let year, let version):
                return "\(try await store.renew(reading, of: agency.code, year: year, version: version))"
            }
        } catch {
            return "\(error)"
        }
    }
}

extension ReportQuery {
    fileprivate static func random(using random: inout SeededGenerator) -> ReportQuery {
        func maybe<Value>(_ values: [Value]) -> Value? {
            Bool.random(using: &random) ? values.randomElement(using: &random) : nil
        }
        let year = Int.random(in: Step.years, using: &random)
        return ReportQuery(
            agency: maybe(Step.agencies)?.code,
            text: maybe(["财政", "别名1", "ABC管", "%", "_", "没有"]) ?? "",
            years: Bool.random(using: &random) ? year...Int.random(in: year...2024, using: &random) : nil,
            format: maybe(["gk2019", "gk2021", "gk2099"]),
            minimumSeverity: maybe(Severity.allCases),
            offset: Int.random(in: -1...3, using: &random),
            limit: Int.random(in: 0...20, using: &random)
        )
    }
}
