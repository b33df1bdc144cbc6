import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// The officer's side of a request through HTTP, step by step.
struct FormsTests {
    /// From the counter to the desk of the one who signs.
    @Test func aRequestIsRegisteredReviewedDraftedAndSentForApproval() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test { client in
                let (officer, reviewer) = (Colleague(client), Colleague(client))
                try await officer.signIn(as: .disclosureOfficer)
                try await reviewer.signIn(as: .secrecyReviewer)
                let receipt = try await officer.send("/office/requests/new", Self.intake)
                #expect(receipt.status == .ok)
                #expect(receipt.text.contains("查询码只显示这一次"))
                let path = "/office/subjects/request/2026-0001"
                #expect(try await officer.send("\(path)/register").location == "\(path)?done=1")
                #expect(try await officer.send("\(path)/beginReview").status == .seeOther)
                #expect(try await officer.open(path).text.contains("签发前还缺"))
                let draft = try await officer.send("\(path)/draft", ["decision": "notExisting", "change": "1"])
                #expect(draft.status == .ok && draft.text.contains("第三十六条第四项"))
                #expect(try await sample.acts(Self.first) == 3)
                // Without what the answer needs, the one button leads on to it.
                let first = try await officer.send("\(path)/draft", ["decision": "notExisting"])
                #expect(first.status == .ok && first.text.contains("name=\"basis\""))
                #expect(try await sample.acts(Self.first) == 3)
                let drafted = try await officer.send(
                    "\(path)/draft",
                    [
                        "item": "1", "decision": "notExisting", "basis": "《中华人民共和国政府信息公开条例》第三十六条第四项",
                        "reasons": "经检索没有",
                    ]
                )
                #expect(drafted.status == .seeOther)
                let page = try await officer.open(path).text
                #expect(page.contains("没有检索记录") && page.contains("没有保密审查记录"))
                // What tells nothing of any information is noted by the officer.
                #expect(page.contains("\(path)/noteNoSecrecy?item=1"))
                let early = try await officer.send("\(path)/submitForApproval")
                #expect(early.status == .unprocessableContent)
                let searched: KeyValuePairs = ["item": "1", "places": "档案室，2015年以来", "result": "没有"]
                #expect(try await officer.send("\(path)/recordSearch", searched).status == .seeOther)
                let reviewed: KeyValuePairs = ["item": "1", "outcome": "notConcerned"]
                #expect(try await reviewer.send("\(path)/reviewSecrecy", reviewed).status == .seeOther)
                #expect(try await officer.send("\(path)/submitForApproval").status == .seeOther)
                #expect(try await sample.request(Self.first).state == .approving)
            }
        }
    }

    private static let first = SubjectID(DisclosureRequest.kind, "2026-0001")

    private static let intake: KeyValuePairs = [
        "channel": "inPerson", "submittedOn": "2026-11-20", "kind": "np", "name": "王某", "identity": "yes",
        "phone": "13800000000", "items": "2010年技术改造补助资金分配明细", "form": "paper", "way": "pickUp",
    ]

    /// L-31b: the day the agency signed counts, and no other.
    @Test(arguments: [
        (IntakeChannel.signedMail, ["signedOn": "2026-11-18"], "2026-11-18"),
        (.ordinaryMail, ["reachedOfficeOn": "2026-11-18", "confirmedOn": "2026-11-19"], "2026-11-19"),
        (.fax, ["confirmedOn": "2026-11-19"], "2026-11-19"), (.oral, [:], "2026-11-17"),
    ])
    func theReceiptDayFollowsTheWay(channel: IntakeChannel, days: [String: String], received: String) async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let all = Self.intake.map { ($0.key, $0.value) }.filter { $0.0 != "channel" && $0.0 != "submittedOn" }
                let fields = all + [("channel", channel.rawValue), ("submittedOn", "2026-11-17")]
                _ = try await officer.send("/office/requests/new", fields: fields)
                let path = "/office/subjects/request/2026-0001/register"
                #expect(try await officer.open(path).text.contains("以哪一天为收到申请之日"))
                let answer = try await officer.send(path, fields: days.map { ($0.key, $0.value) })
                #expect(answer.status == .seeOther)
                #expect(try await sample.request(Self.first).receivedOn?.description == received)
            }
        }
    }

    @Test func anIntakeThatLacksSomethingIsShownAgainWithWhatWasTyped() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let fields = Self.intake.map { ($0.key, $0.value) }.filter { $0.0 != "phone" }
                let answer = try await officer.send("/office/requests/new", fields: fields)
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains("至少填写一项") && answer.text.contains("2010年技术改造"))
                let count = try await sample.office.ledger.count(DeskQuery(agency: sample.agency))
                #expect(count == 0)
            }
        }
    }

    /// The unit that has the information answers; somebody else's answer is refused.
    @Test func aUnitAnswersOrGivesBack() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("决算")
            try await sample.office.test { client in
                let (officer, unit) = (Colleague(client), Colleague(client))
                try await officer.signIn(as: .disclosureOfficer)
                try await unit.signIn(as: .informationOfficer)
                let path = "/office/subjects/\(id)"
                let handler = try sample.office.id(.informationOfficer).rawValue
                let assigned: KeyValuePairs = ["handler": handler, "due": "2026-11-25", "note": "查2010年卷"]
                #expect(try await officer.send("\(path)/assign", assigned).status == .seeOther)
                let wrong = try await officer.send("\(path)/answerAsUnit", ["text": "有"])
                #expect(wrong.status == .unprocessableContent && wrong.text.contains("只有经办人"))
                #expect(try await unit.open(path).text.contains("经办机构回复"))
                let answer1 = try await unit.send("\(path)/answerAsUnit", ["text": "卷宗齐全"])
                #expect(answer1.status == .seeOther)
                #expect(try await officer.open(path).text.contains("卷宗齐全"))
            }
        }
    }

    /// Text of a template comes into the reasons, and nothing is recorded by that.
    @Test func aTemplateIsInsertedWithoutScript() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("会议纪要")
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let template: KeyValuePairs = ["name": "过程性信息", "decision": "refusedProcess", "text": "属于讨论记录。"]
                #expect(try await officer.send("/office/new/template/write", template).status == .seeOther)
                let path = "/office/subjects/\(id)/draft"
                let before = try await sample.acts(id)
                let answer = try await officer.send(
                    path,
                    [
                        "item": "1", "decision": "refusedProcess", "reasons": "本件：", "template": "2026-0001",
                        "insert": "1",
                    ]
                )
                #expect(answer.text.contains("本件：\n属于讨论记录。"))
                #expect(try await sample.acts(id) == before)
                // One for another answer is not offered.
                let other = try await officer.open("\(path)?item=1&decision=petition")
                #expect(!other.text.contains("插入模板"))
                let path2 = "/office/subjects/template/2026-0001/retire"
                #expect(try await officer.send(path2).status == .seeOther)
                let gone = try await officer.open("\(path)?item=1&decision=refusedProcess")
                #expect(!gone.text.contains("插入模板"))
            }
        }
    }

    /// A list takes what it offers: no file of another case, no invented outcome.
    @Test func whatAListDoesNotOfferIsNotTaken() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("决算")
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let hash = String(repeating: "a", count: 64)
                let drafted = try await officer.send(
                    "/office/subjects/\(id)/draft",
                    [
                        "item": "1", "decision": "granted", "basis": "条例第三十六条第二项", "access": "附后", "files": hash,
                    ]
                )
                #expect(drafted.status == .seeOther)
                #expect(try await sample.request(id).drafts[1]?.files == [])
                let wrong = try await officer.send(
                    "/office/subjects/\(id)/draft",
                    ["item": "1", "decision": "withdrawn", "basis": "条例第三十六条"]
                )
                #expect(wrong.status == .unprocessableContent)
                #expect(
                    try await officer.send("/office/subjects/\(id)/refundFee", ["yuan": "1,5"]).text.contains("请填写金额")
                )
            }
        }
    }

    /// docs/decisions/0006: the one who signs may take it back until it is served.
    @Test func aSignedAnswerIsRecalledByTheLeaderOnly() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.decided("决算")
            let path = "/office/subjects/\(id)/recall"
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let answer2 = try await officer.send(path, ["reason": "错"])
                #expect(answer2.status == .forbidden)
            }
            try await sample.office.test(as: .deputyHead) { leader in
                #expect(try await leader.send(path).status == .unprocessableContent)
                let answer3 = try await leader.send(path, ["reason": "姓名写错"])
                #expect(answer3.status == .seeOther)
            }
            #expect(try await sample.request(id).state == .drafting)
        }
    }

    @Test func theApplicantIsForgottenWhenAllIsOver() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.submit("决算", by: "欧阳某某").number
            let path = "/office/subjects/\(id)"
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let early = try await officer.send("\(path)/erase", ["reason": "申请人要求"])
                #expect(early.status == .unprocessableContent && early.text.contains("还没有办结"))
                let answer4 = try await officer.send("\(path)/withdraw", ["receivedOn": "2026-11-20"])
                #expect(answer4.status == .seeOther)
                #expect(try await officer.open(path).text.contains("删除个人信息"))
                let answer5 = try await officer.send("\(path)/erase", ["reason": "申请人要求"])
                #expect(answer5.status == .seeOther)
                let page = try await officer.open(path).text
                #expect(!page.contains("欧阳某某") && page.contains("个人信息已于"))
            }
        }
    }
}

extension RequestSample {
    /// Granted and signed.
    func decided(_ item: String) async throws -> SubjectID {
        let id = try await underReview(item)
        try await take(.reviewRequestSecrecy, id, as: .secrecyReviewer) { request, _ in
            try request.reviewSecrecy(item: 1, .open, opinion: "可以公开")
        }
        try await take(.draftRequest, id) { request, _ in
            try request.draft(ItemDecision(item: 1, decision: .granted, access: "附后"))
        }
        try await take(.submitRequestForApproval, id) { request, _ in try request.submitForApproval() }
        try await take(.signRequest, id, as: .deputyHead) { request, day in
            let letter = SignedLetter(
                kind: request.letterKind(of: [1]),
                number: "云财公开告〔2026〕1号",
                items: [1],
                remedy: request.remedy(of: [1])
            )
            return try request.sign([letter], on: day)
        }
        return id
    }
}
