import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// The working calendar in the office.
struct CalendarPagesTests {
    private static let notice = String(decoding: HolidayNotice.sample(2027).json, as: UTF8.self)

    @Test func anAdministratorLooksThenImportsAndEveryPeriodFollows() async throws {
        try await RequestSample.run { sample in
            sample.clock.set(CivilDate(2026, 12, 15) ?? .latest)
            let id = try await sample.submit("补助资金分配明细").number
            try await sample.take(.registerRequest, id) { request, today in
                try request.register(ReceiptFacts(submittedOn: today, confirmedOn: today), on: today, in: .national)
            }
            #expect(try await sample.request(id).due?.isProvisional == true)
            try await sample.office.test(as: .systemAdministrator) { administrator in
                #expect(try await administrator.open("/office/calendar").text.contains("2027年"))
                let preview = try await administrator.send("/office/calendar/preview", ["text": Self.notice])
                #expect(preview.status == .ok)
                #expect(preview.text.contains("导入后的变化"))
                #expect(try await sample.office.ledger.importedNotices(of: sample.agency).isEmpty)
                let wrong = try await administrator.send("/office/calendar/preview", ["text": "明年放假"])
                #expect(wrong.status == .unprocessableContent)
                #expect(wrong.text.contains("请填写发布日期"))
                let done = try await administrator.send("/office/calendar/import", ["text": Self.notice])
                #expect(done.status == .seeOther)
            }
            // Beside the answer, or by the hourly work: whoever comes first, it is done once.
            try await Recomputing(sample.office.ledger, sample.stores.requests, sample.agency).runPending()
            let request = try await sample.request(id)
            #expect(request.due?.isProvisional == false)
            let notices = try await sample.office.ledger.importedNotices(of: sample.agency)
            #expect(notices.map(\.isRecomputed) == [true])
            let acts = try await sample.office.ledger.acts(of: id, in: sample.agency).map(\.name)
            #expect(acts.filter { $0 == "dueMoved" }.count == 1)
        }
    }

    @Test func othersLookAndImportNothing() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                #expect(try await officer.open("/office/calendar").text.contains("由系统管理员办理"))
                for path in ["preview", "import"] {
                    let answer = try await officer.send("/office/calendar/\(path)", ["text": Self.notice])
                    #expect(answer.status == .forbidden)
                }
            }
            #expect(try await sample.office.ledger.importedNotices(of: sample.agency).isEmpty)
        }
    }
}
