import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// Whole cases through HTTP, with letters, on a clock that moves.
struct CasePathTests {
    private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private static func done(_ answer: TestResponse) { #expect(answer.status == .seeOther, "\(answer.text)") }

    /// A third party over the National Day holiday (1 to 7 October off, 20 September and 10 October worked), and an
    /// extension. Received 16 September: due 20 October. The opinion took ten working days: due 3 November. Extended by
    /// ten: 17 November.
    @Test func aThirdPartyIsAskedOverNationalDayAndTheReplyIsExtended() async throws {
        try await LetterSample.run(from: Self.day("2026-09-16")) { sample in
            let id = try await sample.underReview("技术改造补助企业申报书")
            #expect(try await sample.request(id).due?.day.description == "2026-10-20")
            let path = "/office/subjects/\(id)"
            sample.clock.set(try Self.day("2026-09-21"))
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let letter = [("kind", "thirdParty"), ("name", "欧阳机械厂"), ("items", "1"), ("arrival", "now")]
                Self.done(try await officer.issue("\(path)/consult", letter))
                let page = try await officer.open(path).text
                #expect(page.contains("答复期限中止：征求第三方意见"))
                let early = try await officer.send("\(path)/lapseConsultation", ["letter": "1"])
                #expect(early.status == .unprocessableContent)
            }
            sample.clock.set(try Self.day("2026-10-12"))
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let opinion = [
                    ("letter", "1"), ("opinion", "objects"), ("text", "属于商业秘密"), ("receivedOn", "2026-10-12"),
                ]
                Self.done(try await officer.send("\(path)/receiveOpinion", fields: opinion))
                #expect(try await sample.request(id).due?.day.description == "2026-11-03")
                let page = try await officer.open(path).text
                #expect(page.contains("国庆节放假") && page.contains("征求意见10个工作日"))
                let proposal = [("days", "10"), ("reason", "需要核对商业秘密的范围")]
                Self.done(try await officer.send("\(path)/proposeExtension", fields: proposal))
            }
            try await sample.office.test(as: .deputyHead) { leader in
                #expect(try await leader.open("/office/notices").text.contains("提请延期"))
                Self.done(try await leader.send("\(path)/agreeExtension", fields: [("days", "10")]))
            }
            sample.clock.set(try Self.day("2026-10-30"))
            try await sample.office.test(as: .disclosureOfficer) { officer in
                Self.done(try await officer.issue("\(path)/extend", [("arrival", "now")]))
                #expect(try await sample.request(id).due?.day.description == "2026-11-17")
                let draft = [
                    ("item", "1"), ("decision", "refusedThirdParty"), ("basis", Decision.refusedThirdParty.row.basis),
                    ("reasons", "申报书含有工艺参数，公开会损害企业的合法权益。"),
                ]
                Self.done(try await officer.send("\(path)/draft", fields: draft))
                #expect(try await officer.open(path).text.contains("没有保密审查记录"))
            }
            try await Self.finish(id, sample, outcome: "notOpen", servedOn: "2026-11-16")
            let request = try await sample.request(id)
            #expect(request.isInTime == true && request.outcome == .refusedThirdParty && request.findings.isEmpty)
            #expect(request.reevaluations[1]?.description == "2027-11-16")
        }
    }

    /// 按量计收: asked, paid, the period anew, answered.
    @Test func aFeeIsAskedPaidAndTheReplyCountedAnew() async throws {
        try await LetterSample.run(from: Self.day("2026-03-02")) { sample in
            let id = try await sample.underReview("历年补助资金发放凭证")
            let path = "/office/subjects/\(id)"
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let fee = [("tariff", "perPage"), ("quantity", "201"), ("way", "缴入国库"), ("arrival", "now")]
                Self.done(try await officer.issue("\(path)/notifyFee", fee))
                let page = try await officer.open(path).text
                #expect(page.contains("2740元") && page.contains("答复期限待重新计算"))
            }
            sample.clock.set(try Self.day("2026-03-12"))
            try await sample.office.test(as: .disclosureOfficer) { officer in
                #expect(try await officer.open("\(path)/payFee").text.contains("2740元"))
                let paid = [("paidOn", "2026-03-11"), ("receipt", "财票0001")]
                Self.done(try await officer.send("\(path)/payFee", fields: paid))
                // Twenty working days after 11 March; 清明 4 to 6 April off.
                #expect(try await sample.request(id).due?.day.description == "2026-04-09")
                let much = [("yuan", "2740.01"), ("reason", "多收")]
                let refused = try await officer.send("\(path)/refundFee", fields: much)
                #expect(refused.status == .unprocessableContent && refused.text.contains("最多可以退还2740元"))
                Self.done(try await officer.send("\(path)/refundFee", fields: [("yuan", "40"), ("reason", "多算一页")]))
                let draft = [
                    ("item", "1"), ("decision", "granted"), ("basis", Decision.granted.row.basis), ("access", "随函附上"),
                ]
                Self.done(try await officer.send("\(path)/draft", fields: draft))
            }
            try await Self.finish(id, sample, outcome: "open", servedOn: "2026-03-12")
            let request = try await sample.request(id)
            #expect(request.isInTime == true && request.fees.first?.received == 2_700_00)
        }
    }

    /// The same person asks the same again: shown, linked and answered as 不予重复处理.
    @Test func aRepeatedRequestIsFoundLinkedAndAnswered() async throws {
        try await LetterSample.run(from: Self.day("2026-03-02")) { sample in
            let first = try await sample.decided("2025年度技术改造补助资金分配明细")
            let again = try await sample.underReview("2025年度技术改造补助资金的分配明细")
            let path = "/office/subjects/\(again)"
            try await sample.office.test(as: .disclosureOfficer) { officer in
                #expect(try await officer.open(path).text.contains("\(first.key) · 同一申请人"))
                let linked = [("request", first.key), ("reason", "内容相同")]
                Self.done(try await officer.send("\(path)/link", fields: linked))
                let draft = [
                    ("item", "1"), ("decision", "repeated"), ("basis", Decision.repeated.row.basis),
                    ("reasons", "就相同内容已经答复，不再重复处理。"),
                ]
                Self.done(try await officer.send("\(path)/draft", fields: draft))
                Self.done(try await officer.send("\(path)/noteNoSecrecy", fields: [("item", "1")]))
            }
            try await Self.finish(again, sample, outcome: nil, servedOn: "2026-03-02")
            #expect(try await sample.request(again).counted?.decision == .repeated)
        }
    }

    /// From the secrecy review to the archive.
    private static func finish(
        _ id: SubjectID,
        _ sample: RequestSample,
        outcome: String?,
        servedOn: String
    ) async throws {
        let path = "/office/subjects/\(id)"
        if let outcome {
            try await sample.office.test(as: .secrecyReviewer) { reviewer in
                let review = [("item", "1"), ("outcome", outcome), ("opinion", "已审查")]
                done(try await reviewer.send("\(path)/reviewSecrecy", fields: review))
            }
        }
        try await sample.office.test(as: .disclosureOfficer) { officer in
            #expect(!(try await officer.open(path).text).contains("签发前还缺"))
            done(try await officer.send("\(path)/submitForApproval"))
        }
        try await sample.office.test(as: .head) { head in done(try await head.issue("\(path)/sign", [])) }
        sample.clock.set(try day(servedOn))
        try await sample.office.test(as: .disclosureOfficer) { officer in
            let service = [("way", "postal"), ("day", servedOn), ("proof", "EMS 1234567890")]
            done(try await officer.send("\(path)/serve", fields: service))
            done(try await officer.send("\(path)/archive"))
        }
    }
}
