import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

struct SubjectPagesTests {
    private static let due = CivilDate(2026, 11, 25)

    @Test func pageShowsWhereItStandsAndWhatComesNext() async throws {
        let sample = try await OfficeSample()
        let id = try await sample.assign("核对<栏目>", to: .disclosureOfficer, due: Self.due, detail: "逐条 & 核对")
        try await sample.test(as: .disclosureOfficer) { colleague in
            try expectGolden(try await colleague.open("/office/subjects/\(id)").officePage, "office/subject.html")
            let form = try await colleague.open("/office/subjects/\(id)/complete")
            try expectGolden(form.officePage, "office/step.html")
        }
    }

    @Test func refusedFormsKeepWhatWasTyped() async throws {
        let sample = try await OfficeSample()
        try await sample.test(as: .disclosureOfficer) { colleague in
            let answer = try await colleague.send(
                "/office/new/assignment/assign",
                ["name": "甲 & 乙", "detail": "\n第一行\r\n<第二行>", "handler": "nobody", "due": "2026-11-19"]
            )
            #expect(answer.status == .unprocessableContent)
            try expectGolden(answer.officePage, "office/step-refused.html")
        }
    }

    @Test func whatIsNoDayIsSaidAtTheField() async throws {
        let sample = try await OfficeSample()
        let person = try sample.id(.informationOfficer).rawValue
        try await sample.test(as: .disclosureOfficer) { colleague in
            let fields: KeyValuePairs = ["name": "甲", "handler": person, "due": "2026-02-30"]
            let answer = try await colleague.send("/office/new/assignment/assign", fields)
            #expect(answer.text.contains("请填写一个日期"))
            #expect(answer.text.contains("aria-describedby=\"due-error\""))
        }
    }

    /// Two look at the same page; the second to act sees what the first did, and keeps what was typed.
    @Test func secondWriterSeesWhatChanged() async throws {
        let sample = try await OfficeSample()
        let id = try await sample.assign("核对栏目", to: .disclosureOfficer)
        try await sample.test(as: .disclosureOfficer) { colleague in
            let path = "/office/subjects/\(id)"
            let first = try await colleague.send("\(path)/note", ["text": "正在核对", "seen": "1"])
            #expect(first.status == .seeOther)
            let second = try await colleague.send("\(path)/complete", ["result": "都对了", "seen": "1"])
            #expect(second.status == .conflict)
            for words in ["这期间有人办理过", "记：正在核对", "都对了", "name=\"seen\" value=\"2\""] {
                #expect(second.text.contains(words), "\(words)")
            }
            let third = try await colleague.send("\(path)/complete", ["result": "都对了", "seen": "2"])
            #expect(third.location == "\(path)?done=1")
        }
    }

    @Test func lifeOfAnAssignment() async throws {
        let sample = try await OfficeSample()
        let clerk = try sample.id(.informationOfficer).rawValue
        try await sample.test { client in
            let (officer, worker) = (Colleague(client), Colleague(client))
            try await officer.signIn(as: .disclosureOfficer)
            try await worker.signIn(as: .informationOfficer)
            let fields: KeyValuePairs = ["name": "补报数据", "handler": clerk, "due": "2026-11-27"]
            let begun = try await officer.send("/office/new/assignment/assign", fields)
            #expect(begun.location == "/office/subjects/assignment/2026-0001?done=1")
            let path = "/office/subjects/assignment/2026-0001"
            #expect(try await worker.open("/office").text.contains("补报数据"))
            #expect(try await worker.send("\(path)/complete", ["result": "已报"]).status == .seeOther)
            #expect(try await officer.send("\(path)/reopen", ["reason": "缺附表"]).status == .seeOther)
            #expect(try await worker.send("\(path)/complete", ["result": "附表已补"]).status == .seeOther)
            let page = try await officer.open(path).text
            for words in ["办结：附表已补", "退回重办：缺附表", "办结：已报", "已办结"] { #expect(page.contains(words)) }
            #expect(try await officer.open("/office/notices").text.contains("您交办的“补报数据”已办结。"))
        }
    }

    @Test(arguments: [
        "/office/subjects/assignment/2026-9999", "/office/subjects/nothing/1", "/office/subjects/assignment/a%2Fb",
        "/office/subjects/assignment/2026-0001/nothing", "/office/new/assignment/complete", "/office/new/x/y",
    ])
    func whatIsNotThereIsSaidSo(path: String) async throws {
        let sample = try await OfficeSample()
        try await sample.assign("甲", to: .disclosureOfficer)
        try await sample.test(as: .disclosureOfficer) { colleague in
            let answer = try await colleague.open(path)
            #expect([.notFound, .forbidden].contains(answer.status))
            #expect(answer.text.contains("已经记录的事项没有任何改变"))
        }
    }

    @Test func otherAgenciesSeeNothing() async throws {
        let sample = try await OfficeSample()
        let id = try await sample.assign("只是本局的事", to: .disclosureOfficer)
        try await sample.access.add("外人", "wairen", [.disclosureOfficer], agency: SampleAgencies.education)
        try await sample.test { client in
            let stranger = Colleague(client)
            _ = try await stranger.signIn("wairen", "密码-wairen")
            #expect(try await stranger.open("/office/subjects/\(id)").status == .notFound)
            #expect(try await stranger.send("/office/subjects/\(id)/note", ["text": "x"]).status == .notFound)
            let found = try await stranger.open("/office/search?text=本局".encoded)
            #expect(!found.text.contains("只是本局的事"))
        }
    }
}
