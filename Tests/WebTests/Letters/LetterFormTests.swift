import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// From the form of a step to the letter that goes out, through HTTP.
struct LetterFormTests {
    private static let what = "请写明文件的名称或者文号。"

    private func path(_ id: SubjectID, _ step: String) -> String { "/office/subjects/request/\(id.key)/\(step)" }

    /// The first sending only shows the letter; nothing has a number yet.
    @Test func aLetterIsSeenBeforeItGoesOut() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let opened = try await officer.open(path(id, "askCorrection")).text
                #expect(opened.contains("下一步：看文书"))
                var form = SentForm(opened)
                (form["what"], form["arrival"]) = (Self.what, "now")
                let shown = try await officer.send(path(id, "askCorrection"), fields: form.fields)
                #expect(shown.text.contains("文号待取") && shown.text.contains("王某：") && shown.text.contains("签发并取号"))
                #expect(shown.text.contains("draft-locked") && shown.text.contains("第三十条"))
                #expect(try await sample.request(id).letters.isEmpty)

                let sent = try await officer.send(path(id, "askCorrection"), fields: SentForm(shown.text).fields)
                #expect(sent.status == .seeOther)
            }
            let request = try await sample.request(id)
            #expect(request.state == .awaitingCorrection)
            #expect(request.letters.map(\.number) == ["云财公开补〔2026〕1号"])
        }
    }

    /// A draft that no longer is what would go out is shown again.
    @Test func whatWasChangedAfterwardsIsShownAgain() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                var form = try await officer.draft(
                    path(id, "askCorrection"),
                    [("what", Self.what), ("arrival", "now")]
                )
                form["days"] = "15"
                let again = try await officer.send(path(id, "askCorrection"), fields: form.fields)
                #expect(again.status == .ok && again.text.contains("15个工作日"))
                #expect(try await sample.request(id).letters.isEmpty)
                let sent = try await officer.send(path(id, "askCorrection"), fields: SentForm(again.text).fields)
                #expect(sent.status == .seeOther)
            }
        }
    }

    @Test func freePartsAreRewordedAndLockedOnesAreNot() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                var form = try await officer.draft(
                    path(id, "askCorrection"),
                    [("what", Self.what), ("arrival", "now")]
                )
                let free = try #require(form.name(beginning: "text.0.what."))
                #expect(form.name(beginning: "text.0.demand.") == nil)
                form[free] = "请补充：文件的发文字号 & <名称>。"
                form[free.replacing("what", with: "demand")] = "随便什么时候补正都可以。"
                #expect(try await officer.send(path(id, "askCorrection"), fields: form.fields).status == .seeOther)
            }
            let kept = try await sample.stores.letters.letters(of: id, in: sample.agency)[0]
            let page = String(
                decoding: OfficialPage(try await sample.stores.letters.document(of: kept)).selfContained,
                as: UTF8.self
            )
            #expect(page.contains("文件的发文字号 &amp; &lt;名称&gt;"))
            #expect(!page.contains("随便什么时候") && page.contains("10个工作日"))
        }
    }

    /// What is missing in the settings is said where the letter would be, with the way there.
    @Test func missingSettingsAreSaidWithAWayThere() async throws {
        try await LetterSample.run(settings: [.correctionPrefix: "云财公开补", .decisionPrefix: "云财公开告"]) { sample in
            let id = try await sample.sentForApproval("补助资金分配明细")
            try await sample.office.test(as: .head) { head async throws in
                let form = SentForm(try await head.open(path(id, "sign")).text)
                let shown = try await head.send(path(id, "sign"), fields: form.fields).text
                #expect(shown.contains("没有填写行政复议机关") && shown.contains("href=\"/office/settings/remedies\""))
            }
            let other = try await sample.underReview("另一件")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let page = try await officer.open(path(other, "receipt")).text
                let shown = try await officer.send(path(other, "receipt"), fields: SentForm(page).fields).text
                #expect(shown.contains("没有填写这类文书的发文字号") && shown.contains("href=\"/office/settings/letters\""))
            }
            #expect(try await sample.request(id).letters.isEmpty)
        }
    }

    /// By post: the letter goes out today, the step is taken with the day on which it arrived.
    @Test func aLetterByPostWaitsUntilItArrives() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let sent = try await officer.issue(
                    path(id, "askCorrection"),
                    [("what", Self.what), ("arrival", "later")]
                )
                #expect(sent.status == .seeOther)
                let letter = try #require(try await sample.request(id).letters.first)
                #expect(letter.awaitsService)
                #expect(try await sample.request(id).state == .underReview)
                // It is waited for, not sent twice.
                let again = try await officer.issue(
                    path(id, "askCorrection"),
                    [("what", Self.what), ("arrival", "now")]
                )
                #expect(again.status == .ok && again.text.contains("等待登记送达"))
                #expect(try await sample.request(id).letters.count == 1)
            }
            sample.clock.advance(days: 3)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let letter = try #require(try await sample.request(id).letters.first)
                let served = "/office/requests/\(id.key)/letters/\(letter.key)/served"
                #expect(try await officer.open("/office/requests/\(id.key)/letters").text.contains("等待登记送达"))
                let early = try await officer.send(served, ["servedOn": "2026-11-01"])
                #expect(early.status == .unprocessableContent)
                let arrived = sample.clock.moment.day.adding(days: -1).description
                #expect(try await officer.send(served, ["servedOn": arrived]).status == .seeOther)
                let request = try await sample.request(id)
                #expect(request.state == .awaitingCorrection)
                #expect(request.corrections.map(\.servedOn.description) == [arrived])
                #expect(request.corrections.map(\.issuedOn) == [letter.issuedOn])
                #expect(try await officer.send(served, ["servedOn": arrived]).status == .unprocessableContent)
            }
        }
    }

    /// A third party is kept apart: no act has its name, the letter has.
    @Test(arguments: ["now", "later"])
    func aThirdPartyIsKeptApart(arrival: String) async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let sent = try await officer.issue(
                    path(id, "consult"),
                    [("kind", "thirdParty"), ("name", "欧阳机械厂"), ("items", "1"), ("arrival", arrival)]
                )
                #expect(sent.status == .seeOther)
            }
            let acts = try await sample.office.ledger.acts(of: id, in: sample.agency)
            #expect(!acts.contains { String(decoding: $0.fields.json, as: UTF8.self).contains("欧阳") })
            let kept = try await sample.stores.letters.letters(of: id, in: sample.agency)[0]
            #expect(try await sample.stores.letters.document(of: kept).addressee == "欧阳机械厂")
            #expect(try await sample.request(id).lettersToApplicant.isEmpty)
            let person = try #require(kept.letter.person)
            guard case .known = try await sample.stores.persons.find(person, of: sample.agency) else {
                return #expect(Bool(false), "the third party is not kept")
            }
        }
    }

    /// The fee is shown bracket by bracket, and stands in the letter.
    @Test func aFeeIsDerivedBeforeItIsAsked() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let values = [("tariff", "perPage"), ("quantity", "201"), ("way", "缴入国库"), ("arrival", "now")]
                var form = SentForm(try await officer.open(path(id, "notifyFee")).text)
                for (name, value) in values { form[name] = value }
                let shown = try await officer.send(path(id, "notifyFee"), fields: form.fields).text
                #expect(shown.contains("第31至100页：70页×10元＝700元") && shown.contains("合计2740元"))
                #expect(shown.contains("应缴2740元"))
                #expect(
                    try await officer.send(path(id, "notifyFee"), fields: SentForm(shown).fields).status == .seeOther
                )
            }
            #expect(try await sample.request(id).fees.map(\.notice.fen) == [274_000])
        }
    }

    @Test func aLeaderSignsAndTheAnswerIsServed() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.sentForApproval("补助资金分配明细")
            try await sample.office.test(as: .head) { head async throws in
                let opened = try await head.open(path(id, "sign")).text
                #expect(opened.contains("签发前的核对：全部通过"))
                #expect(try await head.issue(path(id, "sign"), []).status == .seeOther)
            }
            var request = try await sample.request(id)
            #expect(request.state == .decided)
            #expect(request.signing?.letters.map(\.digest) == request.letters.map(\.digest))
            #expect(request.lettersToApplicant.isEmpty)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                var form = SentForm(try await officer.open(path(id, "serve")).text)
                form["proof"] = "系统记录 1"
                #expect(try await officer.send(path(id, "serve"), fields: form.fields).status == .seeOther)
            }
            request = try await sample.request(id)
            #expect(request.state == .served && request.lettersToApplicant.count == 1)
        }
    }

    /// Taken back before it was served: its number is void, and the next one is another.
    @Test func aRecalledAnswerVoidsItsNumber() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.sentForApproval("补助资金分配明细")
            try await sample.office.test(as: .head) { head async throws in
                #expect(try await head.issue(path(id, "sign"), []).status == .seeOther)
                let number = try #require(try await sample.request(id).letters.first)
                let void = "/office/requests/\(id.key)/letters/\(number.key)/void"
                #expect(try await head.send(void, ["reason": "错"]).status == .unprocessableContent)
                #expect(try await head.send(path(id, "recall"), ["reason": "页数有误"]).status == .seeOther)
            }
            let request = try await sample.request(id)
            #expect(request.state == .drafting)
            #expect(request.letters.map(\.voided) == ["撤回签发：页数有误"])
            let series = LetterSeries.id(.decision, 2026)
            let standing = try await sample.office.ledger.standing(LetterSeries.self, series, of: sample.agency)
            #expect(standing?.subject.entries.map(\.voided) == ["撤回签发：页数有误"])
        }
    }

    /// Letters that change nothing in the case have numbers all the same.
    @Test func lettersWithoutAStepGoOut() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                #expect(try await officer.issue(path(id, "receipt"), []).status == .seeOther)
                let assist = [("agency", "云溪市统计局"), ("what", "请协助查找明细表。")]
                #expect(try await officer.issue(path(id, "assist"), assist).status == .seeOther)
            }
            let request = try await sample.request(id)
            #expect(request.letters.map(\.kind) == [.intakeReceipt, .assistance])
            #expect(request.letters.map(\.agency) == ["", "云溪市统计局"])
            #expect(request.state == .underReview)
        }
    }

    /// Who may not take the step gets no letter, and no number is used.
    @Test(arguments: [Role.informationOfficer, .secrecyReviewer, .deputyHead, .auditAdministrator])
    func onlyThoseWhoMayTakeTheStepIssueItsLetter(role: Role) async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: role) { colleague async throws in
                for step in ["askCorrection", "consult", "notifyFee", "receipt"] {
                    #expect(try await colleague.open(path(id, step)).status == .forbidden, "\(step)")
                    let fields = [("what", Self.what), ("arrival", "now"), ("shown", "1")]
                    #expect(try await colleague.send(path(id, step), fields: fields).status == .forbidden, "\(step)")
                }
                let preview = "/office/requests/\(id.key)/letter-preview/request.askCorrection"
                #expect(try await colleague.send(preview, ["what": Self.what]).status == .forbidden)
            }
            #expect(try await sample.request(id).letters.isEmpty)
        }
    }
}
