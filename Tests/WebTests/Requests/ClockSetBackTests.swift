import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// A server whose clock was set back: nothing is recorded on a day that is not its day, nothing that was typed is lost,
/// and when the clock is right again everything goes on. What the public form says stands in ``AskingFloodTests``.
struct ClockSetBackTests {
    @Test(arguments: [-30, -86_400, -20 * 365 * 86_400])
    func theOfficerIsToldAndNothingIsRecorded(seconds: Int64) async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("决算")
            let path = "/office/subjects/\(id)/note"
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let before = try await sample.acts(id)
                sample.clock.advance(seconds: seconds)
                let refused = try await officer.send(path, ["text": "与申请人通话"])
                #expect(refused.status == .serviceUnavailable)
                #expect(refused.text.contains("不能记录。请系统管理员校准时钟。"))
                #expect(refused.text.contains("与申请人通话</textarea>"))
                #expect(try await sample.acts(id) == before)
                // What is kept can be read meanwhile.
                #expect(try await officer.open("/office/subjects/\(id)").text.contains("2026年12月18日"))
                sample.clock.advance(seconds: 60 - seconds)
                #expect(try await officer.send(path, ["text": "与申请人通话"]).status == .seeOther)
            }
            let acts = try await sample.office.ledger.acts(of: id, in: sample.agency)
            #expect(acts.map(\.at).max() == sample.clock.moment)
            #expect(acts.allSatisfy { $0.at.day == SampleAccounts.today })
        }
    }

    /// A number that was taken for a letter that did not go out would be a gap.
    @Test func noNumberOfALetterIsLost() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("决算")
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let path = "/office/subjects/\(id)/consult"
                let values = [
                    ("kind", "coAgency"), ("agency", "市档案局"), ("items", "1"), ("arrival", "now"),
                ]
                let draft = try await officer.draft(path, values)
                sample.clock.advance(seconds: -60)
                let refused = try await officer.send(path, fields: draft.fields)
                #expect(refused.status == .serviceUnavailable && refused.text.contains("市档案局"))
                #expect(try await sample.request(id).letters.isEmpty)
                sample.clock.advance(seconds: 120)
                #expect(try await officer.issue(path, values).status == .seeOther)
            }
            #expect(try await sample.request(id).letters.map(\.number) == ["云财公开征〔2026〕1号"])
        }
    }

    /// The applicant cannot set any clock, and need not know how wrong it is.
    @Test func theApplicantIsAskedToComeAgain() async throws {
        try await RequestSample.run { sample in
            let receipt = try await sample.submit("决算")
            try await sample.test(receipt.code) { citizen in
                sample.clock.advance(seconds: -30)
                let refused = try await citizen.send("/request/status/withdraw", ["reason": "已经找到了"])
                #expect(refused.status == .serviceUnavailable)
                #expect(refused.text.contains("系统的时钟不准") && refused.text.contains("已经找到了"))
                #expect(!refused.text.contains("系统管理员"))
                #expect(try await sample.request(receipt.number).state == .submitted)
                sample.clock.advance(seconds: 60)
                #expect(try await citizen.send("/request/status/withdraw", ["reason": "已经找到了"]).status == .seeOther)
            }
            #expect(try await sample.request(receipt.number).state == .withdrawn)
        }
    }

    /// What the day brings is brought by the right day only: the work of a day that was before does nothing.
    @Test func anEarlierDayBringsNothing() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("决算")
            try await sample.take(.askRequestCorrection, id) { request, day in
                try request.askForCorrection(
                    "写明年度",
                    letter: "补1",
                    issuedOn: day,
                    servedOn: day,
                    on: day,
                    in: .national
                )
            }
            let before = try await sample.acts(id)
            let work = TimelyWork(sample.office.ledger, sample.stores.requests, sample.office.agencies)
            sample.clock.advance(days: -40)
            #expect(try await work.run(on: sample.clock.moment.day).lapses == 0)
            #expect(try await sample.acts(id) == before)
            #expect(try await sample.request(id).state == .awaitingCorrection)
        }
    }
}
