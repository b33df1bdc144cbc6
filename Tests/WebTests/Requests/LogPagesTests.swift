import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

struct LogPagesTests {
    private func openLog(_ sample: RequestSample) async throws {
        try await sample.office.agencies.change(
            [.publicLog: "设立"],
            of: sample.agency,
            seen: nil,
            by: try sample.office.actor(.disclosureOfficer)
        )
    }

    private func answered(_ sample: RequestSample, _ text: String) async throws -> SubmissionReceipt {
        let receipt = try await sample.submit(text, by: "王某某")
        try await sample.register(receipt.number)
        try await sample.answer(receipt.number, [ItemDecision(item: 1, decision: .granted, access: "附后")])
        return receipt
    }

    @Test func anEntryIsWrittenPublishedFoundAndTakenBack() async throws {
        try await RequestSample.run { sample in
            try await openLog(sample)
            let receipt = try await answered(sample, "王某某，电话13800000000，要2025年<补助>资金明细")
            let key = receipt.number.key
            try await sample.office.test { client in
                let (officer, citizen) = (Colleague(client), StatusCitizen(client))
                try await officer.signIn(as: .disclosureOfficer)
                let form = try await officer.open("/office/log/\(key)").text
                #expect(form.contains("<mark class=\"error\" title=\"电话号码\">13800000000</mark>"))
                #expect(form.contains("×××，电话×××，要2025年&lt;补助&gt;资金明细"))
                let refused = try await officer.send(
                    "/office/log/\(key)/log",
                    ["title": "王某某的申请", "summary": "摘要"]
                )
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("没有去掉"))
                #expect(try await citizen.open("/request/log/\(sample.agency)/\(key)").status == .notFound)
                let done = try await officer.send(
                    "/office/log/\(key)/log",
                    ["title": "2025年<补助>资金明细", "summary": "申请2025年补助资金明细，予以公开。"]
                )
                #expect(done.status == .seeOther)
                let entry = try await citizen.open("/request/log/\(sample.agency)/\(key)").text
                #expect(entry.contains("2025年&lt;补助&gt;资金明细") && entry.contains("予以公开"))
                #expect(!entry.contains("王某某") && !entry.contains("13800000000"))
                #expect(try await citizen.open("/request/log?text=补助&year=2026".encoded).text.contains("资金明细"))
                let other = try await citizen.open("/request/log?text=纪要".encoded).text
                #expect(!other.contains("资金明细"))
                let feed = try await citizen.open("/request/log/feed.atom")
                #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
                #expect(feed.text.hasPrefix("<?xml") && feed.text.contains("2025年&lt;补助&gt;资金明细"))
                let out = try await officer.send("/office/log/\(key)/unlog", ["reason": "核对"])
                #expect(out.status == .seeOther)
                #expect(try await citizen.open("/request/log/\(sample.agency)/\(key)").status == .notFound)
            }
        }
    }

    @Test func anAgencyWithoutALogShowsNone() async throws {
        try await RequestSample.run { sample in
            let receipt = try await answered(sample, "预算")
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let path = "/office/log/\(receipt.number.key)"
                let refused = try await officer.send("\(path)/log", ["title": "预算", "summary": "摘要"])
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("没有设立答复目录"))
                #expect(try await officer.open("/request/log").text.contains("还没有机关设立答复目录"))
                #expect(try await officer.open("/office/log").text.contains("没有设立答复目录"))
            }
        }
    }

    /// Every role but the ones of the table is refused, and nothing is recorded.
    @Test(arguments: Role.assignable)
    func onlyWhoMayPutsItThere(role: Role) async throws {
        try await RequestSample.run { sample in
            try await openLog(sample)
            let receipt = try await answered(sample, "预算")
            try await sample.office.test(as: role) { colleague in
                let answer = try await colleague.send(
                    "/office/log/\(receipt.number.key)/log",
                    ["title": "预算", "summary": "摘要"]
                )
                let mayLog = Permissions.roles(for: .logRequest).contains(role)
                #expect(answer.status == (mayLog ? .seeOther : .forbidden))
                let logged = try await sample.stores.requests.logEntry(receipt.number.key, of: sample.agency)
                #expect((logged != nil) == mayLog)
            }
        }
    }

    @Test(arguments: [
        "/request/log?year=1", "/request/log?outcome=x", "/request/log?page=0", "/request/log/a/b",
        "/request/log/a0000000001/2026-0001", "/request/log?text=%ff", "/office/log/..%2f",
    ])
    func whatIsNotThereIsSaidSo(path: String) async throws {
        try await RequestSample.run { sample in
            try await openLog(sample)
            try await sample.office.test(as: .disclosureOfficer) { colleague in
                let status = try await colleague.open(path).status
                #expect([.badRequest, .notFound].contains(status))
            }
        }
    }

    @Test func whoIsAboutToAskFindsTheAnswer() async throws {
        try await RequestSample.run { sample in
            try await openLog(sample)
            let key = try await answered(sample, "预算").number.key
            let row = LogContent(
                title: "2025年度技术改造补助资金分配明细",
                summary: "予以公开。",
                outcome: .granted,
                answeredOn: SampleAccounts.today
            )
            let id = SubjectID(LogEntry.kind, key)
            let officer = try sample.office.actor(.disclosureOfficer)
            try await sample.office.ledger.record(
                Command<LogEntry>(.logRequest, .new(id), by: officer) { _, _ in [.logged(row)] }
            )
            let source = LogSource(sample.stores.requests, LogAgencies(sample.office.agencies))
            let found = try await source.find(LookWords("技术改造补助资金"), of: sample.agency)
            #expect(found.map(\.title) == ["2025年度技术改造补助资金分配明细"])
            #expect(try await source.find(LookWords("城市绿化方案"), of: sample.agency).isEmpty)
        }
    }
}
