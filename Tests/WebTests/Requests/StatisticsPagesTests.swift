import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct StatisticsPagesTests {
    /// Two answered, one open.
    private func fill(_ sample: RequestSample) async throws {
        for item in ["预算", "决算", "会议纪要"] {
            let receipt = try await sample.submit(item)
            try await sample.register(receipt.number)
            guard item != "会议纪要" else { continue }
            try await sample.answer(receipt.number, [ItemDecision(item: 1, decision: .granted, access: "附后")])
        }
    }

    @Test func everyNumberLeadsToItsCases() async throws {
        try await RequestSample.run { sample in
            try await fill(sample)
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let page = try await officer.open("/office/statistics?year=2026").text
                #expect(page.contains("收到和处理政府信息公开申请情况"))
                #expect(page.contains("总计等于各种处理结果之和"))
                #expect(!page.contains("不成立"))
                let link = "/office/statistics/cases?year=2026&amp;format=gk2021&amp;cell=T3%2F3.1%2Fnp"
                #expect(page.contains(link))
                let cases = try await officer.open(
                    "/office/statistics/cases?year=2026&format=gk2021&cell=T3%2F3.1%2Fnp"
                ).text
                #expect(cases.contains("2 件"))
                #expect(cases.contains("预算") && cases.contains("决算") && !cases.contains("会议纪要"))
                let open = try await officer.open("/office/statistics/cases?year=2026&cell=T3%2F4%2Fsum").text
                #expect(open.contains("会议纪要"))
            }
        }
    }

    @Test func filesSayTheSame() async throws {
        try await RequestSample.run { sample in
            try await fill(sample)
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let table = try await officer.open("/office/statistics/tables.csv?year=2026")
                #expect(table.headers[.contentType]?.hasPrefix("text/csv") == true)
                #expect(table.text.contains("一、本年新收政府信息公开申请数量,3"))
                let list = try await officer.open("/office/statistics/cases/list.csv?year=2026&cell=T3%2F1%2Fsum")
                #expect(list.text.utf8.count { $0 == 0x0A } == 4)
                for file in ["tables.xlsx", "cases/list.xlsx"] {
                    let sheet = try await officer.open("/office/statistics/\(file)?year=2026&cell=T3%2F1%2Fsum")
                    #expect(sheet.body.readableBytesView.starts(with: Array("PK".utf8)))
                }
            }
        }
    }

    @Test(arguments: [
        "/office/statistics?year=0", "/office/statistics?year=2026&through=2025-01-01",
        "/office/statistics?through=x", "/office/statistics?format=x", "/office/statistics/cases",
        "/office/statistics/cases?cell=T2%2F1%2F2", "/office/statistics/cases?cell=%27", "/office/statistics/x.csv",
    ])
    func whatIsNoChoiceIsSaidSo(path: String) async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let status = try await officer.open(path).status
                #expect([.badRequest, .notFound].contains(status))
            }
        }
    }

    @Test func administratorsDoNotSeeThem() async throws {
        try await RequestSample.run { sample in
            for role in [Role.systemAdministrator, .auditAdministrator] {
                try await sample.office.test(as: role) { colleague in
                    #expect(try await colleague.open("/office/statistics").status == .forbidden)
                    let desk = try await colleague.open("/office").text
                    #expect(!desk.contains("/office/statistics"))
                    #expect(try await colleague.open("/office/log").status == .forbidden)
                }
            }
        }
    }

    @Test func theYearSoFarIsCounted() async throws {
        let empty = TableThree(counting: [RequestRow](), year: 2026, in: .gk2021)
        let choice = try StatisticsChoice(Query(encoded: "year=2026&through=2026-06-30"), today: SampleAccounts.today)
        let counted = CountedReport(choice, three: empty, four: TableFour([Review](), year: 2026))
        #expect(choice.title == "2026年截至6月30日")
        #expect(counted.findings.isEmpty)
        for template in ["T3-BAL", "T3-DISP", "T3-ROW", "T4-SUM"] {
            #expect(counted.passed(template) > 0, "\(template)")
        }
    }

    @Test func thePublicReadsNoSmallNumbers() async throws {
        try await RequestSample.run { sample in
            try await fill(sample)
            try await sample.office.test { client in
                let page = try await StatusCitizen(client).open("/request/statistics")
                #expect(page.status == .ok)
                #expect(page.headers[.cacheControl] == "public, max-age=60")
                #expect(page.text.contains("不足3"))
                #expect(!page.text.contains("予以公开"))
            }
        }
    }

    /// What the public reads of a year, over all small years: no hidden number can be counted back.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func publicYearsHideSmallNumbers(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let groups = (0..<Int.random(in: 0...6, using: &random)).map { _ in
            RequestStatistics.Closed(
                decision: Decision.allCases.randomElement(using: &random) ?? .granted,
                isInTime: [true, false, nil].randomElement(using: &random) ?? nil,
                days: Int.random(in: 0...40, using: &random),
                count: Int.random(in: 1...5, using: &random)
            )
        }
        let statistics = RequestStatistics(
            year: 2026,
            received: Int.random(in: 0...9, using: &random),
            closed: groups,
            fees: .init(notices: 0, notified: 0, received: 0)
        )
        let year = PublicYear(statistics)
        let told = [year.received, year.closed, year.inTime, year.late] + year.outcomes.map(\.count)
        for number in told.compactMap(\.self) { #expect(number == 0 || number >= SmallNumbers.least) }
        if statistics.closed < SmallNumbers.least { #expect(year.medianDays == nil) }
    }
}
