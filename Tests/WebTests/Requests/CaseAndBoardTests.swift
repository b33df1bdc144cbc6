import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// The page of a case and the board.
struct CaseAndBoardTests {
    @Test func theCaseLeadsOn() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("2025年度<决算> & 明细", "预算")
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let page = try await officer.open("/office/subjects/\(id)").text
                for words in [
                    "答复期限", "个工作日", "下一步", "签发前还缺", "第1项内容还没有拟作答复", "/draft?item=2", "条例第三十二条",
                    "2025年度&lt;决算&gt; &amp; 明细", "现在不能办的", "办理过程", "王某",
                ] { #expect(page.contains(words), "\(words)") }
            }
        }
    }

    /// What only the day brings is said: an answer that is overdue.
    @Test func anOverdueAnswerIsFound() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("决算")
            sample.clock.advance(days: 60)
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let page = try await officer.open("/office/subjects/\(id)").text
                #expect(page.contains("V-REPLY-LATE") && page.contains("尚未送达答复"))
            }
        }
    }

    /// The same person with other words, and others with the same words; it is offered, and linked by a person.
    @Test func likeCasesAreOffered() async throws {
        try await RequestSample.run { sample in
            let first = try await sample.submit("2025年度技术改造补助资金分配明细表", by: "王某").number
            let other = try await sample.submit("2025年度技术改造补助资金分配明细表", by: "李某").number
            _ = try await sample.submit("城市绿地系统规划说明书", by: "王某")
            let again = try await sample.submit("2025年度技术改造补助资金的分配明细", by: "王某").number
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let page = try await officer.open("/office/subjects/\(again)").text
                #expect(page.contains("类似的申请"))
                #expect(page.contains("\(first.key) · 同一申请人"))
                #expect(page.contains("\(other.key) · 其他申请人"))
                // Other things that the same person asked are named, not taken for alike.
                #expect(page.components(separatedBy: "文字相似 ").count == 3)
                #expect(page.contains("其他 1 件") && page.contains("城市绿地系统规划说明书（待确认）</a>"))
                #expect(page.contains("共提出过 3 件申请"))
                let link = "/office/subjects/\(again)/link"
                #expect(try await officer.open("\(link)?request=\(first.key)").text.contains("value=\"\(first.key)\""))
                let linked: KeyValuePairs = ["request": first.key, "reason": "内容相同"]
                #expect(try await officer.send(link, linked).status == .seeOther)
            }
            #expect(try await sample.request(again).links == [first.key])
        }
    }

    @Test func theBoardShowsWhatIsDueAndWhy() async throws {
        try await RequestSample.run { sample in
            let due = try await sample.underReview("甲乙道路养护合同")
            let waiting = try await sample.underReview("丙丁水库监测数据")
            try await sample.take(.consultOnRequest, waiting) { request, day in
                try request.consult(
                    .thirdParty,
                    about: [1],
                    person: PersonID(rawValue: "1"),
                    agency: "",
                    letter: "征1",
                    sentOn: day,
                    servedOn: day,
                    on: day,
                    in: .national
                )
            }
            let unit = try await sample.office.agencies.addUnit(
                "预算科",
                to: sample.agency,
                by: try sample.office.actor(.systemAdministrator)
            )
            try await sample.take(.assignRequest, due) { request, day in
                try request.assign(to: unit, handler: nil, due: nil, note: "", on: day)
            }
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let page = try await officer.open("/office/requests").text
                for words in ["甲乙道路养护合同", "丙丁水库监测数据", "答复期限中止", "办理中"] { #expect(page.contains(words), "\(words)") }
                let ofUnit = try await officer.open("/office/requests?unit=\(unit)").text
                #expect(ofUnit.contains("甲乙道路养护合同") && !ofUnit.contains("丙丁水库监测数据"))
                let paused = try await officer.open("/office/requests?state=awaitingThirdParty").text
                #expect(!paused.contains("甲乙道路养护合同") && paused.contains("丙丁水库监测数据"))
                #expect(try await officer.open("/office/requests?due=late").text.contains("没有符合条件的申请"))
                #expect(try await officer.open("/office/requests?state=nothing").status == .badRequest)
                #expect(try await officer.open("/office/requests?page=0").status == .badRequest)
            }
            sample.clock.advance(days: 40)
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let late = try await officer.open("/office/requests?due=late").text
                #expect(late.contains("甲乙道路养护合同") && late.contains("丙丁水库监测数据"))
            }
        }
    }
}
