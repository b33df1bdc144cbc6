import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// A request is given to the unit that holds the information: the unit sees what to do, the office gets it back.
struct UnitTurnTests {
    private func given(_ sample: RequestSample) async throws -> SubjectID {
        let id = try await sample.underReview("甲乙道路养护合同")
        let clerk = try sample.office.id(.informationOfficer)
        try await sample.office.test(as: .disclosureOfficer) { officer async throws in
            let fields = [("handler", clerk.rawValue), ("due", "2026-11-27"), ("note", "请查合同")]
            let answer = try await officer.send("/office/subjects/\(id)/assign", fields: fields)
            #expect(answer.status == .seeOther, "\(answer.text)")
        }
        return id
    }

    private func waits(_ sample: RequestSample, _ role: Role) async throws -> [SubjectID] {
        let query = DeskQuery.waiting(for: try sample.office.actor(role), kind: DisclosureRequest.kind)
        return try await sample.office.ledger.desk(query).map(\.subject)
    }

    @Test func theUnitIsToldWhatToDoFirst() async throws {
        try await RequestSample.run { sample in
            let id = try await given(sample)
            try await sample.office.test(as: .informationOfficer) { clerk async throws in
                #expect(try await clerk.open("/office").text.contains("甲乙道路养护合同"))
                let page = try await clerk.open("/office/subjects/\(id)").text
                #expect(page.contains("这件申请交给您") && page.contains("2026年11月27日前回复"))
                let next = try #require(page.range(of: "id=\"next\"")).upperBound
                let folded = try #require(page.range(of: "<details", range: next..<page.endIndex)).lowerBound
                for step in ["answerAsUnit", "giveBack", "recordSearch"] {
                    #expect(page[next..<folded].contains("/office/subjects/\(id)/\(step)"), "\(step)")
                }
            }
        }
    }

    /// After the answer it is the office's turn: it waits for the unit no longer.
    @Test func anAnsweredRequestWaitsForTheOffice() async throws {
        try await RequestSample.run { sample in
            let id = try await given(sample)
            #expect(try await waits(sample, .informationOfficer) == [id])
            try await sample.office.test(as: .informationOfficer) { clerk async throws in
                let answer = try await clerk.send(
                    "/office/subjects/\(id)/answerAsUnit",
                    fields: [("text", "有合同，可以公开。")],
                    files: [(field: "files", name: "合同.pdf", content: "%PDF-1.7 合同")]
                )
                #expect(answer.status == .seeOther, "\(answer.text)")
                #expect(!(try await clerk.open("/office/subjects/\(id)").text).contains("这件申请交给您"))
            }
            #expect(try await waits(sample, .informationOfficer).isEmpty)
            #expect(try await waits(sample, .disclosureOfficer) == [id])
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                #expect(try await officer.open("/office/notices").text.contains("经办机构已回复"))
                let page = try await officer.open("/office/subjects/\(id)").text
                #expect(page.contains("合同.pdf") && page.contains("拟作答复"))
                // Given once more, it waits for the unit again.
                let clerk = try sample.office.id(.informationOfficer)
                _ = try await officer.send("/office/subjects/\(id)/assign", ["handler": clerk.rawValue])
            }
            #expect(try await waits(sample, .informationOfficer) == [id])
        }
    }

    @Test func whatIsNotTheirsComesBackWithItsReason() async throws {
        try await RequestSample.run { sample in
            let id = try await given(sample)
            try await sample.office.test(as: .informationOfficer) { clerk async throws in
                let path = "/office/subjects/\(id)/giveBack"
                #expect(try await clerk.send(path).status == .unprocessableContent)
                #expect(try await clerk.send(path, ["reason": "合同在交通局"]).status == .seeOther)
            }
            #expect(try await waits(sample, .disclosureOfficer) == [id])
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                #expect(try await officer.open("/office/subjects/\(id)").text.contains("合同在交通局"))
            }
        }
    }

    /// A unit alone hears of nothing: somebody of it is chosen where it has accounts.
    @Test func aUnitWithPeopleNeedsAName() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("甲乙道路养护合同")
            let administrator = try sample.office.actor(.systemAdministrator)
            let agencies = sample.office.agencies
            let full = try await agencies.addUnit("预算科", to: sample.agency, by: administrator)
            let empty = try await agencies.addUnit("国库科", to: sample.agency, by: administrator)
            let clerk = try sample.office.id(.informationOfficer)
            try await sample.office.access.correct(clerk, personName: "张科员", unit: full, by: administrator)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let path = "/office/subjects/\(id)/assign"
                let refused = try await officer.send(path, ["unit": full.rawValue])
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("预算科有张科员"))
                #expect(try await officer.send(path, ["unit": empty.rawValue]).status == .seeOther)
            }
            #expect(try await sample.request(id).unit == empty)
        }
    }

    // MARK: Like cases, and the month

    /// What was answered before stands beside the case that is like it.
    @Test func aLikeCaseSaysHowItWasAnswered() async throws {
        try await RequestSample.run { sample in
            _ = try await sample.served("2025年度技术改造补助资金分配明细表")
            let id = try await sample.underReview("2025年度技术改造补助资金的分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let page = try await officer.open("/office/subjects/\(id)").text
                #expect(page.contains("当时的答复：予以公开。"), "\(page)")
                #expect(!page.contains("。。"))
            }
        }
    }

    @Test func theMonthIsFoundFromTheBoardAndFromItsNotice() async throws {
        try await RequestSample.run { sample in
            _ = try await sample.underReview("甲乙道路养护合同")
            sample.clock.advance(days: 14)
            let work = TimelyWork(sample.office.ledger, sample.stores.requests, sample.office.agencies)
            _ = try await work.run(for: sample.agency, on: sample.clock.moment.day)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                #expect(try await officer.open("/office/requests").text.contains("/office/requests/monthly"))
                let link = "/office/requests/monthly?month=2026-11"
                #expect(try await officer.open("/office/notices").text.contains(link))
                let page = try await officer.open(link).text
                #expect(page.contains("2026年11月依申请公开情况") && page.contains("data-label=\"新收\">1<"))
            }
        }
    }
}
